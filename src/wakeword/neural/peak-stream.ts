/** A peak is the highest within this time before and after it, fixed; as in `phonetic/peaks.ts`. */
const PEAK_RADIUS_MS = 1000;

interface Scored {
  readonly endMs: number;
  readonly score: number;
}

/**
 * The strict local peaks of scores that come one by one: no other score that ends within ±1 s (inclusive) is
 * higher, and none as high comes before. Finds what `peaks` finds in the whole, and holds at most two seconds.
 */
export class PeakStream<Step extends Scored> {
  /** Scores that are above all later ones: the front is the first highest. */
  #standing: Step[] = [];
  /** How many of them have been judged already; they come first. */
  #judged = 0;

  /**
   * @param step ends no earlier than the one before it
   * @returns the peaks that this makes certain, in order: they end over a second before `step` does
   */
  push(step: Step): Step[] {
    const found = this.#judge(step.endMs - PEAK_RADIUS_MS);
    while ((this.#standing.at(-1)?.score ?? Number.POSITIVE_INFINITY) < step.score) this.#standing.pop();
    this.#standing.push(step);
    this.#judged = Math.min(this.#judged, this.#standing.length - 1);
    return found;
  }

  /** No more will come. Returns the peaks of the last second. */
  end(): Step[] {
    return this.#judge(Number.POSITIVE_INFINITY);
  }

  #judge(beforeMs: number): Step[] {
    const found: Step[] = [];
    for (;;) {
      const step = this.#standing[this.#judged];
      if (step === undefined || step.endMs >= beforeMs) return found;
      const past = this.#standing.findIndex(({ endMs }) => endMs >= step.endMs - PEAK_RADIUS_MS);
      this.#standing.splice(0, past);
      this.#judged += 1 - past;
      if (this.#standing[0] === step) found.push(step);
    }
  }
}
