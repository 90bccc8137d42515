import type { Language } from '../vocabulary/language.ts';
import { en, type Words } from './en/index.ts';
import { fr } from './fr/index.ts';

export type { Words };

/** The sentences of one language. */
export function wordsFor(language: Language): Words {
  return language === 'fr' ? fr : en;
}
