/** Something to be heard, as players take it. */
export interface Audible {
  /** Samples a second, of one channel. */
  readonly rate: number;
  readonly durationMs: number;
  /** 16-bit little-endian samples from the beginning, in pieces of any length. */
  bytes(): AsyncIterable<Uint8Array>;
  /** What goes before so many samples to make them a WAV; always of the same length. */
  wavHeader(samples: number): Uint8Array;
}
