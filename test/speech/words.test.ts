import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH, FRENCH } from '../../scripts/durations/sentences.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { wordsOf } from '../../src/scenario/line.ts';
import type { SpeechEntry, WrittenWord } from '../../src/scenario/scenario.ts';
import { openEngine, type SpeechEngine } from '../../src/speech/engine.ts';
import { featuresOf } from '../../src/speech/phones.ts';
import { pronounceEntry, pronounceWords } from '../../src/speech/pronounce.ts';
import type { Language } from '../../src/vocabulary/language.ts';

let engine: SpeechEngine;
beforeAll(async () => {
  engine = await openEngine(nodeHost);
});

type Said = ReturnType<typeof pronounceWords>;

function shown(written: readonly { text: string }[], { words, phones }: Said): string[] {
  return written.map(({ text }, index) => {
    const own = phones.filter(({ word }) => word === index).map(({ ipa, stress }) => ['', 'ˈ', 'ˌ'][stress] + ipa);
    return `${text} ${words[index]?.startMs}–${words[index]?.endMs}: ${own.join(' ')}`;
  });
}

const say = (text: string, language: Language = 'en', written = wordsOf(text)) =>
  shown(written, pronounceWords(text, written, language, 175, engine));

function entry(
  text: string,
  more: { exact?: readonly (readonly [number, number])[]; pronounce?: Record<string, string> } = {},
): Pick<SpeechEntry, 'text' | 'words' | 'pronounce' | 'endMs'> {
  const words = wordsOf(text).map((word, index): WrittenWord => {
    const [startMs, endMs] = more.exact?.[index] ?? [];
    const exact = startMs === undefined || endMs === undefined ? null : { startMs, endMs };
    return { ...word, private: [], about: [], exact };
  });
  return { text, words, pronounce: more.pronounce ?? {}, endMs: null };
}

const sayEntry = (line: ReturnType<typeof entry>, startMs = 0) =>
  shown(line.words, pronounceEntry(line, startMs, 'en', 175, engine));

describe('written words', () => {
  it('that the engine runs together are told apart', () => {
    expect(say('a letter from the road to be at the end of the day')).toMatchInlineSnapshot(`
      [
        "a 0–84: ɐ",
        "letter 84–353: l ˈɛ t ə",
        "from 353–579: f ɹ ʌ m",
        "the 579–697: ð ə",
        "road 697–977: ɹ ˈəʊ d",
        "to 977–1069: t ə",
        "be 1069–1180: b i",
        "at 1223–1354: a t",
        "the 1354–1450: ð ɪ",
        "end 1493–1663: ˈɛ n d",
        "of 1663–1784: ɒ v",
        "the 1784–1892: ð ə",
        "day 1892–2206: d ˈeɪ",
      ]
    `);
    expect(say('Est-ce que tu as parce que', 'fr')).toMatchInlineSnapshot(`
      [
        "Est-ce 0–191: ɛ s",
        "que 191–347: k ə",
        "tu 347–447: t y",
        "as 447–560: a",
        "parce 560–782: p a ʁ s",
        "que 782–969: k ˈə",
      ]
    `);
  });

  it('that the engine takes apart are put together', () => {
    expect(say('a two-way street: $20 at 10:30, AT&T')).toMatchInlineSnapshot(`
      [
        "a 0–124: ɐ",
        "two-way 124–468: t ˈuː w ˈeɪ",
        "street 468–897: s t ɹ ˈiː t",
        "$20 1136–1736: d ˈɒ l ə t w ˈɛ n t i",
        "at 1780–1961: a t",
        "10:30 1961–2598: t ˈɛ n θ ˈɜː t i",
        "AT&T 2748–3381: ˈeɪ t iː ə n t ˈiː",
      ]
    `);
    expect(say("l'oncologue m'appelle", 'fr')).toMatchInlineSnapshot(`
      [
        "l'oncologue 0–464: l ɔ̃ k o l ˈo ɡ",
        "m'appelle 464–861: m a p ˈɛ l",
      ]
    `);
  });

  it('that make no sound have no length', () => {
    const text = 'well — you know … yes';
    const written = [...text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
      text,
      from: index,
      to: index + text.length,
    }));
    expect(say(text, 'en', written)).toMatchInlineSnapshot(`
      [
        "well 0–310: w ˈɛ l",
        "— 310–310: ",
        "you 536–691: j uː",
        "know 691–982: n ˈəʊ",
        "… 982–982: ",
        "yes 1208–1532: j ˈɛ s",
      ]
    `);
    expect(
      say('— …', 'en', [
        { text: '—', from: 0, to: 1 },
        { text: '…', from: 2, to: 3 },
      ]),
    ).toEqual(['— 0–0: ', '… 0–0: ']);
  });
});

