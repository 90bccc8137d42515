/** The special categories of GDPR Art. 9(1) that words can reveal. A voice is biometric data, its words never are. */
const SPECIAL_CATEGORIES = ['health', 'genetic', 'beliefs', 'politics', 'sexuality', 'ethnicity', 'union'] as const;
/** `offence`: GDPR Art. 10. */
export const CATEGORIES = [
  ...SPECIAL_CATEGORIES,
  'offence',
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

/** Was a category once, and is read as `other`. */
export const FORMER_CATEGORY = 'biometric';

/** The category of that name; null: there is none. */
export function categoryOf(name: string): Category | null {
  if (name === FORMER_CATEGORY) return 'other';
  return (CATEGORIES as readonly string[]).includes(name) ? (name as Category) : null;
}

export function isSpecial(category: Category): boolean {
  return (SPECIAL_CATEGORIES as readonly Category[]).includes(category);
}
