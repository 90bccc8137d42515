import type { Candidate } from '../candidate.ts';
import type { WakeWordModel } from '../wake-words.ts';
import { PARAMETERS } from './parameters.ts';
import type { Logistic } from './weights.ts';

/** A near miss is a score under the threshold whose probability is still at least this. */
export const NEAR_MISS_PROBABILITY = 1 / 500;
/** The probability that counts as "can happen". */
const THRESHOLD_PROBABILITY = 1 / 20;

/** What follows from a score. */
export type Judgement = Pick<Candidate, 'wakeWord' | 'score' | 'threshold' | 'probability' | 'verifyProbability'>;

/** @param score three decimals */
export type Judge = (score: number) => Judgement;

/** @param sensitivity 0…1; 0.5 leaves the wake word's curve as it is */
export function judgeOf(wakeWord: WakeWordModel, sensitivity: number): Judge {
  const { wakes, verifies } = wakeWord.calibration;
  const shifted = {
    slope: wakes.slope,
    intercept: wakes.intercept + PARAMETERS.sensitivityLogits * (2 * sensitivity - 1),
  };
  const threshold = thresholdOf(shifted);
  return (score) => ({
    wakeWord: wakeWord.id,
    score,
    threshold,
    probability: probabilityAt(shifted, score),
    verifyProbability: probabilityAt(verifies, score),
  });
}

/** Six significant digits. */
function probabilityAt(curve: Logistic, score: number): number {
  return Number((1 / (1 + Math.exp(-(curve.intercept + curve.slope * score)))).toPrecision(6));
}

/** The lowest score, three decimals, whose probability is at least 1 in 20; above 1 where no score reaches it. */
function thresholdOf(curve: Logistic): number {
  const logit = Math.log(THRESHOLD_PROBABILITY / (1 - THRESHOLD_PROBABILITY));
  let thousandths = Math.max(0, Math.ceil((1000 * (logit - curve.intercept)) / curve.slope) - 1);
  while (probabilityAt(curve, thousandths / 1000) < THRESHOLD_PROBABILITY) thousandths++;
  return thousandths / 1000;
}
