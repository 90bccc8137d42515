import type { EventOf } from '../log.ts';

/** The scores of a log, step by step. */
export class Scores {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #scores: Float64Array;

  constructor(lines: readonly EventOf<'wakeword.scores'>[]) {
    const steps = lines.flatMap(({ fromMs, stepMs, scores }) => scores.map((_, step) => fromMs + step * stepMs));
    this.#starts = Float64Array.from(steps);
    // The last step of a scene is as long as what is left of it.
    const ends = lines.flatMap(({ atMs, fromMs, stepMs, scores }) =>
      scores.map((_, step) => Math.min(fromMs + (step + 1) * stepMs, atMs)),
    );
    this.#ends = Float64Array.from(ends);
    this.#scores = Float64Array.from(lines.flatMap(({ scores }) => scores));
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
