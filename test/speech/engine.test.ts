import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH, FRENCH } from '../../scripts/durations/sentences.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { openEngine, type SpeechEngine } from '../../src/speech/engine.ts';
import type { Language } from '../../src/vocabulary/language.ts';

let engine: SpeechEngine;
beforeAll(async () => {
  engine = await openEngine(nodeHost);
});

/** An engine that has said nothing yet: a new instance, with nothing kept from the others. */
function freshEngine(): Promise<SpeechEngine> {
  return openEngine({ ...nodeHost });
}

/** Word by word: the sounds with their stress, and when each begins. */
function shown(text: string, language: Language, wpm = 175): string[] {
  const { words, phones, lengthMs } = engine.pronounce(text, language, wpm);
  const lines = words.map(({ from, to, startMs, endMs }, index) => {
    const own = phones.filter(({ word }) => word === index);
    const sounds = own.map(({ ipa, stress, startMs }) => `${['', 'ˈ', 'ˌ'][stress]}${ipa}@${startMs}`);
    return `${text.slice(from, to)} ${startMs}–${endMs}: ${sounds.join(' ')}`;
  });
  return [...lines, `${lengthMs} ms`];
}

describe('what the engine says', () => {
  it('English', () => {
    expect(shown('Alexis, did you open the letter from the oncologist?', 'en')).toMatchInlineSnapshot(`
      [
        "Alexis 0–531: ɐ@0 l@63 ˈɛ@136 k@235 s@280 ɪ@352 s@428",
        "did 694–871: d@694 ˈɪ@714 d@795",
        "you 871–990: j@871 uː@929",
        "open 990–1341: ˈəʊ@990 p@1157 ə@1190 n@1254",
        "the 1341–1458: ð@1341 ə@1387",
        "letter 1458–1726: l@1458 ˈɛ@1522 t@1605 ə@1645",
        "from 1726–2048: f@1726 ɹ@1802 ʌ@1854 m@1880 ð@1953 ɪ@1999",
        "oncologist 2095–2746: ɒ@2095 ŋ@2118 k@2221 ˈɒ@2267 l@2372 ə@2432 dʒ@2461 ˌɪ@2534 s@2616 t@2700",
        "2746 ms",
      ]
    `);
    expect(shown('Alexa, set a timer for 10 minutes.', 'en')).toMatchInlineSnapshot(`
      [
        "Alexa 0–460: ɐ@0 l@63 ˈɛ@136 k@235 s@280 ə@352",
        "set 622–856: s@622 ˈɛ@695 t@816",
        "a 856–975: ɐ@856",
        "timer 975–1242: t@975 ˈaɪ@1015 m@1131 ə@1192",
        "for 1242–1456: f@1242 ɔː@1318",
        "10 1456–1652: t@1456 ˈɛ@1496 n@1580",
        "minutes 1652–2087: m@1652 ˈɪ@1737 n@1795 ɪ@1858 t@1940 s@1985",
        "2087 ms",
      ]
    `);
    expect(shown("It's a two-way street.", 'en', 120)).toMatchInlineSnapshot(`
      [
        "It 0–287: ɪ@0 t@135 s@189",
        "a 287–442: ɐ@287",
        "two 442–963: t@442 ˈuː@490 w@667 ˈeɪ@789",
        "street 963–1561: s@963 t@1077 ɹ@1162 ˈiː@1272 t@1506",
        "1561 ms",
      ]
    `);
  });

  it('French', () => {
    expect(shown("Alexis, as-tu ouvert la lettre de l'oncologue ?", 'fr')).toMatchInlineSnapshot(`
      [
        "Alexis 0–450: a@0 l@75 ɛ@121 k@203 s@244 ˈi@317",
        "as 600–815: a@600 t@715 ˈy@736",
        "ouvert 815–1090: u@815 v@899 ˈɛ@951 ʁ@1053",
        "la 1090–1208: l@1090 a@1160",
        "lettre 1208–1502: l@1208 ˈɛ@1272 t@1361 ʁ@1406",
        "de 1502–1593: d@1502 ə@1519",
        "l 1593–2129: l@1593 ɔ̃@1654 k@1740 o@1781 l@1850 ˈo@1926 ɡ@2036",
        "2129 ms",
      ]
    `);
    expect(shown("Qu'est-ce qu'un bon vin blanc ?", 'fr')).toMatchInlineSnapshot(`
      [
        "Qu' 0–227: k@0 ɛ@42 s@124",
        "qu 227–346: k@227 œ̃@268",
        "bon 346–502: b@346 ˈɔ̃@398",
        "vin 502–647: v@502 ˈɛ̃@554",
        "blanc 647–895: b@647 l@705 ˈɑ̃@780",
        "895 ms",
      ]
    `);
    expect(shown('Le parking est à droite.', 'fr', 200)).toMatchInlineSnapshot(`
      [
        "Le 0–162: l@0 ə@78",
        "parking 162–490: p@162 ˈɑː@192 k@303 ɪ@352 ŋ@413",
        "est 490–615: ɛ@490 t@595",
        "à 615–682: a@615",
        "droite 682–1027: d@682 ʁ@749 w@815 ˈa@815 t@986",
        "1027 ms",
      ]
    `);
  });

  it('nothing', () => {
    for (const text of ['', ' ', '—', '…', '"', '\0', '🙂', '\n'])
      expect(engine.pronounce(text, 'en', 175)).toEqual({ words: [], phones: [], lengthMs: 0 });
  });

  it('markup is no markup, and positions count UTF-16 units', () => {
    const words = (text: string) => engine.pronounce(text, 'en', 175).words.map(({ from, to }) => text.slice(from, to));
    expect(words('one <two> three')).toEqual(['one', 'two', 'three']);
    expect(words('one [[tu:]] three')).toEqual(['one', 'tu', 'three']);
    expect(words('one\0two\u0007three')).toEqual(['one', 'two', 'three']);
    expect(words('👋🏽 hello 🙂🙂 you 𝄞 too')).toEqual(['hello', 'you', 'too']);
  });

  it('is longer at a lower rate', () => {
    const text = 'Whatever it says, we have been through worse than this.';
    const lengths = [80, 100, 140, 175, 200, 300, 450].map((wpm) => engine.pronounce(text, 'en', wpm).lengthMs);
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
    expect(new Set(lengths).size).toBe(lengths.length);
  });

  it('covers a text of any length', () => {
    const sentence = 'I was waiting for you to come home before I looked at it. ';
    const { words, lengthMs } = engine.pronounce(sentence.repeat(200), 'en', 450);
    const one = engine.pronounce(sentence, 'en', 450);
    expect(words).toHaveLength(200 * one.words.length);
    expect(lengthMs).toBeGreaterThan(200 * one.lengthMs);
    expect(words.at(-1)?.from).toBe(sentence.repeat(200).lastIndexOf('at it'));
    expect(engine.pronounce('é'.repeat(9_000), 'fr', 175).lengthMs).toBeGreaterThan(0);
  });
});

