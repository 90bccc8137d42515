/** A peak is the highest within this time before and after it, fixed. */
const PEAK_RADIUS_MS = 1000;

/**
 * Indices of the strict local peaks in order of time: no other value within ±1 s (inclusive) is higher, and
 * none as high comes before. Neither thresholds nor probabilities have a say.
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
