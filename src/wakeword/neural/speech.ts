import type { Stretch } from '../../vocabulary/overlaps.ts';

const FRAME_MS = 40;
/** Speech begins at this chance, and goes on at this: Silero's own 0.5, and 0.15 less (its get_speech_timestamps). */
const ON = 0.5;
const OFF = 0.35;
/** Silence that does not end a stretch: people pause so long within a sentence. Assumed, of 500–800 ms. */
const HANG_OVER_MS = 640;

/**
 * Stretches of speech, from the chance of it in frames of 40 ms that come in order. A stretch ends with its last frame
 * of speech, but is only known to have ended after 640 ms without.
 */
export class SpeechStretches {
  #frame = 0;
  #startMs: number | null = null;
  #endMs = 0;
  #voiced = false;

  /**
   * @param chances 0–1, of the next frames
   * @returns the stretches that are now complete
   */
  push(chances: readonly number[]): Stretch[] {
    return chances.flatMap((chance) => this.#next(chance));
  }

  /** Where the stretch began that is not complete yet, ms; null: nobody speaks. */
  get openedMs(): number | null {
    return this.#startMs;
  }

  /** No more frames will come: the stretch that is still open. */
  end(): Stretch[] {
    return this.#close();
  }

  #next(chance: number): Stretch[] {
    const startMs = this.#frame++ * FRAME_MS;
    this.#voiced = chance >= (this.#voiced ? OFF : ON);
    if (this.#voiced) {
      this.#startMs ??= startMs;
      this.#endMs = startMs + FRAME_MS;
      return [];
    }
    return startMs + FRAME_MS - this.#endMs >= HANG_OVER_MS ? this.#close() : [];
  }

  #close(): Stretch[] {
    if (this.#startMs === null) return [];
    const stretch = { startMs: this.#startMs, endMs: this.#endMs };
    this.#startMs = null;
    return [stretch];
  }
}
