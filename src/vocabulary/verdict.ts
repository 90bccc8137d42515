/** What became of a candidate. */
export const VERDICTS = ['activated', 'near-miss', 'while-busy', 'while-muted', 'while-offline'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * The rule of the detector by which a candidate does not wake the device though its score reaches the threshold:
 * `first-scores`: it is in the detector's first scores, which it does not use; `patience`: too few scores in a row.
 */
export const HELD_BACK = ['first-scores', 'patience'] as const;
export type HeldBack = (typeof HELD_BACK)[number];

/** Who says that a candidate is one. */
export const CANDIDATES_BY = ['detector', 'script'] as const;
