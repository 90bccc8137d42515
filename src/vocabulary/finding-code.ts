/** What a finding can be about. Which rule that is, `src/privacy` knows. */
export const FINDING_CODES = [
  'recorded-without-consent',
  'spoken-of',
  'special-category',
  'offence-data',
  'child-without-guardian',
  'kept-without-consent',
  'kept-after-mistake',
  'kept-after-withdrawal',
  'review-without-consent',
  'profiled-without-consent',
  'shared-without-consent',
  'survives-deletion',
  'recipient-must-be-told',
  'request-ignored',
  'breached',
  'breach-untold',
  'insecure',
  'listened-in',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * `duty`: on the model's facts the rule is not met. `basis`: lawful only if the provider can show another legal basis.
 * `incident`: it happened; whether a rule was broken depends on what a run cannot see. `penal`: a criminal question about a person.
 */
export const WEIGHTS = ['duty', 'basis', 'incident', 'penal'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What words went along with that were no request: somebody else's request, one's own, or a device's stream. */
export const BESIDE = ['request', 'own-request', 'stream'] as const;
export type Beside = (typeof BESIDE)[number];

/** Who answers for it: the company that runs the assistant, or who called through the speaker. */
export const RESPONSIBLE = ['provider', 'caller'] as const;
export type Responsible = (typeof RESPONSIBLE)[number];

/**
 * Who else does, beside them: the firm that listens for the provider (its processor), a partner for its own use, or at
 * work whoever put the speaker there.
 */
export const ALONGSIDE = ['processor', 'partner', 'organisation'] as const;
export type Alongside = (typeof ALONGSIDE)[number];
