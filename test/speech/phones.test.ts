import { describe, expect, it } from 'vitest';
import { ARPABET, readArpabet } from '../../src/speech/arpabet.ts';
import { readIpa } from '../../src/speech/ipa.ts';
import { featuresOf, PHONE_WEIGHTS, PHONES, phoneDistance } from '../../src/speech/phones.ts';

const ALL = Object.keys(PHONES);
const rounded = (pairs: string) =>
  Object.fromEntries(
    pairs.split(' ').map((pair) => {
      const [one = '', other = ''] = pair.split('/');
      return [pair, Math.round(1000 * phoneDistance(one, other)) / 1000];
    }),
  );

describe('phoneDistance', () => {
  it('is 0 for the same sound, more for any other, at most 1, and symmetric', () => {
    for (const one of ALL)
      for (const other of ALL) {
        const distance = phoneDistance(one, other);
        expect(distance === 0, `${one}/${other}`).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(1);
        expect(distance).toBe(phoneDistance(other, one));
      }
  });

  it('is small where one sound is easily taken for the other', () => {
    expect(rounded('s/z p/b k/ɡ ʃ/tʃ ɪ/ə ə/ʌ ə/ɐ iː/i ɪ/iː ɛ/e ɛ/eɪ d/ɾ l/ɫ l/l̩')).toMatchInlineSnapshot(`
      {
        "d/ɾ": 0.2,
        "iː/i": 0.06,
        "k/ɡ": 0.12,
        "l/l̩": 0.2,
        "l/ɫ": 0.05,
        "p/b": 0.12,
        "s/z": 0.12,
        "ə/ɐ": 0.09,
        "ə/ʌ": 0.097,
        "ɛ/e": 0.15,
        "ɛ/eɪ": 0.231,
        "ɪ/iː": 0.222,
        "ɪ/ə": 0.143,
        "ʃ/tʃ": 0.1,
      }
    `);
  });

  it('is about a third between neighbours in place or manner', () => {
    expect(rounded('s/ʃ p/t t/k m/n n/ŋ f/θ t/s d/ð b/v m/b n/d l/ɹ j/i w/uː ɹ/ɜː ə/l̩')).toMatchInlineSnapshot(`
      {
        "b/v": 0.275,
        "d/ð": 0.225,
        "f/θ": 0.25,
        "j/i": 0.2,
        "l/ɹ": 0.175,
        "m/b": 0.45,
        "m/n": 0.4,
        "n/d": 0.45,
        "n/ŋ": 0.4,
        "p/t": 0.4,
        "s/ʃ": 0.375,
        "t/k": 0.4,
        "t/s": 0.425,
        "w/uː": 0.26,
        "ə/l̩": 0.35,
        "ɹ/ɜː": 0.41,
      }
    `);
  });

  it('is large between what nobody confuses', () => {
    expect(rounded('i/ɒ iː/ɔː k/s h/m s/m ə/t ɑː/p aɪ/ɡ')).toMatchInlineSnapshot(`
      {
        "aɪ/ɡ": 1,
        "h/m": 0.745,
        "i/ɒ": 0.95,
        "iː/ɔː": 0.8,
        "k/s": 0.825,
        "s/m": 1,
        "ɑː/p": 1,
        "ə/t": 1,
      }
    `);
  });

  it('follows its weights when a fit changes them', () => {
    const { voice } = PHONE_WEIGHTS.consonant;
    PHONE_WEIGHTS.consonant.voice = 0.3;
    expect(phoneDistance('s', 'z')).toBe(0.3);
    PHONE_WEIGHTS.consonant.voice = voice;
    expect(phoneDistance('s', 'z')).toBe(voice);
  });

  it('names a symbol that it does not know', () => {
    expect(() => phoneDistance('a', 'ʘ')).toThrow('unknown phone: ʘ');
    expect(() => featuresOf('constructor')).toThrow('unknown phone');
  });
});

describe('readIpa', () => {
  const read = (written: string) => {
    const { sounds, unknown } = readIpa(written);
    const text = sounds.map(({ ipa, stress }) => ['', 'ˈ', 'ˌ'][stress] + ipa).join(' ');
    return unknown.length > 0 ? `${text} ? ${unknown.join(' ')}` : text;
  };

  it('gives a stress mark to the next vowel', () => {
    expect(read('/əˈlɛksə/')).toBe('ə l ˈɛ k s ə');
    expect(read('ˌdʒɛnəˈɹeɪʃən')).toBe('dʒ ˌɛ n ə ɹ ˈeɪ ʃ ə n');
    expect(read('ˈbɒtl̩')).toBe('b ˈɒ t l̩');
  });

  it('keeps diphthongs, affricates and nasal vowels whole, however they are written', () => {
    expect(read('t͡ʃaɪə')).toBe('tʃ aɪə');
    expect(read('ɔ̃ bɔ̃ vɛ̃')).toBe('ɔ̃ b ɔ̃ v ɛ̃');
    expect(read('c\u0327a')).toBe('ç a');
    expect(read('goʊ ɡəʊ')).toBe('ɡ əʊ ɡ əʊ');
  });

  it('reports what is no sound', () => {
    expect(read('aʘb7')).toBe('a b ? ʘ 7');
  });
});

describe('ARPAbet', () => {
  it('has the 39 phones of the CMU Pronouncing Dictionary, each a sound of the table', () => {
    expect(Object.keys(ARPABET)).toHaveLength(39);
    for (const name of Object.keys(ARPABET))
      for (const digit of ['', '0', '1', '2']) {
        const sound = readArpabet(name + digit);
        expect(ALL).toContain(sound?.ipa);
        expect(sound?.stress).toBe(Number(digit));
      }
  });

  it('reads AH without stress as a schwa, and nothing that is no phone', () => {
    expect(['AH0', 'AH1', 'AH2', 'AH'].map(readArpabet)).toEqual([
      { ipa: 'ə', stress: 0 },
      { ipa: 'ʌ', stress: 1 },
      { ipa: 'ʌ', stress: 2 },
      { ipa: 'ə', stress: 0 },
    ]);
    expect(['QX', 'AH3', 'A', '', 'ah0', 'AH0 L'].map(readArpabet)).toEqual([null, null, null, null, null, null]);
  });
});
