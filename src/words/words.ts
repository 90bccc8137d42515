import * as languages from './languages.ts';
import type { Words } from './sentences.ts';

export type { Words };

/** A language that earshot is read in; what is spoken in a scene is a `Language`. */
export type ReaderLanguage = keyof typeof languages;

const WORDS: Readonly<Record<ReaderLanguage, Words>> = languages;

export const READER_LANGUAGES = Object.keys(WORDS) as readonly ReaderLanguage[];

/** The sentences of one language. */
export function wordsFor(language: ReaderLanguage): Words {
  return WORDS[language];
}
