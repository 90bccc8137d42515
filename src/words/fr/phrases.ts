import type { Category } from '../../vocabulary/category.ts';
import type { NoText } from '../../vocabulary/diagnostic.ts';
import { pluralFor } from '../plural.ts';

export const CATEGORIES_FR: Record<Category, string> = {
  health: 'santé',
  genetic: 'données génétiques',
  beliefs: 'convictions',
  politics: 'opinions politiques',
  sexuality: 'sexualité',
  ethnicity: 'origine ethnique',
  union: 'syndicat',
  offence: 'infraction',
  finance: 'finances',
  legal: 'affaires juridiques',
  work: 'travail',
  family: 'famille',
  child: 'un enfant',
  location: 'lieu',
  credentials: 'identifiants',
  other: 'autres sujets privés',
};

export const { plural, count } = pluralFor('fr');

/** Le nom d’une entrée ; `-` est l’entrée standard. */
export const inputName = (file: string) => (file === '-' ? 'entrée standard' : file);

const NO_TEXT: Readonly<Record<string, string>> = {
  'file-missing': 'ce fichier n’existe pas',
  'file-folder': 'c’est un dossier',
  'file-forbidden': 'vous n’avez pas le droit de lire ce fichier',
  'file-binary': 'ce n’est pas du texte',
  'file-not-utf8': 'ce texte n’est pas en UTF-8',
  'file-not-a-file': 'c’est un tube ou un périphérique : enregistrez son texte dans un fichier',
};

export function noText({ file, code, limit = 0 }: NoText): string {
  const why = code === 'file-too-big' ? `plus de ${limit / 1024 ** 2} Mio` : (NO_TEXT[code] ?? 'lecture impossible');
  return `${inputName(file)} : ${why}`;
}
