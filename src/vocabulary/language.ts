/** The languages that are spoken in scenes; those that earshot is read in are `src/words/languages.ts`. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a code; English where earshot does not speak it. */
export function languageOf(code: string): Language {
  return LANGUAGES.find((known) => known === code) ?? 'en';
}
