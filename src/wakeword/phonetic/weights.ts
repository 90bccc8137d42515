/**
 * What each difference between a wake word and a stretch of speech costs, in thousandths, so that sums are exact.
 *
 * The method is published (Schönherr et al. 2020, arXiv 2008.00508: a weighted Levenshtein distance over phones),
 * its weights are not. Every number here is ours and provisional: the round figures near the best of a random
 * search that ranked the documented triggers (`triggers.ts`) among the stretches of ordinary telephone talk.
 */
export const WEIGHTS = {
  /** One sound in place of another: times `phoneDistance`, 0…1. `mixed`: a vowel and a consonant. */
  substitution: { vowel: 1100, consonant: 1200, mixed: 1800 },
  /** A sound of the wake word that was not heard: inside the word, and as its first or last sound. */
  deletion: {
    consonant: { inside: 800, edge: 500 },
    vowel: { inside: 650, edge: 500 },
  },
  /** A sound in the middle of the stretch that the wake word does not have. */
  insertion: 600,
  /** Two vowels whose stress differs, a step of the scale none – secondary – primary. French stress marks phrases, not words. */
  stress: { en: 120, fr: 0 },
  /** The stretch begins, or ends, inside a word. */
  cut: 180,
  /** A pause bridged inside the stretch: per millisecond, and the longest that can be bridged. */
  pause: { perMs: 1, longestMs: 600 },
} as const;
