import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH, FRENCH } from '../../../scripts/durations/sentences.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { wordsOf } from '../../../src/scenario/line.ts';
import { openEngine, openQuickEngine, type SpeechEngine } from '../../../src/speech/engine.ts';
import { ownersOf } from '../../../src/speech/owners.ts';
import { pronounceWords } from '../../../src/speech/pronounce.ts';
import { SMALL_TALK } from '../../../src/speech/small-talk.ts';
import type { Language } from '../../../src/vocabulary/language.ts';

let slow: SpeechEngine;
let quick: SpeechEngine;
beforeAll(async () => {
  slow = await openEngine(nodeHost);
  quick = await openQuickEngine(nodeHost);
});

/** Quick engines that have said nothing yet. */
function freshEngine(): Promise<SpeechEngine> {
  return openQuickEngine({ ...nodeHost });
}

const TEXTS = [
  ...[...SMALL_TALK.en, ...ENGLISH].map((text) => ({ text, language: 'en' as const })),
  ...[...SMALL_TALK.fr, ...FRENCH].map((text) => ({ text, language: 'fr' as const })),
];

/** The engine that speaks takes as long as what it says. */
const FASTEST = 450;

const soundsBy = (engine: SpeechEngine, text: string, language: Language) =>
  engine
    .pronounce(text, language, FASTEST)
    .phones.map(({ ipa, stress }) => ['', 'ˈ', 'ˌ'][stress] + ipa)
    .join(' ');

/** Word by word, each with its sounds. */
function shown(engine: SpeechEngine, text: string, language: Language = 'en'): string {
  const written = wordsOf(text);
  const { phones } = pronounceWords(text, written, language, 175, engine);
  return written
    .map(({ text }, index) => {
      const own = phones.filter(({ word }) => word === index).map(({ ipa, stress }) => ['', 'ˈ', 'ˌ'][stress] + ipa);
      return `${text} ${own.join('')}`;
    })
    .join(' | ');
}

describe('the sounds', () => {
  it('are those of the engine that speaks, stress included', () => {
    const others = TEXTS.filter(
      ({ text, language }) => soundsBy(quick, text, language) !== soundsBy(slow, text, language),
    );
    // When it speaks, the engine says this vowel short.
    expect(others.map(({ text }) => text)).toEqual(['Pâte, patte ; côte, cote ; jeûne, jeune.']);
  });

  it('of a clause without a stressed syllable too', () => {
    for (const text of ['and, uh, no', 'or', 'in the', 'they, uh, with, it', 'It was him, and them, then'])
      expect(soundsBy(quick, text, 'en'), text).toBe(soundsBy(slow, text, 'en'));
  });

  it('do not depend on what was said before', async () => {
    const alone = new Map<string, unknown>();
    for (const { text, language } of TEXTS) alone.set(`${language} ${text}`, quick.pronounce(text, language, 175));
    const some = fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(some, async (texts) => {
        const fresh = await freshEngine();
        for (const { text, language } of texts)
          expect(fresh.pronounce(text, language, 175)).toEqual(alone.get(`${language} ${text}`));
      }),
      { numRuns: 6 },
    );
  });

  it('of a text that was said before are not looked for again', () => {
    const text = 'This is only said twice.';
    const once = quick.pronounce(text, 'en', 175);
    expect(quick.pronounce(text, 'en', 175)).toBe(once);
    expect(quick.pronounce(text, 'en', 140)).not.toBe(once);
    expect(quick.pronounce(text, 'fr', 175)).not.toBe(once);
  });
});

