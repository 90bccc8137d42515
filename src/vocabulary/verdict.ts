/** What became of a candidate. */
export const VERDICTS = ['activated', 'near-miss', 'while-busy', 'while-muted', 'while-offline'] as const;
export type Verdict = (typeof VERDICTS)[number];
