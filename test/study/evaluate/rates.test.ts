import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openQuickEngine } from '../../../src/speech/engine.ts';
import { hearConversation } from '../../../src/study/evaluate/conversation.ts';
import { readCsv } from '../../../src/study/evaluate/csv.ts';
import { type Dialogue, type Hearer, hearDialogue } from '../../../src/study/evaluate/dialogue.ts';
import { saysItself } from '../../../src/study/evaluate/itself.ts';
import { compared, curveOf, ratesOf } from '../../../src/study/evaluate/rates.ts';
import { dialogueFiles } from '../../../src/study/evaluate/talk.ts';
import {
  agreementOf,
  percentileOf,
  phrasesIn,
  type ScoredPhrase,
  scorePhrases,
  wakeWordsIn,
} from '../../../src/study/evaluate/triggers.ts';
import type { Generation } from '../../../src/vocabulary/generation.ts';
import { judgeOf } from '../../../src/wakeword/phonetic/probability.ts';
import { replayed } from '../../../src/wakeword/phonetic/replays.ts';
import { wakeWordModel } from '../../../src/wakeword/wake-words.ts';

const engine = await openQuickEngine(nodeHost);
const alexa = wakeWordModel('Alexa', 'en', engine);
const computer = wakeWordModel('Computer', 'en', engine);
const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const never = new AbortController().signal;

writeFileSync(join(folder, 'a.txt'), 'A: Did Alexis write?\nB: She wrote to Alexa. That is Alexa’s letter.\n');
writeFileSync(join(folder, 'b.txt'), 'A: The computer is on.\nB: Good, thank you.\n');
writeFileSync(join(folder, 'c.txt'), '\n');
writeFileSync(join(folder, 'd.txt'), 'Nobody in particular commutes.\n');

const listening = { language: 'en', sensitivity: 0.5, models: [alexa, computer] } as const;

/** A hearer in this thread, which waits for something first. */
function hearer(waits: () => Promise<unknown> = async () => {}): Hearer {
  return async (path) => {
    await waits();
    const heard = await hearConversation(nodeHost, path, listening, engine);
    return heard === null ? { why: 'nothing' } : { heard };
  };
}

const at = (thousandths: readonly number[]) => {
  const counts = new Uint32Array(1001);
  for (const score of thousandths) counts[score] = (counts[score] ?? 0) + 1;
  return counts;
};

