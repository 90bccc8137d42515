import type { Language } from '../scenario/scenario.ts';
import { type Catalogue, en } from './en.ts';
import { fr } from './fr.ts';

export type { Catalogue };

/** The sentences of one language. */
export function catalogueFor(language: Language): Catalogue {
  return language === 'fr' ? fr : en;
}
