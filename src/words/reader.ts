import type { Language } from '../vocabulary/language.ts';
import { type Format, formatFor } from './format.ts';
import { type Words, wordsFor } from './words.ts';

/** Whom something is written for: their language, its sentences, and how it writes numbers and times. */
export interface Reader {
  readonly language: Language;
  readonly sentences: Words;
  readonly format: Format;
}

export function readerFor(language: Language): Reader {
  return { language, sentences: wordsFor(language), format: formatFor(language) };
}
