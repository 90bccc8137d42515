/** The special categories of GDPR Art. 9(1), as far as speech can carry them. */
export const SPECIAL_CATEGORIES = [
  'health',
  'beliefs',
  'politics',
  'sexuality',
  'ethnicity',
  'union',
  'biometric',
] as const;
export const CATEGORIES = [
  ...SPECIAL_CATEGORIES,
  'finance',
  'legal',
  'work',
  'family',
  'child',
  'location',
  'credentials',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export function isCategory(name: string): name is Category {
  return (CATEGORIES as readonly string[]).includes(name);
}
