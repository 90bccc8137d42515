import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpeechSound } from '../../../src/speech/ipa.ts';
import type { Line, Soundtrack } from '../../../src/speech/soundtrack.ts';
import { patternOf } from '../../../src/wakeword/phonetic/align.ts';
import { hear } from '../../../src/wakeword/phonetic/detector.ts';
import type { WakeWordModel } from '../../../src/wakeword/wake-words.ts';

const SOUND_MS = 80;
const STRESS: Record<string, 0 | 1 | 2> = { ˈ: 1, ˌ: 2 };

/** `ɐ l ˈɛ k s ə` as sounds. */
function sounds(ipa: string): SpeechSound[] {
  return ipa
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => ({ ipa: one.replace(/^[ˈˌ]/u, ''), stress: STRESS[one.charAt(0)] ?? 0 }));
}

/** A line as `text=sounds` words; every sound lasts 80 ms. */
function line(who: string | null, startMs: number, ...words: readonly `${string}=${string}`[]): Line {
  const spoken = words.map((word) => {
    const [text = '', ipa = ''] = word.split('=');
    return { text, sounds: sounds(ipa) };
  });
  let ms = startMs;
  let from = 0;
  const timed = spoken.map((word, index) => {
    const phones = word.sounds.map((sound, i) => ({
      ...sound,
      startMs: ms + i * SOUND_MS,
      endMs: ms + (i + 1) * SOUND_MS,
      word: index,
    }));
    const placed = {
      text: word.text,
      startMs: ms,
      endMs: ms + phones.length * SOUND_MS,
      private: [],
      about: [],
      from,
      to: from + word.text.length,
    };
    ms = placed.endMs;
    from = placed.to + 1;
    return { placed, phones };
  });
  return {
    entry: 0,
    who,
    toDevice: false,
    text: spoken.map(({ text }) => text).join(' '),
    startMs,
    endMs: ms,
    words: timed.map(({ placed }) => placed),
    phones: timed.flatMap(({ phones }) => phones),
  };
}

function soundtrack(...lines: readonly Line[]): Soundtrack {
  return {
    language: 'en',
    durationMs: Math.max(0, ...lines.map(({ endMs }) => endMs)) + 1000,
    lines: lines.map((one, entry) => ({ ...one, entry })),
    entries: lines.map(({ startMs, endMs }) => ({ startMs, endMs })),
  };
}

const ALEXA: WakeWordModel = {
  id: 'alexa',
  language: 'en',
  pattern: patternOf(sounds('ɐ l ˈɛ k s ə'), 'en'),
  measured: undefined,
  // 97 in 100 at the score 1, 1 in 20 at 0.78.
  calibration: { wakes: { slope: 29, intercept: -25.524 }, verifies: { slope: 80, intercept: -74.8 } },
};
const ALEXA_SAID = 'Alexa=ɐ l ˈɛ k s ə';
const heardIn = (scene: Soundtrack, sensitivity = 0.5) => hear(scene, ALEXA, sensitivity).candidates;

describe('one voice', () => {
  test('a candidate has the words, the times and the entry of its stretch', () => {
    const scene = soundtrack(
      line('ada', 0, 'my=m aɪ', 'friend=f ɹ ˈɛ n d'),
      line('ada', 2000, 'so=s ˈəʊ', ALEXA_SAID, 'hello=h ə l ˈəʊ'),
    );
    expect(heardIn(scene)).toMatchObject([
      { startMs: 2160, endMs: 2640, who: 'ada', entry: 1, heard: 'Alexa', wakeWord: 'alexa', score: 1, by: 'detector' },
    ]);
  });

  test('is heard across two of its lines where the pause is short', () => {
    const inTwo = (pauseMs: number) =>
      soundtrack(line('ada', 0, 'Al=ɐ l'), line('ada', 2 * SOUND_MS + pauseMs, 'exa=ˈɛ k s ə'));
    const [across] = heardIn(inTwo(200));
    expect(across).toMatchObject({ startMs: 0, endMs: 680, entry: 0, heard: 'Al exa' });
    const scores = [0, 200, 400, 600, 601].map((pauseMs) => Math.max(...hear(inTwo(pauseMs), ALEXA, 0.5).scores));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBe(1);
    expect(scores[3]).toBeLessThan(scores[1] ?? 0);
    expect(Math.max(...hear(inTwo(601), ALEXA, 0.5).scores)).toBe(
      Math.max(...hear(soundtrack(line('ada', 0, 'exa=ˈɛ k s ə')), ALEXA, 0.5).scores),
    );
  });

  test('is never joined with another, named or not', () => {
    for (const other of ['bob', null]) {
      const alone = soundtrack(line('ada', 0, 'exa=ˈɛ k s ə'));
      const scene = soundtrack(line(other, 0, 'Al=ɐ l'), line('ada', 2 * SOUND_MS, 'exa=ˈɛ k s ə'));
      expect(Math.max(...hear(scene, ALEXA, 0.5).scores)).toBe(Math.max(...hear(alone, ALEXA, 0.5).scores));
    }
  });

  test('that speaks over itself is not joined', () => {
    const over = soundtrack(line(null, 0, 'Al=ɐ l'), line(null, 100, 'exa=ˈɛ k s ə'));
    expect(Math.max(...hear(over, ALEXA, 0.5).scores)).toBeLessThan(0.95);
  });
});

