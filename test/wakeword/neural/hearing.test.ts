import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openEngine } from '../../../src/speech/engine.ts';
import type { Line, Soundtrack } from '../../../src/speech/soundtrack.ts';
import { hearScores } from '../../../src/wakeword/neural/hearing.ts';
import { heldBack, neuralThreshold } from '../../../src/wakeword/neural/rules.ts';
import { wakeWordModel } from '../../../src/wakeword/wake-words.ts';

const STEP_MS = 80;
const engine = await openEngine(nodeHost);
const { id: wakeWord, pattern } = wakeWordModel('Alexa', 'en', engine);
const usual = { wakeWord, pattern, sensitivity: 0.5, patience: 1 };

/** A line whose words last 400 ms each, with the engine's sounds for each spread over them. */
function line(entry: number | null, who: string | null, startMs: number, text: string): Line {
  let from = 0;
  const words = text.split(' ').map((word, place) => {
    const at = text.indexOf(word, from);
    from = at + word.length;
    return {
      text: word,
      startMs: startMs + 400 * place,
      endMs: startMs + 400 * (place + 1),
      private: [],
      about: [],
      from: at,
      to: from,
    };
  });
  const phones = words.flatMap(({ text: word, startMs: wordMs }, place) => {
    const said = engine.pronounce(word, 'en', 175).phones;
    return said.map(({ ipa, stress }, nth) => {
      const edge = (share: number) => Math.round(wordMs + (400 * share) / said.length);
      return { ipa, stress, startMs: edge(nth), endMs: edge(nth + 1), word: place };
    });
  });
  return { entry, who, toDevice: false, text, startMs, endMs: words.at(-1)?.endMs ?? startMs, words, phones };
}

function scene(durationMs: number, ...lines: readonly Line[]): Soundtrack {
  return { language: 'en', durationMs, lines, entries: [] };
}

/** Scores that are 0 but where they are given, by the time at which they end. */
function scores(durationMs: number, given: Readonly<Record<number, number>>): Int16Array {
  const thousandths = new Int16Array(durationMs / STEP_MS);
  for (const [endMs, score] of Object.entries(given)) thousandths[Number(endMs) / STEP_MS - 1] = score;
  return thousandths;
}

describe('where the model heard the wake word', () => {
  test('on the words before the peak that resemble it most, whoever speaks last', () => {
    const said = scene(8_000, line(0, 'ann', 1_000, 'tell Alexis about it'), line(1, 'ben', 1_900, 'no no'));
    const { candidates } = hearScores(scores(8_000, { 2000: 930, 2080: 971, 2160: 971 }), said, usual);
    expect(candidates).toMatchObject([
      {
        who: 'ann',
        entry: 0,
        heard: 'Alexis',
        startMs: 1_400,
        score: 0.971,
        threshold: 0.5,
        probability: 1,
        by: 'detector',
      },
    ]);
  });

  test('at the usual distance where no word resembles it, with the words that lie there', () => {
    const said = scene(8_000, line(3, 'ann', 1_000, 'my my my my my my'));
    const { candidates } = hearScores(scores(8_000, { 2400: 800 }), said, usual);
    expect(candidates).toMatchObject([{ who: 'ann', entry: 3, heard: 'my my', alignment: [] }]);
    expect(candidates[0]?.endMs).toBeLessThanOrEqual(2_400);
  });

  test('with nobody and no words in a recording without captions', () => {
    const { candidates } = hearScores(scores(8_000, { 4000: 600 }), scene(8_000), usual);
    expect(candidates).toMatchObject([{ who: null, entry: null, heard: '', score: 0.6 }]);
  });

  test('once for two peaks on the same word', () => {
    const said = scene(8_000, line(0, 'ann', 1_000, 'Alexa'));
    const { candidates } = hearScores(scores(8_000, { 1440: 700, 2480: 900 }), said, usual);
    expect(candidates.map(({ startMs, score }) => [startMs, score])).toEqual([[1_000, 0.9]]);
  });
});

test('a scripted stretch takes the place of what the model heard there, with its score', () => {
  const said = scene(8_000, line(0, 'ann', 1_000, 'a letter came'));
  const scripted = [{ line: 0, from: 0, to: 8, accepted: true }];
  const { candidates } = hearScores(scores(8_000, { 1920: 700 }), said, usual, scripted);
  expect(candidates).toMatchObject([
    { heard: 'a letter', startMs: 1_000, endMs: 1_800, score: 0.7, probability: 1, by: 'script', accepted: true },
  ]);
});

const anyScores = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 150 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const lines = scene(
  12_000,
  line(0, 'ann', 500, 'Alexis said a letter came'),
  line(1, 'ben', 4_000, 'Alexa is my name'),
);

test('raising only the sensitivity never removes a candidate', () => {
  fc.assert(
    fc.property(anyScores, share, share, (given, one, other) => {
      const listed = (sensitivity: number) =>
        hearScores(Int16Array.from(given), lines, { ...usual, sensitivity }).candidates.map(
          ({ who, startMs }) => `${who} ${startMs}`,
        );
      const more = listed(Math.max(one, other));
      for (const candidate of listed(Math.min(one, other))) expect(more).toContain(candidate);
    }),
    { numRuns: 200, seed: 2026 },
  );
});

test('patience and the first scores change what comes of a candidate, never the list', () => {
  fc.assert(
    fc.property(anyScores, fc.integer({ min: 2, max: 10 }), (given, patience) => {
      const hear = (patience: number) => hearScores(Int16Array.from(given), lines, { ...usual, patience }).candidates;
      const strip = ({ probability: _p, heldBack: _h, ...rest }: ReturnType<typeof hear>[number]) => rest;
      expect(hear(patience).map(strip)).toEqual(hear(1).map(strip));
      for (const { probability, heldBack } of hear(patience)) expect(probability).toBe(heldBack === undefined ? 1 : 0);
    }),
    { numRuns: 200, seed: 2026 },
  );
});

test('openWakeWord’s rules', () => {
  const row = (...shares: number[]) => shares.map((share) => 1_000 * share);
  expect(heldBack(row(0, 0.9, 0, 0, 0, 0), 1, 0.5, 1)).toBe('first-scores');
  expect(heldBack(row(0, 0.9, 0.6, 0.6, 0.6, 0.6), 1, 0.5, 1)).toBeUndefined();
  expect(heldBack(row(0, 0, 0, 0, 0, 0.9, 0.4), 5, 0.5, 2)).toBe('patience');
  expect(heldBack(row(0, 0, 0, 0, 0, 0.9, 0.5), 5, 0.5, 2)).toBeUndefined();
  expect(heldBack(row(0, 0, 0, 0, 0.9, 0.5, 0.1), 4, 0.5, 2)).toBe('patience');
  expect([0, 0.5, 1].map(neuralThreshold)).toEqual([0.95, 0.5, 0.05]);
});
