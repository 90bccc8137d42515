import startModule, { type EspeakModule, type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH, FRENCH } from '../../scripts/durations/sentences.ts';
import { readIpa } from '../../src/speech/ipa.ts';
import { PHONES } from '../../src/speech/phones.ts';
import type { Language } from '../../src/vocabulary/language.ts';

/**
 * The mnemonics of a phoneme table and of those it builds on. `phontab`, as eSpeak NG's `synthdata.c` reads it: the
 * number of tables; for each, the number of its phonemes, the table it builds on (from 1), two bytes, its name in 32,
 * and 16 bytes a phoneme, of which the first four are its mnemonic.
 */
function mnemonicsOf(phontab: Uint8Array, table: string): Set<string> {
  const text = (from: number, length: number) =>
    Buffer.from(phontab.subarray(from, from + length))
      .toString('latin1')
      .replaceAll('\0', '');
  const tables: { name: string; parent: number; mnemonics: string[] }[] = [];
  for (let at = 4; at < phontab.length; ) {
    const count = phontab[at] ?? 0;
    const mnemonics = Array.from({ length: count }, (_, index) => text(at + 36 + 16 * index, 4));
    tables.push({ name: text(at + 4, 32), parent: (phontab[at + 1] ?? 0) - 1, mnemonics });
    at += 36 + 16 * count;
  }
  const found = new Set<string>();
  let next = tables.findIndex(({ name }) => name === table);
  for (let one = tables[next]; one; one = tables[next]) {
    for (const mnemonic of one.mnemonics) found.add(mnemonic);
    next = one.parent;
  }
  return found;
}

/** `_^_` changes to the language that the next bytes name, which is no sound of this one. */
const CHANGES_LANGUAGE = '_^_';

/** The names of phonemes that are two sounds, or another's sign. */
const SPELLED_OTHERWISE: Record<string, string[]> = {
  əl: ['ə', 'l'],
  əɹ: ['ə', 'ɹ'],
  ʌɹ: ['ʌ', 'ɹ'],
  'r.': ['ɽ'],
  // Of the table's `#cFR`, which no French word has.
  cFʀ: ['c', 'ʀ'],
};

let module: EspeakModule;
let worker: EspeakWorker;
beforeAll(async () => {
  module = await startModule();
  worker = new module.eSpeakNGWorker();
});

/** The names of all phonemes of a text, without what marks stress, weakness, aspiration or tone. */
function plainNames(text: string): Set<string> {
  const names = new Set<string>();
  worker.synthesize(text, (_samples, events) => {
    for (const { type, id } of events)
      if (type === 'phoneme' && typeof id === 'string' && !id.startsWith('('))
        names.add(id.normalize('NFC').replace(/[ˈˌʰʲ1^-]/gu, ''));
    return false;
  });
  names.delete('');
  return names;
}

function namesOf(language: Language, texts: Iterable<string>): Set<string> {
  worker.set_voice(language);
  worker.set_rate(450);
  const names = new Set<string>();
  for (const text of texts) for (const name of plainNames(text)) names.add(name);
  return names;
}

describe('the table of phones', () => {
  it('has exactly the sounds of the phonemes of the engine in English and French', () => {
    const phontab = module.FS.readFile('/usr/share/espeak-ng-data/phontab');
    const names = new Set<string>();
    for (const language of ['en', 'fr'] as const) {
      const mnemonics = mnemonicsOf(phontab, language);
      expect(mnemonics.size).toBeGreaterThan(100);
      mnemonics.delete(CHANGES_LANGUAGE);
      const spoken = [...mnemonics].map((it) => `[[${it}]] [[a${it}a]] [[${it}a]] [[a${it}]] [[t${it}t]]`);
      for (const name of namesOf(language, spoken)) names.add(name);
    }
    const sounds = new Set([...names].flatMap((name) => SPELLED_OTHERWISE[name] ?? [name]));
    expect([...sounds].sort()).toEqual(Object.keys(PHONES).sort());
  });

  it.each([
    ['en', ENGLISH],
    ['fr', FRENCH],
  ] as const)('has every sound of several hundred texts (%s)', (language, texts) => {
    expect(texts.length).toBeGreaterThan(200);
    const names = [...namesOf(language, texts)];
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !Object.hasOwn(PHONES, name) && !(name in SPELLED_OTHERWISE))).toEqual([]);
  });

  it('reads the names that are spelled otherwise as their sounds', () => {
    for (const [name, sounds] of Object.entries(SPELLED_OTHERWISE))
      expect(readIpa(name).sounds.map(({ ipa }) => ipa)).toEqual(sounds);
  });
});
