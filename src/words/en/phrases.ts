import type { Category } from '../../vocabulary/category.ts';

export const CATEGORIES_EN: Record<Category, string> = {
  health: 'health',
  beliefs: 'beliefs',
  politics: 'politics',
  sexuality: 'sexuality',
  ethnicity: 'ethnicity',
  union: 'trade union',
  biometric: 'biometric data',
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

/** Why a log or a list of phrases cannot be read; `limit` in bytes. */
export interface NoText {
  readonly file: string;
  readonly code: string;
  readonly limit: number;
}

const NO_TEXT: Readonly<Record<string, string>> = {
  missing: 'there is no such file',
  folder: 'this is a folder',
  forbidden: 'you may not read this file',
  binary: 'this is no text file',
  'not-utf8': 'this text is not UTF-8',
  'not-a-file': 'this is a pipe or a device, so save its text in a file',
};

export function noText({ file, code, limit }: NoText): string {
  const why = code === 'too-big' ? `this is over ${limit / 1024 ** 2} MiB` : (NO_TEXT[code] ?? 'this cannot be read');
  return `${inputName(file)}: ${why}`;
}

export function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}
