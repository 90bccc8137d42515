import type { HeldBack } from '../../vocabulary/verdict.ts';

/** How far sensitivity 0 and 1 move the threshold from the model's own 0.5: assumed. */
const THRESHOLD_RANGE = 0.9;

/** The score from which the detector wakes, three decimals: 0.5, openWakeWord's own, at the usual sensitivity 0.5. */
export function neuralThreshold(sensitivity: number): number {
  return Math.round(1000 * (0.5 + THRESHOLD_RANGE * (0.5 - sensitivity))) / 1000;
}

/** openWakeWord does not use its first five scores (model.py, `predict`). */
const FIRST_SCORES = 5;

/**
 * Why a peak over the threshold does not wake the device, by openWakeWord's own rules (model.py, `predict`). Its
 * debounce is the profile's `refractoryMs`, which the speaker keeps itself.
 *
 * @param thousandths a score each 80 ms from the first, 0…1000
 * @param peak index of one that reaches the threshold
 * @param threshold 0…1
 * @param patience scores in a row that must reach it, 1: one is enough
 */
export function heldBack(
  thousandths: ArrayLike<number>,
  peak: number,
  threshold: number,
  patience: number,
): HeldBack | undefined {
  const reaches = (index: number) => (thousandths[index] ?? -1) >= Math.round(1000 * threshold);
  let first = peak;
  while (first > 0 && reaches(first - 1)) first--;
  let end = peak + 1;
  while (reaches(end)) end++;
  const used = end - Math.max(first, FIRST_SCORES);
  if (used <= 0) return 'first-scores';
  return used < patience ? 'patience' : undefined;
}