describe('scores', () => {
  test('hold the highest that ends in each tenth of a second', () => {
    const { scores } = hear(soundtrack(line('ada', 20, ALEXA_SAID)), ALEXA, 0.5);
    expect(scores).toHaveLength(15);
    expect(scores[5]).toBe(1);
    expect(scores.slice(6)).toEqual(Array.from({ length: 9 }, () => 0));
  });

  test('stop with the scene', () => {
    const cut = { ...soundtrack(line('ada', 0, ALEXA_SAID)), durationMs: 400 };
    expect(hear(cut, ALEXA, 0.5).candidates.every(({ endMs }) => endMs <= 400)).toBe(true);
    expect(Math.max(...hear(cut, ALEXA, 0.5).scores)).toBeLessThan(1);
  });
});

describe('scripted stretches', () => {
  const scene = soundtrack(
    line('ada', 0, 'it=ɪ t', 'was=w ɒ z', 'a=ɐ', 'cat=k ˈa t', ALEXA_SAID),
    line('bob', 200, ALEXA_SAID),
  );
  const from = scene.lines[0]?.text.indexOf('a cat') ?? -1;
  const script = (accepted: boolean | null) => [{ line: 0, from, to: from + 'a cat'.length, accepted }];

  test('are listed whatever their score, beside what others say', () => {
    const { candidates } = hear(scene, ALEXA, 0, script(false));
    expect(candidates.map(({ who, heard, by, accepted }) => ({ who, heard, by, accepted }))).toEqual([
      { who: 'bob', heard: 'Alexa', by: 'detector', accepted: null },
      { who: 'ada', heard: 'a cat', by: 'script', accepted: false },
      { who: 'ada', heard: 'Alexa', by: 'detector', accepted: null },
    ]);
    const scripted = candidates[1];
    expect(scripted).toMatchObject({ startMs: 400, endMs: 720, probability: 1 });
    expect(scripted?.score).toBeLessThan(scripted?.threshold ?? 0);
    expect(scripted?.verifyProbability).toBeLessThan(0.5);
  });

  test('take the place of what the detector makes of the same words', () => {
    const whole = { line: 0, from: 0, to: scene.lines[0]?.text.length ?? 0, accepted: null };
    expect(hear(scene, ALEXA, 0.5, [whole]).candidates.map(({ who, by }) => `${who} ${by}`)).toEqual([
      'bob detector',
      'ada script',
    ]);
  });

  test('without a sound score 0', () => {
    const silent = soundtrack(line('ada', 500, '…='));
    const { candidates } = hear(silent, ALEXA, 0.5, [{ line: 0, from: 0, to: 1, accepted: null }]);
    expect(candidates).toMatchObject([{ startMs: 500, endMs: 500, score: 0, probability: 1, by: 'script' }]);
  });
});

const WORDS = [
  'a=ɐ',
  'Lex=l ˈɛ k s',
  'let=l ˈɛ t',
  'her=ə',
  'Alexis=ɐ l ˈɛ k s ɪ s',
  'election=ɪ l ˈɛ k ʃ ə n',
  ALEXA_SAID,
] as const;
const scenes = fc
  .array(
    fc.record({
      who: fc.constantFrom('ada', 'bob', null),
      startMs: fc.nat(8000),
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) =>
    soundtrack(
      ...lines.toSorted((a, b) => a.startMs - b.startMs).map(({ who, startMs, words }) => line(who, startMs, ...words)),
    ),
  );

describe('sensitivity', () => {
  const STEPS = Array.from({ length: 51 }, (_, step) => step / 50);

  test('raised in 50 steps never removes a candidate, and never raises the threshold', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        let before: ReturnType<typeof heardIn> = [];
        for (const sensitivity of STEPS) {
          const now = heardIn(scene, sensitivity);
          const key = ({ who, startMs, wakeWord }: (typeof now)[number]) => `${who} ${startMs} ${wakeWord}`;
          expect(now.map(key)).toEqual(expect.arrayContaining(before.map(key)));
          expect(now[0]?.threshold ?? 0).toBeLessThanOrEqual(before[0]?.threshold ?? 1);
          before = now;
        }
      }),
      { numRuns: 30 },
    );
  });

  test('leaves scores, stretches and the cloud’s second look alone', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const low = hear(scene, ALEXA, 0);
        const high = hear(scene, ALEXA, 1);
        expect(high.scores).toEqual(low.scores);
        const fixed = ({ startMs, endMs, score, verifyProbability }: (typeof low.candidates)[number]) => ({
          ...{ startMs, endMs, score, verifyProbability },
        });
        expect(high.candidates.map(fixed)).toEqual(expect.arrayContaining(low.candidates.map(fixed)));
      }),
    );
  });

  test('keeps threshold and probability together: at the threshold 1 in 20, under it less, and never under 1 in 500', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom(...STEPS), (scene, sensitivity) => {
        for (const { score, threshold, probability } of heardIn(scene, sensitivity)) {
          expect(score >= threshold).toBe(probability >= 1 / 20);
          expect(probability).toBeGreaterThanOrEqual(1 / 500);
          expect(Number(probability.toPrecision(6))).toBe(probability);
          expect(Math.round(score * 1000) / 1000).toBe(score);
        }
      }),
    );
  });
});
