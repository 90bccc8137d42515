import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { READER_LANGUAGES, wordsFor } from '../../src/words/words.ts';

const SOURCES = new URL('../../src/words/', import.meta.url);

/** Every sentence by its path, in the order in which it is written, with what it is; a function with how much it takes. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}: function of ${value.length}`];
  if (Array.isArray(value)) return [`${path}: list`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

const sections = (language: string) =>
  [...readFileSync(new URL(`${language}/index.ts`, SOURCES), 'utf8').matchAll(/^export \{ (\w+) \}/gmu)].map(
    ([, section]) => section,
  );

const others = READER_LANGUAGES.filter((language) => language !== 'en');

test.each(others)('%s has the files, sections and sentences of en, in the same order', (language) => {
  const files = (of: string) => readdirSync(new URL(of, SOURCES)).sort();
  expect(files(language)).toEqual(files('en'));
  expect(sections(language)).toEqual(sections('en'));
  expect(sections('en').sort()).toEqual(Object.keys(wordsFor('en')).sort());
  expect(leaves(wordsFor(language))).toEqual(leaves(wordsFor('en')));
});

test('a language is a folder, and a line that names it', () => {
  const folders = readdirSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(READER_LANGUAGES).toEqual(folders.map(({ name }) => name).sort());
});
