import type { EventOf } from '../log.ts';

/** The scores of a log, step by step. */
export class Scores {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #scores: Float64Array;

  constructor(lines: readonly EventOf<'wakeword.scores'>[]) {
    const steps = lines.reduce((sum, { scores }) => sum + scores.length, 0);
    this.#starts = new Float64Array(steps);
    this.#ends = new Float64Array(steps);
    this.#scores = new Float64Array(steps);
    let index = 0;
    for (const { atMs, fromMs, stepMs, scores } of lines) {
      for (let step = 0; step < scores.length; step++, index++) {
        this.#starts[index] = fromMs + step * stepMs;
        // The last step of a scene is as long as what is left of it.
        this.#ends[index] = Math.min(fromMs + (step + 1) * stepMs, atMs);
        this.#scores[index] = scores[step] as number;
      }
    }
  }

  /** The highest score of the steps that share time with a stretch and have ended by `ms`; null: there is none. */
  highest(fromMs: number, toMs: number, ms: number): number | null {
    let highest = Number.NEGATIVE_INFINITY;
    for (let index = this.#firstAfter(fromMs); index < this.#scores.length; index++) {
      if ((this.#starts[index] as number) >= toMs || (this.#ends[index] as number) > ms) break;
      highest = Math.max(highest, this.#scores[index] as number);
    }
    return highest === Number.NEGATIVE_INFINITY ? null : highest;
  }

  /** The index of the first step that ends after a time. */
  #firstAfter(ms: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) <= ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
