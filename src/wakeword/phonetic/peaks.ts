/** A peak is the highest within this time before and after it, fixed. */
const PEAK_RADIUS_MS = 1000;

interface Scored {
  readonly endMs: number;
  readonly score: number;
}

/**
 * The strict local peaks of scores that come one by one: no other score that ends within ±1 s (inclusive) is
 * higher, and none as high comes before. Neither thresholds nor probabilities have a say. Holds at most two seconds.
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
    for (let step = this.#standing[this.#judged]; step !== undefined; step = this.#standing[this.#judged]) {
      if (step.endMs >= beforeMs) break;
      while ((this.#standing[0] as Step).endMs < step.endMs - PEAK_RADIUS_MS) {
        this.#standing.shift();
        this.#judged--;
      }
      if (this.#standing[0] === step) found.push(step);
      this.#judged++;
    }
    return found;
  }
}

/**
 * Indices of the peaks of a whole, in order of time.
 * @param endMs when each value ends, in any order; equal times keep the order given
 * @param values as many as `endMs`
 */
export function peaks(endMs: Int32Array, values: Int16Array): number[] {
  const steps = Array.from(values, (score, index) => ({ index, endMs: endMs[index] as number, score }));
  const stream = new PeakStream<(typeof steps)[number]>();
  const found: number[] = [];
  for (const step of steps.sort((a, b) => a.endMs - b.endMs)) {
    for (const { index } of stream.push(step)) found.push(index);
  }
  return [...found, ...stream.end().map(({ index }) => index)];
}
