/** The normal distribution's 97.5th percentile. */
const Z = 1.959964;

/** How often something held in several runs, with the 95 % interval of its share (0…1): Wilson's score interval (Wilson 1927, doi:10.1080/01621459.1927.10502953), which is right for few runs too. */
export function shareOf(held: number, runs: number) {
  const share = held / runs;
  const scale = 1 + Z ** 2 / runs;
  const middle = (share + Z ** 2 / (2 * runs)) / scale;
  const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / runs + Z ** 2 / (4 * runs ** 2));
  return { held, runs, low: held === 0 ? 0 : middle - reach, high: held === runs ? 1 : middle + reach };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of an even number, the mean of the two in the middle; null: of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * How much one mean is above another, of values that belong together pair by pair: the normal 95 % interval of the mean
 * of their differences. One `differs` of single values at all, of many by more than chance.
 */
export function differenceOfMeans(values: readonly number[], others: readonly number[]) {
  const pairs = values.map((value, nth) => value - (others[nth] as number));
  const difference = meanOf(pairs);
  const spread = pairs.reduce((sum, value) => sum + (value - difference) ** 2, 0);
  const reach = pairs.length < 2 ? 0 : Z * Math.sqrt(spread / (pairs.length - 1) / pairs.length);
  const [low, high] = [difference - reach, difference + reach];
  return { difference, low, high, differs: low > 0 || high < 0 };
}
