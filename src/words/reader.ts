import type { Format } from './format.ts';
import { type ReaderLanguage, type Words, wordsFor } from './words.ts';

/** Whoever reads: in which language, its sentences, and how it writes numbers and times. */
export interface Reader {
  readonly language: ReaderLanguage;
  readonly sentences: Words;
  readonly format: Format;
}

export function readerFor(language: ReaderLanguage): Reader {
  const sentences = wordsFor(language);
  return { language, sentences, format: sentences.format };
}
