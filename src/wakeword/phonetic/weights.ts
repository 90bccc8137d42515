import type { Generation } from '../../vocabulary/generation.ts';
import type { Language } from '../../vocabulary/language.ts';

/**
 * What each difference between a wake word and a stretch of speech costs, in thousandths, so that sums are exact. The
 * method is published (Schönherr et al. 2020, arXiv 2008.00508: a weighted Levenshtein distance over phones), its
 * weights are not.
 */
export interface Weights {
  /** One sound in place of another: times `phoneDistance`, 0…1. `mixed`: a vowel and a consonant. */
  readonly substitution: Readonly<Record<'vowel' | 'consonant' | 'mixed', number>>;
  /** A sound of the wake word that was not heard. */
  readonly deletion: Readonly<Record<'vowel' | 'consonant', number>>;
  /** A sound in the middle of the stretch that the wake word does not have. */
  readonly insertion: number;
  /** Two vowels of which one has the main stress and the other has not. */
  readonly stress: Readonly<Record<Language, number>>;
  /** The stretch begins, or ends, inside a word. */
  readonly cut: number;
  /** Score = 1 − (cost ÷ cost of hearing nothing) to this power: under 1, the first difference weighs most. */
  readonly bend: number;
}

/** Probability = 1 / (1 + e^−(intercept + slope × score)). */
export interface Logistic {
  readonly slope: number;
  readonly intercept: number;
}

/** How scores and chances come about. */
export interface Parameters {
  /** One higher whenever any of the rest changes. */
  readonly version: number;
  readonly weights: Weights;
  /** Log-odds of waking at the score 1, at sensitivity 0.5. */
  readonly perfect: number;
  /** Of the log-odds of waking over the score 0…1, by the device that was measured and by the wake word's id. */
  readonly slopes: Readonly<Partial<Record<Generation, Readonly<Record<string, number>>>>>;
  /** Where nothing was measured: the median of the slopes. */
  readonly usualSlope: number;
  /** How far sensitivity 0 and 1 move the log-odds of waking down and up. */
  readonly sensitivityLogits: number;
  /** That the cloud, at its second look, takes what woke the device for the wake word too. One curve for all. */
  readonly verifies: Logistic;
}

/**
 * What a pause inside a stretch costs, thousandths, by its length up to `mostMs`; a longer one ends every stretch.
 * Assumed. In steps, so that a score does not hang on how times were rounded.
 */
export const PAUSES = [
  { mostMs: 50, cost: 0 },
  { mostMs: 300, cost: 150 },
  { mostMs: 600, cost: 400 },
] as const;