describe('each sound belongs to its word', () => {
  it('where the engine runs words together or takes one apart', () => {
    expect(shown(quick, 'from the end of a two-way road')).toMatchInlineSnapshot(
      `"from fɹʌm | the ðɪ | end ˈɛnd | of əv | a ə | two-way tˈuːwˈeɪ | road ɹˈəʊd"`,
    );
    expect(shown(quick, 'back in the 1990s it cost $20')).toMatchInlineSnapshot(
      `"back bˈak | in ɪn | the ðə | 1990s nˈaɪntiːnhˈʌndɹɪdənnˈaɪntiz | it ɪt | cost kˈɒst | $20 dˈɒlətwˈɛnti"`,
    );
    expect(shown(quick, 'Dr. Smith gave an A-P exam at 10:30')).toMatchInlineSnapshot(
      `"Dr dˈɒktə | Smith smˈɪθ | gave ɡˈeɪv | an ɐn | A-P ˈeɪpˈiː | exam ɛɡzˈam | at at | 10:30 tˈɛnθˈɜːti"`,
    );
    // As many words for the engine as are written, but not the same ones.
    expect(shown(quick, 'of a $20 note')).toMatchInlineSnapshot(`"of əv | a ə | $20 dˈɒlətwˈɛnti | note nˈəʊt"`);
  });

  it('with apostrophes, dots and signs that are not said', () => {
    expect(shown(quick, "don't, it's the neighbours' … really 🙂 there 👋🏽 friend")).toMatchInlineSnapshot(
      `"don't dˈəʊnt | it's ɪts | the ðə | neighbours nˈeɪbəz | really ɹˈiəlɪ | there ðeə | friend fɹˈɛnd"`,
    );
    expect(shown(quick, '“Well,” he (softly) said')).toMatchInlineSnapshot(
      `"Well wˈɛl | he hiː | softly sˈɒftli | said sˈɛd"`,
    );
  });

  it('where the language changes', () => {
    expect(shown(quick, 'she said croissant (fr) and München to me')).toMatchInlineSnapshot(
      `"she ʃiː | said sˈɛd | croissant kwˈɑːsɑ̃ | fr ˌɛfˈɑː | and and | München mˈuːntʃən | to tə | me mˌiː"`,
    );
    expect(shown(quick, 'un meeting à New York', 'fr')).toMatchInlineSnapshot(
      `"un œ̃ | meeting mˈiːtɪŋ | à a | New njˈuː | York jˈɔːk"`,
    );
  });

  it('in French', () => {
    expect(shown(quick, 'l’ami, s’il vient, c’est-à-dire demain', 'fr')).toMatchInlineSnapshot(
      `"l’ami lamˈi | s’il sil | vient vjˈɛ̃ | c’est-à-dire sɛtadˈiʁ | demain dəmˈɛ̃"`,
    );
    expect(shown(quick, 'les amis ont un grand ami en hiver', 'fr')).toMatchInlineSnapshot(
      `"les lez | amis amˈi | ont ˈɔ̃t | un œ̃ | grand ɡʁˈɑ̃t | ami amˈi | en ɑ̃n | hiver ivˈɛʁ"`,
    );
  });

  it('nearly always as with the engine that speaks', () => {
    let [same, all] = [0, 0];
    for (const { text, language } of TEXTS) {
      const [one, other] = [slow, quick].map((engine) =>
        pronounceWords(text, wordsOf(text), language, FASTEST, engine),
      );
      if (one?.phones.length !== other?.phones.length) continue;
      all += one?.phones.length ?? 0;
      same += one?.phones.filter(({ word }, index) => word === other?.phones[index]?.word).length ?? 0;
    }
    expect(same / all).toBeGreaterThan(0.995);
  });

  it('in a text that is longer than the engine takes at once', () => {
    const text = 'Well, from the end of a two-way road I do not see it. '.repeat(90);
    const [one, other] = [slow, quick].map((engine) => pronounceWords(text, wordsOf(text), 'en', 450, engine));
    expect(other?.phones.map(({ ipa, word }) => `${ipa} ${word}`)).toEqual(
      one?.phones.map(({ ipa, word }) => `${ipa} ${word}`),
    );
  });
});

