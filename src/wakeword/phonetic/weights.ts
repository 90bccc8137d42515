import type { Language } from '../../scenario/scenario.ts';

/**
 * What each difference between a wake word and a stretch of speech costs, in thousandths, so that sums are exact. The
 * method is published (Schönherr et al. 2020, arXiv 2008.00508: a weighted Levenshtein distance over phones), its
 * weights are not.
 */
export interface Weights {
  /** One sound in place of another: times `phoneDistance`, 0…1. `mixed`: a vowel and a consonant. */
  readonly substitution: Readonly<Record<'vowel' | 'consonant' | 'mixed', number>>;
  /** A sound of the wake word that was not heard: inside the word, and as its first or last sound. */
  readonly deletion: Readonly<Record<'vowel' | 'consonant', { readonly inside: number; readonly edge: number }>>;
  /** A sound in the middle of the stretch that the wake word does not have. */
  readonly insertion: number;
  /** Two vowels whose stress differs, a step of the scale none – secondary – primary. */
  readonly stress: Readonly<Record<Language, number>>;
  /** The stretch begins, or ends, inside a word. */
  readonly cut: number;
}

/** How scores and chances come about. */
export interface Parameters {
  /** One higher whenever any of the rest changes. */
  readonly version: number;
  readonly weights: Weights;
  /** Log-odds of waking at the score 1, at sensitivity 0.5. */
  readonly perfect: number;
  /** Of the log-odds of waking over the score 0…1, by the wake word's id. */
  readonly slopes: Readonly<Record<string, number>>;
  /** Of a wake word of which nothing was measured: the median of the slopes. */
  readonly usualSlope: number;
  /** How far sensitivity 0 and 1 move the log-odds of waking down and up. */
  readonly sensitivityLogits: number;
}

/** A pause bridged inside a stretch: thousandths per millisecond, and the longest that can be bridged, ms. Assumed. */
export const PAUSE = { perMs: 1, longestMs: 600 } as const;
