/** What captions and transcripts can hold that is not speech of a scenario. */
export const LOSSES = ['tiers', 'wordless', 'repeats', 'untranscribed', 'interposed'] as const;
export type LossCode = (typeof LOSSES)[number];

/** How often something was left out, and the names of the tiers; empty: they have none. */
export interface LossParams {
  readonly count: number;
  readonly names: string;
}