describe('finding the words of sounds', () => {
  const word = fc.array(fc.constantFrom('a', 'b', 's', 't'), { maxLength: 5 });

  it('gives back the words of sounds as they are said alone, however many', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 400 }), (words) => {
        const expected = words.flatMap((sounds, index) => sounds.map(() => index));
        expect(ownersOf(words.flat(), words)).toEqual(expected);
      }),
    );
  });

  it('follows a text that is said with fewer sounds than its words have alone', () => {
    const words = Array.from({ length: 2000 }, (_, index) => [`${index % 50}`, 'lost', `${index % 50}`]);
    const said = words.flatMap((sounds) => sounds.filter((sound) => sound !== 'lost'));
    expect(ownersOf(said, words)).toEqual(said.map((_, place) => Math.floor(place / 2)));
  });

  it('never goes back, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), fc.array(word, { maxLength: 400 }), (words, said) => {
        const owners = ownersOf(said.flat(), words);
        expect(owners).toHaveLength(said.flat().length);
        expect(owners).toEqual([...owners].sort((one, other) => one - other));
        for (const owner of owners) expect(owner).toBeLessThan(Math.max(1, words.length));
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const said = new Array<string>(100_000).fill('a');
    const words = Array.from({ length: 30_000 }, () => ['a', 'b', 'a']);
    expect(ownersOf(said, words)).toHaveLength(said.length);
  });
});

describe('times', () => {
  const anything = fc.record({
    text: fc.oneof(
      fc.constantFrom(...TEXTS.map(({ text }) => text)),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', '   ', '— …', '🙂', '(fr)', 'of the '.repeat(300)),
    ),
    language: fc.constantFrom('en' as const, 'fr' as const),
    wpm: fc.integer({ min: 80, max: 450 }),
  });

  it('are whole, in order, without overlap, and every sound lies in its word', () => {
    fc.assert(
      fc.property(anything, ({ text, language, wpm }) => {
        const { words, phones, lengthMs } = quick.pronounce(text, language, wpm);
        const isRight = ({ startMs, endMs, word }: (typeof phones)[number], index: number) =>
          Number.isInteger(startMs) &&
          Number.isInteger(endMs) &&
          startMs >= (phones[index - 1]?.endMs ?? 0) &&
          endMs > startMs &&
          startMs >= (words[word]?.startMs ?? Number.NaN) &&
          endMs <= (words[word]?.endMs ?? Number.NaN) &&
          word - (phones[index - 1]?.word ?? 0) <= 1;
        expect(phones.filter((phone, index) => !isRight(phone, index))).toEqual([]);
        expect(lengthMs).toBe(phones.at(-1)?.endMs ?? 0);
        expect(words.filter(({ from, to }) => from >= to)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [80, 0.04, 0.15],
    [175, 0.04, 0.15],
    [450, 0.06, 0.2],
  ])('of sentences are near those of the engine that speaks, at %i', (wpm, tolerance, most) => {
    for (const language of ['en', 'fr'] as const) {
      const errors = SMALL_TALK[language].flatMap((text) => {
        const [one, other] = [slow, quick].map((engine) => pronounceWords(text, wordsOf(text), language, wpm, engine));
        const lengthMs = one?.words.at(-1)?.endMs ?? 0;
        expect(Math.abs((other?.words.at(-1)?.endMs ?? 0) / lengthMs - 1), text).toBeLessThan(0.2);
        return (one?.words ?? []).map(({ startMs }, index) =>
          Math.abs(((other?.words[index]?.startMs ?? 0) - startMs) / lengthMs),
        );
      });
      expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(tolerance);
      expect(Math.max(...errors)).toBeLessThan(most);
    }
  });

  it('of a text that makes no sound are none', () => {
    for (const text of ['', '  ', '— …'])
      expect(quick.pronounce(text, 'en', 175)).toEqual({ words: [], phones: [], lengthMs: 0 });
  });
});
