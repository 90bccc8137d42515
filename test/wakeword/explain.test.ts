import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { drawAlignment } from '../../src/report/draw-alignment.ts';
import { openEngine, type SpeechEngine } from '../../src/speech/engine.ts';
import { DiagnosticError } from '../../src/vocabulary/diagnostic-error.ts';
import { LANGUAGES } from '../../src/vocabulary/language.ts';
import { explainTo } from '../../src/wakeword/explain.ts';
import type { Explanation } from '../../src/wakeword/explanation.ts';
import { PARAMETERS } from '../../src/wakeword/phonetic/parameters.ts';
import { NON_TRIGGERS, TRIGGERS } from '../../src/wakeword/triggers.ts';
import { WAKE_WORDS, wakeWordId, wakeWordModel } from '../../src/wakeword/wake-words.ts';
import { displayWidth } from '../../src/words/plain-text.ts';
import { wordsFor } from '../../src/words/words.ts';
import { anyCharacter } from '../helpers/any-character.ts';

let engine: SpeechEngine;
beforeAll(async () => {
  engine = await openEngine(nodeHost);
});

const about = (phrase: string, wakeWord = 'Alexa', language: 'en' | 'fr' = 'en') =>
  explainTo(wakeWordModel(wakeWord, language, engine), phrase, 0.5, engine);

describe('what the engine says, heard by the detector', () => {
  test.each(WAKE_WORDS)('%s wakes in 95 of 100 hearings, and a second look agrees', (name) => {
    expect(about(name, name)).toMatchObject({ score: 1, probability: expect.closeTo(0.953, 3) });
    expect(about(name, name).verifyProbability).toBeGreaterThan(0.95);
  });

  test('Alexis can wake Alexa; what is less like it does nearly, or not', () => {
    expect(about('Alexis').verdict).toBe('can-wake');
    expect(['election', 'a letter', 'Alex'].map((phrase) => about(phrase).verdict)).toEqual([
      'near-miss',
      'near-miss',
      'silent',
    ]);
  });

  test('a second look decides as a cloud is known to have decided, and more sharply than the first', () => {
    expect(about('a letter').verifyProbability).toBeGreaterThan(0.5);
    expect(about('Hey Jerry', 'Hey Siri').verifyProbability).toBeGreaterThan(0.5);
    expect(about('Okay, who is reading', 'OK Google').verifyProbability).toBeLessThan(0.5);
    const slopes = Object.values(PARAMETERS.slopes).flatMap((own) => Object.values(own));
    expect(PARAMETERS.verifies.slope).toBeGreaterThan(Math.max(...slopes));
  });

  test('a letter and Alex are nearer to Alexa than what did not wake it in tests', () => {
    const score = (phrase: string) => about(phrase).score;
    const silent = Math.max(score('extra'), score('ketchup'));
    expect(Math.min(score('a letter'), score('Alex'))).toBeGreaterThan(silent);
  });

  test.each(NON_TRIGGERS)('$phrase, which was tried on a device, does not wake $wakeWords', ({ phrase, wakeWords }) => {
    const explanation = about(phrase, wakeWords[0]);
    expect(explanation.verdict).toBe('silent');
    expect(explanation.probability).toBeLessThan(1 / 500);
    expect(explanation.silentInTests).toHaveLength(1);
  });

  test('French words wake it in French', () => {
    expect(about('Alexandre arrive ce soir', 'Alexa', 'fr').verdict).toBe('near-miss');
    expect(about('Alexa, quelle heure est-il ?', 'Alexa', 'fr').score).toBe(1);
    expect(about('Bonsoir tout le monde', 'Alexa', 'fr').verdict).toBe('silent');
  });
});

describe('a wake word', () => {
  test('may be any phrase of at least three sounds', () => {
    expect(wakeWordModel('  Hey   Barnaby ', 'en', engine).id).toBe('hey barnaby');
    expect(wakeWordModel('constructor', 'en', engine).id).toBe('constructor');
    for (const [phrase, sounds] of [
      ['…', 0],
      ['', 0],
      ['no', 2],
    ] as const) {
      expect(() => wakeWordModel(phrase, 'en', engine)).toThrow(DiagnosticError);
      try {
        wakeWordModel(phrase, 'en', engine);
      } catch (error) {
        expect(error).toMatchObject({ code: 'wake-word-too-short', params: { phrase, sounds, fewest: 3 } });
      }
    }
  });
});

describe('documented triggers', () => {
  test('name wake words of the catalogue, and where they were read', () => {
    const ids = WAKE_WORDS.map(wakeWordId);
    for (const { wakeWords, source } of [...TRIGGERS, ...NON_TRIGGERS]) {
      expect(ids).toEqual(expect.arrayContaining([...wakeWords]));
      expect(new URL(source.url).protocol).toBe('https:');
    }
  });

  test('come first for themselves, each phrase once with all its sources', () => {
    const { like } = about('Did you see Alexis?');
    expect(like.length).toBeLessThanOrEqual(3);
    expect(like[0]).toMatchObject({ phrase: 'Alexis', similarity: 1, accepted: null });
    expect(like[0]?.sources.map(({ author }) => author)).toEqual([
      'Amazon, Alexa Voice Service documentation',
      'Digital Trends',
      'The Register',
    ]);
    expect(about('a letter').like[0]).toMatchObject({ phrase: 'a letter', similarity: 1, accepted: true });
  });

  test('are not looked for where nothing was heard', () => {
    expect(about('…')).toMatchObject({ heard: '', score: 0, verdict: 'silent', like: [] });
  });
});

