import type { Category } from '../../vocabulary/category.ts';
import type { NoText } from '../../vocabulary/diagnostic.ts';
import { pluralFor } from '../plural.ts';

export const CATEGORIES_EN: Record<Category, string> = {
  health: 'health',
  genetic: 'genes',
  beliefs: 'beliefs',
  politics: 'politics',
  sexuality: 'sexuality',
  ethnicity: 'ethnicity',
  union: 'trade union',
  offence: 'an offence',
  finance: 'finance',
  legal: 'legal matters',
  work: 'work',
  family: 'family',
  child: 'a child',
  location: 'location',
  credentials: 'credentials',
  other: 'other private matters',
};

/** The name of an input; `-` is standard input. */
export const inputName = (file: string) => (file === '-' ? 'standard input' : file);

const NO_TEXT: Readonly<Record<string, string>> = {
  'file-missing': 'there is no such file',
  'file-folder': 'this is a folder',
  'file-forbidden': 'you may not read this file',
  'file-binary': 'this is no text file',
  'file-not-utf8': 'this text is not UTF-8',
  'file-not-a-file': 'this is a pipe or a device, so save its text in a file',
};

export function noText({ file, code, limit = 0 }: NoText): string {
  const why =
    code === 'file-too-big' ? `this is over ${limit / 1024 ** 2} MiB` : (NO_TEXT[code] ?? 'this cannot be read');
  return `${inputName(file)}: ${why}`;
}

export const { plural, count } = pluralFor('en');