const LONG = ENGLISH.slice(0, 60).join(' ').slice(0, 3_900);
const UTTERANCES = [
  ...ENGLISH.slice(0, 12).map((text) => ({ text, language: 'en', wpm: 175 }) as const),
  ...FRENCH.slice(0, 12).map((text) => ({ text, language: 'fr', wpm: 175 }) as const),
  ...ENGLISH.slice(0, 4).map((text) => ({ text, language: 'en', wpm: 80 }) as const),
  ...FRENCH.slice(0, 4).map((text) => ({ text, language: 'fr', wpm: 450 }) as const),
  // Other languages' rules are loaded for these.
  { text: 'Le week-end, Google et Facebook', language: 'fr', wpm: 175 },
  { text: '안녕하세요 नमस्ते ქართული', language: 'en', wpm: 175 },
  { text: LONG, language: 'en', wpm: 450 },
  { text: 'a', language: 'en', wpm: 175 },
] as const;

describe('determinism', () => {
  it('whatever was said before, in whichever instance', async () => {
    const say = (it: SpeechEngine, { text, language, wpm }: (typeof UTTERANCES)[number]) =>
      it.pronounce(text, language, wpm);
    const expected = new Map(UTTERANCES.map((utterance) => [utterance, say(engine, utterance)]));
    const everyOrder = fc.shuffledSubarray([...UTTERANCES], { minLength: UTTERANCES.length });
    await fc.assert(
      fc.asyncProperty(everyOrder, async (order) => {
        const fresh = await freshEngine();
        for (const utterance of order) expect(say(fresh, utterance)).toEqual(expected.get(utterance));
      }),
      { numRuns: 2 },
    );
  });

  it('with the overtones that it leaves out', async () => {
    const withOvertones = async () => {
      const module = await nodeHost.speech();
      module.FS.writeFile = () => {};
      return module;
    };
    const sounding = await openEngine({ ...nodeHost, speech: withOvertones });
    for (const { text, language, wpm } of UTTERANCES)
      expect(sounding.pronounce(text, language, wpm)).toEqual(engine.pronounce(text, language, wpm));
  });

  it('one engine for each host', async () => {
    expect(await openEngine(nodeHost)).toBe(engine);
  });
});

describe('without the package', () => {
  it('the error says what is missing, and why', async () => {
    const speech = () => Promise.reject(new Error('no such package'));
    const failure = await openEngine({ ...nodeHost, speech }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'no-speech-engine', cause: expect.any(Error) });
  });
});