describe('the drawing', () => {
  test('stands sound under sound', () => {
    expect(drawAlignment(about('Alexis'), 'en', 80)).toMatchInlineSnapshot(`
      "“Alexis” against the wake word “alexa”

        wake word  ɐ  l  ˈɛ  k  s  ə      |
        heard      ɐ  l  ˈɛ  k  s  ɪ      |
        cost       0  0  0   0  0  0.171  0.18

        | begins or ends inside a word
        Cost 0.351 in all; hearing nothing of the wake word would cost 2.97.

        Score 0.656 = 1 − (0.351 / 2.97)^0.5, threshold 0.576
        0 ━━━━━━━━━━━━━━━━━━━━━━━┃━━────────────── 1

      “Alexis” can wake it: about 1 hearing in 7.
      By the score alone, a second look in the cloud would agree in about 99 hearings
      in 100.
      Odds are fitted to how often a device woke by accident to English television
      (Amazon Echo Dot, 2nd generation).

      Like it, and reported to have woken a speaker:
        “Alexis” (likeness 1)
          Amazon, Alexa Voice Service documentation: Enable cloud-based wake word
          verification, developer.amazon.com
          Digital Trends: These words can accidentally activate a smart assistant,
          www.digitaltrends.com
          The Register: Google: why can’t we choose wake words? (2016),
          m.theregister.co.uk
        “Lexa” (likeness 0.654)
          Digital Trends: These words can accidentally activate a smart assistant,
          www.digitaltrends.com
        “a letter” (likeness 0.547; the cloud took it for the wake word too)
          Schönherr et al., Ruhr University Bochum and MPI-SP: Unacceptable, where is
          my privacy? Exploring accidental triggers of smart speakers (examples)
          (2020), unacceptable-privacy.github.io"
    `);
  });

  test('speaks French', () => {
    expect(drawAlignment(about('Un bon élève, Alexandre', 'Alexa', 'fr'), 'fr', 80)).toMatchInlineSnapshot(`
      "« Un bon élève, Alexandre » face au mot d’éveil « alexa »

        mot d’éveil  a  l  ɛ  k  s  ˈa     |
        entendu      a  l  ɛ  k  s  ˈɑ̃     |
        coût         0  0  0  0  0  0,495  0,18

        | commence ou finit à l’intérieur d’un mot
        Coût total 0,675 ; ne rien entendre du mot d’éveil coûterait 2,97.

        Score 0,523 = 1 − (0,675 / 2,97)^0,5, seuil 0,576
        0 ━━━━━━━━━━━━━━━━━━━━━──┃──────────────── 1

      « Alexandre » passe tout près : sous le seuil, mais environ 1 écoute sur 41 la
      réveillerait.
      Les probabilités sont ajustées aux réveils accidentels d’un appareil devant la
      télévision en anglais (Amazon Echo Dot, 2e génération).

      Semblables, et signalés comme ayant réveillé une enceinte :
        « Alexis » (ressemblance 0,553)
          Amazon, Alexa Voice Service documentation : Enable cloud-based wake word
          verification, developer.amazon.com
          Digital Trends : These words can accidentally activate a smart assistant,
          www.digitaltrends.com
          The Register : Google: why can’t we choose wake words? (2016),
          m.theregister.co.uk
        « Alex » (ressemblance 0,532)
          Amazon, Alexa Voice Service documentation : Enable cloud-based wake word
          verification, developer.amazon.com
        « Lexa » (ressemblance 0,526)
          Digital Trends : These words can accidentally activate a smart assistant,
          www.digitaltrends.com"
    `);
  });

  test('of a long wake word takes several rows', () => {
    const drawn = drawAlignment(
      about('the quick brown fox jumps over the lazy dog', 'the quick brown fox jumps over a dog'),
      'en',
      80,
    );
    expect(drawn.match(/^ {2}wake word/gm)?.length).toBe(2);
  });

  const phrase = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 120 }),
    fc
      .array(fc.constantFrom('Alexa', 'un', 'bon', 'vin', 'election', 'strengths', 'Öl', '東京', '…'), {
        maxLength: 20,
      })
      .map((words) => words.join(' ')),
  );

  test.each([40, 80, 100])('fits %i columns and says what its odds rest on, whatever is asked', (width) => {
    fc.assert(
      fc.property(phrase, fc.constantFrom(...LANGUAGES), fc.constantFrom(...LANGUAGES), (asked, spoken, read) => {
        const explanation: Explanation = about(asked, 'Hey Google', spoken);
        const drawn = drawAlignment(explanation, read, width);
        for (const line of drawn.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(drawn.replace(/\s+/g, ' ')).toContain(wordsFor(read).summary.oddsUnmeasured);
        expect(drawn.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
      }),
      { numRuns: 50 },
    );
  });
});
