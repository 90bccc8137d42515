/** What a finding can be about. Which rule that is, `src/privacy` knows. */
export const FINDING_CODES = [
  'recorded-without-consent',
  'kept-without-consent',
  'kept-after-mistake',
  'review-without-consent',
  'profiled-without-consent',
  'shared-without-consent',
  'special-category',
  'child-without-guardian',
  'survives-deletion',
  'breached',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
