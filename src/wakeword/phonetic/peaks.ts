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
 * Indices of the peaks of a whole, in order of time. Hundreds of thousands of sounds go through this, so it makes no
 * object of any.
 *
 * @param endMs when each value ends, in any order; equal times keep the order given
 * @param values as many as `endMs`
 */
export function peaks(endMs: Int32Array, values: Int16Array): number[] {
  const order = inOrderOfTime(endMs);
  const time = (rank: number) => endMs[order[rank] as number] as number;
  const value = (rank: number) => values[order[rank] as number] as number;
  const found: number[] = [];
  // Ranks in the window whose value is above all later ones: the front is the first highest.
  const highest = new Int32Array(order.length);
  let front = 0;
  let back = 0;
  let entered = 0;
  for (let rank = 0; rank < order.length; rank++) {
    for (; entered < order.length && time(entered) <= time(rank) + PEAK_RADIUS_MS; entered++) {
      while (back > front && value(highest[back - 1] as number) < value(entered)) back--;
      highest[back++] = entered;
    }
    while (time(highest[front] as number) < time(rank) - PEAK_RADIUS_MS) front++;
    if (highest[front] === rank) found.push(order[rank] as number);
  }
  return found;
}

function inOrderOfTime(endMs: Int32Array): Int32Array {
  const order = Int32Array.from(endMs, (_, index) => index);
  const sorted = endMs.every((ms, index) => index === 0 || (endMs[index - 1] as number) <= ms);
  return sorted ? order : order.sort((a, b) => (endMs[a] as number) - (endMs[b] as number) || a - b);
}
