import type { FindingCode } from '../vocabulary/finding-code.ts';

/** What each code is about, and the rule it is about (EU law as of 2024; `docs/model.md` has the list). */
export const FINDING_BASES = {
  'recorded-without-consent': 'GDPR Art. 6(1)(a)',
  'kept-without-consent': 'GDPR Art. 5(1)(e), 6(1)(a)',
  'kept-after-mistake': 'GDPR Art. 17(1)(d), EDPB Guidelines 02/2021',
  'review-without-consent': 'GDPR Art. 6(1)(a), ePrivacy Art. 5(3)',
  'profiled-without-consent': 'GDPR Art. 6(1)(a), ePrivacy Art. 5(3)',
  'shared-without-consent': 'GDPR Art. 6(1)(a), ePrivacy Art. 5(3)',
  'special-category': 'GDPR Art. 9(1)',
  'child-without-guardian': 'GDPR Art. 8(1)',
  'survives-deletion': 'GDPR Art. 17(1)',
  breached: 'GDPR Art. 5(1)(f)',
} as const satisfies Record<FindingCode, string>;

/** Where another legal basis than consent is likely to be claimed (GDPR Art. 6(1)(b) to (f)). */
export const OTHER_BASIS_LIKELY: ReadonlySet<FindingCode> = new Set([
  'recorded-without-consent',
  'kept-without-consent',
  'review-without-consent',
  'profiled-without-consent',
  'shared-without-consent',
]);