describe('a conversation', () => {
  test('its words, the stretches that begin in them, and what resembles each wake word', async () => {
    const heard = await hearConversation(nodeHost, join(folder, 'a.txt'), listening, engine);
    expect(heard?.words).toBe(11);
    expect(heard?.wakeWords.map(({ stretches }) => stretches.reduce((sum, count) => sum + count))).toEqual([11, 11]);
    const [first] = heard?.wakeWords ?? [];
    expect(first?.candidates.filter(({ isItself }) => isItself).map(({ heard }) => heard)).toEqual([
      'Alexa',
      'Alexa’s',
    ]);
    // One is perfect, the other cut short; they are stretches, but no peaks.
    expect(first?.stretches.subarray(700).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(2);
    expect(first?.peaks.subarray(700).reduce((sum, count) => sum + count)).toBe(0);
  });

  test('it lasts until its last sound', async () => {
    const heard = await hearConversation(nodeHost, join(folder, 'd.txt'), listening, engine);
    expect(heard?.words).toBe(4);
    expect(heard?.lengthMs).toBeGreaterThan(1_000);
    expect(heard?.lengthMs).toBeLessThan(5_000);
  });
});

describe('several hearers', () => {
  test('hear the same as one, whoever is faster', async () => {
    const files = await dialogueFiles(folder);
    const told: number[] = [];
    const one = await hearDialogue(files, 2, [hearer()], ({ done }) => told.push(done), never);
    // The first file is heard last.
    let others = 0;
    let letGo = () => {};
    const heardOthers = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const tell = () => {
      if (++others === files.length - 1) letGo();
    };
    const two = await hearDialogue(files, 2, [hearer(() => heardOthers), hearer()], tell, never);
    expect(two).toEqual(one);
    expect(told).toEqual([1, 2, 3, 4]);
    expect(one).toMatchObject({ files: 4, conversations: 3, words: 22, isStopped: false });
    expect(one.passedOver).toEqual([{ path: join(folder, 'c.txt'), why: 'nothing' }]);
  });

  test('stop at once, and what was heard stays', async () => {
    const files = await dialogueFiles(folder);
    const stop = new AbortController();
    const forever: Hearer = async (path) => {
      if (path.endsWith('b.txt')) {
        stop.abort();
        await new Promise(() => {});
      }
      return hearer()(path);
    };
    const heard = await hearDialogue(files, 2, [forever], () => {}, stop.signal);
    expect(heard).toMatchObject({ files: 4, conversations: 1, words: 11, isStopped: true });
  });

  test('a fault of one is a fault of all', async () => {
    const broken: Hearer = () => Promise.reject(new Error('broken'));
    await expect(hearDialogue(['x'], 1, [broken], () => {}, never)).rejects.toThrow('broken');
  });
});

test.each([
  ['Alexa', 'alexa', true],
  ['told ALEXA, and', 'alexa', true],
  ['Alexa’s', 'alexa', true],
  ["two Alexas'", 'alexa', true],
  ['Alexandra', 'alexa', false],
  ['Alexis', 'alexa', false],
  ['echoes', 'echo', true],
  ['Okay Google', 'ok google', true],
  ['hey, Google’s', 'hey google', true],
  ['hey Googles', 'hey google', true],
  ['hey', 'hey google', false],
  ['Google hey', 'hey google', false],
])('%s says %s itself: %s', (text, wakeWord, expected) => {
  expect(saysItself(text, wakeWord)).toBe(expected);
});

describe('rates', () => {
  const { threshold } = judgeOf(alexa, 0.5)(1);
  const candidate = (startMs: number, score: number, isItself = false) => {
    return { path: 'a.txt', who: 'A', startMs, heard: 'x', score, isItself };
  };
  const heard = {
    stretches: at([0]),
    peaks: at([1000, 1000]),
    candidates: [candidate(0, 1), candidate(1_000, threshold - 0.001), candidate(2_000, 1), candidate(3_000, 1, true)],
  };
  const dialogue: Dialogue = {
    files: 1,
    conversations: 1,
    words: 5_000,
    lengthMs: 1_800_000,
    wakeWords: [heard],
    passedOver: [],
    isStopped: false,
  };
  const chance = (score: number, sensitivity = 0.5) => judgeOf(alexa, sensitivity)(score).probability;

  test('are sums of probabilities, without the wake word itself', () => {
    const rates = ratesOf(dialogue, heard, alexa, 0.5, 0);
    const [sure, near] = [chance(1), chance(threshold - 0.001)];
    expect(rates).toMatchObject({ candidates: 2, nearMisses: 1, drawn: null, itself: { candidates: 1 } });
    expect(rates.itself.activations).toBe(sure);
    expect(rates.activations).toBeCloseTo(2 * sure + near, 12);
    expect(rates.expected.per10kWords).toBeCloseTo(2 * rates.activations, 12);
    expect(rates.expected.perHour).toBeCloseTo(2 * rates.activations, 12);
    expect(rates.replays?.anew).toBeCloseTo((2 * sure ** 2 + near ** 2) / (2 * sure + near), 12);
    // What is said as it should be wakes it whenever it is played; what is not like it, one time in five.
    expect(rates.replays?.again).toBeCloseTo(
      (2 * sure * replayed(sure).again + near * replayed(near).again) / (2 * sure + near),
      12,
    );
    expect(rates.replays?.never).toBeLessThan(0.1);
  });

  test('drawn, they lie about what is expected, the same each time', () => {
    const { drawn, expected } = ratesOf(dialogue, heard, alexa, 0.5, 400);
    expect(drawn).toEqual(ratesOf(dialogue, heard, alexa, 0.5, 400).drawn);
    expect(drawn?.mean.per10kWords).toBeCloseTo(expected.per10kWords, 0);
    expect(drawn?.low.per10kWords).toBeLessThanOrEqual(drawn?.mean.per10kWords ?? 0);
    expect(drawn?.high.per10kWords).toBeGreaterThanOrEqual(drawn?.mean.per10kWords ?? 0);
  });

  test('stand beside the measured interval of the device', () => {
    const lies = (generation: Generation | null, per10kWords: number) => {
      const found = compared(wakeWordModel('Alexa', 'en', engine, generation), { per10kWords, perHour: 0 });
      return found && [found.generation, found.lies];
    };
    expect(lies(null, 0.08)).toEqual(['echo-dot-2', 'inside']);
    expect(lies('echo-dot-2', 0)).toEqual(['echo-dot-2', 'under']);
    expect(lies('echo-dot-3', 0.08)).toEqual(['echo-dot-3', 'over']);
    // Nobody played to a HomePod that listened for Alexa.
    expect(lies('homepod', 0.08)).toEqual(['echo-dot-2', 'inside']);
    const unknown = wakeWordModel('abracadabra', 'en', engine);
    expect(compared(unknown, { per10kWords: 1, perHour: 1 })).toBeNull();
  });

  test('the curve: more sensitivity, fewer requests missed and more accidents', () => {
    const curve = curveOf(dialogue, heard, alexa, 1);
    expect(curve.map(({ sensitivity }) => sensitivity)).toEqual(Array.from({ length: 21 }, (_, step) => step / 20));
    for (const { sensitivity, missed, falseWakes } of curve) {
      expect(missed).toBeCloseTo(1 - chance(1, sensitivity), 12);
      expect(falseWakes?.perHour).toBeCloseTo(2 * 2 * chance(1, sensitivity), 12);
    }
    expect(curveOf(null, null, alexa, 1)[0]?.falseWakes).toBeNull();
  });
});

describe('triggers', () => {
  test('a percentile counts the lower stretches and half of the equal ones', () => {
    const stretches = at([0, 100, 100, 500, 500, 500, 500, 900]);
    expect(percentileOf(0.5, stretches)).toBe((100 * (3 + 2)) / 8);
    expect(percentileOf(0.4, stretches)).toBe((100 * 3) / 8);
    expect(percentileOf(1, stretches)).toBe(100);
    expect(percentileOf(0, stretches)).toBe(50 / 8);
    expect(percentileOf(0.5, at([]))).toBeNull();
  });

  test('how well they stand out', () => {
    const scored = [99.9, 98, 99, 20].map((percentile): ScoredPhrase => {
      const rest = { locale: '', score: 0, probability: 0, isOverThreshold: false };
      return { phrase: `${percentile}`, wakeWord: 'alexa', percentile, ...rest };
    });
    const expected = { phrases: 4, medianPercentile: 98.5, over98: 0.5, over995: 0.25 };
    expect(agreementOf(scored)).toMatchObject(expected);
    expect(agreementOf(scored)?.areaUnderCurve).toBeCloseTo((99.9 + 98 + 99 + 20) / 400, 12);
    expect(agreementOf([])).toBeNull();
  });

  test.each([
    ['Alexa', ['alexa']],
    ['OK/Hey/Hi Google', ['ok google', 'hey google', 'hi google']],
    ['Hey Cortana/Cortana', ['hey cortana', 'cortana']],
  ])('%s are wake words', (written, ids) => {
    expect(wakeWordsIn(written)).toEqual(ids);
  });

  const csv = (text: string) => {
    const file = join(folder, 'list.csv');
    writeFileSync(file, text);
    return file;
  };

  test('from a CSV: columns in any order, quotes, and what cannot be used', async () => {
    const file = csv(`\ufeffnote,locale,wake_word,phrase\r
"a ""quoted"", note",en_US,Alexa,"a letter"\r
\r
,de_DE,Alexa,Alexander\r
,en_GB,unknown,pickle\r
,n/a,Hey Siri,[sound of a zip]\r
,,OK/Hey/Hi Google,"Okay, and what"\r
,en_US,alexa,A letter\r
`);
    expect(await phrasesIn(nodeHost, file, 'en')).toEqual({
      phrases: [
        { phrase: 'a letter', wakeWords: ['alexa'], locale: 'en_US' },
        { phrase: 'Okay, and what', wakeWords: ['ok google', 'hey google', 'hi google'], locale: '' },
        { phrase: 'A letter', wakeWords: ['alexa'], locale: 'en_US' },
      ],
      rows: 6,
      passedOver: 3,
    });
    const scored = scorePhrases(await phrasesIn(nodeHost, file, 'en'), alexa, 0.5, null, engine);
    expect(scored.map(({ phrase, percentile }) => [phrase, percentile])).toEqual([['a letter', null]]);
  });

  test.each([
    ['wake_word,phrase\nAlexa,a', { code: 'csv-column', params: { column: 'locale' } }],
    ['', { code: 'csv-column', params: { column: 'wake_word' } }],
    [
      'wake_word,phrase,locale\nAlexa,é,en\n\nAlexa,"a,en\nAlexa,b,en\nAlexa,c,en\n',
      { code: 'csv-quote', params: { line: 4 } },
    ],
    ['wake_word,phrase,locale\nAlexa,"a\nb",en\nAlexa,"a,en\n', { code: 'csv-quote', params: { line: 4 } }],
    ['wake_word,"phrase,locale\nAlexa,a,en\n', { code: 'csv-quote', params: { line: 1 } }],
    ['wake_word,phrase,locale\nAlexa,a "b",en\n', { code: 'csv-quote', params: { line: 2 } }],
    ['wake_word,phrase,locale\nAlexa,a,en\nAlexa,a, b,en\n', { code: 'csv-fields', params: { line: 3 } }],
  ])('%j is refused', async (text, complaint) => {
    await expect(readCsv(nodeHost, csv(text), ['wake_word', 'phrase', 'locale'])).rejects.toMatchObject(complaint);
  });
});
