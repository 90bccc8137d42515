/** Of every sound inside the program, Hz: what the wake-word models were trained on. */
export const SAMPLE_RATE = 16_000;

/** Mono samples at 16 kHz, −1…1, in order, in pieces of any length. */
export type Samples = AsyncIterable<Float32Array>;

/** Something to be heard in a scene. */
export interface Sound {
  /** Integer ms, rounded down. */
  readonly durationMs: number;
  /** From the beginning, the same each time. Pieces are short (at most some seconds), so that none is ever held whole. */
  samples(): Samples;
}