describe('an override', () => {
  it('takes the time of its word, in ARPAbet or in IPA', () => {
    const plain = sayEntry(entry('Alexis said so'));
    const arpabet = sayEntry(entry('Alexis said so', { pronounce: { alexis: 'AH0 L EH1 K S AH0' } }));
    const ipa = sayEntry(entry('Alexis said so', { pronounce: { alexis: 'əˈlɛksə' } }));
    expect(arpabet).toMatchInlineSnapshot(`
      [
        "Alexis 0–475: ə l ˈɛ k s ə",
        "said 475–740: s ˈɛ d",
        "so 740–1053: s ˈəʊ",
      ]
    `);
    expect(ipa).toEqual(arpabet);
    expect(plain.slice(1)).toEqual(arpabet.slice(1));
  });

  it('of a word such as "constructor" is only what is written', () => {
    expect(sayEntry(entry('constructor'))).toEqual(say('constructor'));
  });
});

describe('exact times', () => {
  it('take the sounds of their words', () => {
    const exact = [
      [1_000, 1_900],
      [2_500, 2_600],
    ] as const;
    const line = entry('Alexa stop', { exact });
    expect(sayEntry(line)).toEqual(['Alexa 1000–1900: ɐ l ˈɛ k s ə', 'stop 2500–2600: s t ˈɒ p']);
    const { phones } = pronounceEntry(line, 1_000, 'en', 175, engine);
    expect(phones.map(({ startMs, endMs }) => `${startMs}–${endMs}`)).toMatchInlineSnapshot(`
      [
        "1000–1139",
        "1139–1273",
        "1273–1447",
        "1447–1546",
        "1546–1706",
        "1706–1900",
        "2500–2523",
        "2523–2534",
        "2534–2579",
        "2579–2600",
      ]
    `);
  });
});

describe('times', () => {
  const vocabulary = (texts: readonly string[]) => [
    ...texts.flatMap((text) => text.split(' ')),
    '—',
    '"',
    '«',
    '🙂',
    'of the',
    '&',
  ];
  const textIn = (texts: readonly string[]) =>
    fc.array(fc.constantFrom(...vocabulary(texts)), { maxLength: 12 }).map((words) => words.join(' '));
  const texts = fc.oneof(
    fc.record({ language: fc.constant('en' as const), text: textIn(ENGLISH) }),
    fc.record({ language: fc.constant('fr' as const), text: textIn(FRENCH) }),
    fc.record({ language: fc.constantFrom('en', 'fr'), text: fc.string({ unit: 'grapheme', maxLength: 30 }) }),
  );

  it('are whole, in order, without overlap, and every sound lies in its word', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 80, max: 450 }), ({ language, text }, wpm) => {
        const written = wordsOf(text);
        const { words, phones } = pronounceWords(text, written, language, wpm, engine);
        expect(words).toHaveLength(written.length);
        const areInOrder = (times: readonly { readonly startMs: number; readonly endMs: number }[]) =>
          times.every(({ startMs, endMs }, index) => startMs >= (times[index - 1]?.endMs ?? 0) && endMs >= startMs);
        expect(words).toSatisfy(areInOrder);
        expect(phones).toSatisfy(areInOrder);
        const times = words.flatMap(({ startMs, endMs }) => [startMs, endMs]);
        expect(times.filter((ms) => !Number.isInteger(ms))).toEqual([]);
        if (phones.length > 0) expect(phones[0]?.startMs).toBe(0);
        const isInItsWord = ({ word, startMs, endMs }: (typeof phones)[number]) =>
          startMs >= (words[word]?.startMs ?? Number.NaN) && endMs <= (words[word]?.endMs ?? Number.NaN);
        expect(phones.filter((phone) => !isInItsWord(phone))).toEqual([]);
        for (const { ipa } of phones) featuresOf(ipa);
      }),
      { numRuns: 150 },
    );
  });
});
