import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openEngine, openQuickEngine } from '../../../src/speech/engine.ts';
import { layOut } from '../../../src/speech/lay-out.ts';
import type { Soundtrack } from '../../../src/speech/soundtrack.ts';
import { transcriptOf } from '../../../src/study/evaluate/talk.ts';
import { sweep } from '../../../src/wakeword/phonetic/align.ts';
import { hear } from '../../../src/wakeword/phonetic/detector.ts';
import { voiceStreams } from '../../../src/wakeword/phonetic/stream.ts';
import { wakeWordModel } from '../../../src/wakeword/wake-words.ts';

/** What is more than two seconds away has no say in a score. */
const FAR_MS = 2_000;

const WORDS =
  'a letter from the bank and Alexis went to our unacceptable election day seriously I like an exit Alexa'.split(' ');
const words = (count: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: count, maxLength: count }).map((list) => list.join(' '));

const engines = [await openEngine(nodeHost), await openQuickEngine(nodeHost)];

test.each([0, 1])('within a line (engine %i)', (nth) => {
  const engine = engines[nth] as (typeof engines)[number];
  const { pattern } = wakeWordModel('Alexa', 'en', engine);
  /** Scores that end in words with at least two seconds of the middle before them and after them. */
  const scoresOf = (before: string, middle: string, after: string) => {
    const { lines, durationMs } = layOut(transcriptOf(`A: ${before} ${middle} ${after}.`, 'en'), engine);
    const [stream] = voiceStreams({ lines, durationMs });
    const [line] = lines;
    const from = before.split(' ').length;
    const own = line?.words.slice(from, from + middle.split(' ').length) ?? [];
    const [startMs, endMs] = [own[0]?.startMs ?? 0, own.at(-1)?.endMs ?? 0];
    if (stream === undefined) return [];
    const { thousandths } = sweep(pattern, stream);
    return [...thousandths].map((score, at) => {
      const { word } = stream;
      const spoken = line?.words[word[at] as number];
      const isFar = spoken !== undefined && spoken.startMs >= startMs + FAR_MS && spoken.endMs <= endMs - FAR_MS;
      return isFar ? { word: (word[at] as number) - from, score } : null;
    });
  };
  let compared = 0;
  fc.assert(
    fc.property(words(8), words(8), words(24), words(8), words(8), (one, two, middle, three, four) => {
      const [here, there] = [scoresOf(one, middle, three), scoresOf(two, middle, four)].map((scores) =>
        scores.filter((score) => score !== null),
      );
      const shared = new Set(here?.map(({ word }) => word).filter((word) => there?.some((one) => one.word === word)));
      const inBoth = (scores: typeof here) => scores?.filter(({ word }) => shared.has(word));
      compared += shared.size;
      expect(inBoth(here)).toEqual(inBoth(there));
    }),
    { numRuns: nth === 0 ? 8 : 60 },
  );
  expect(compared).toBeGreaterThan(20);
});

test('between lines', () => {
  const engine = engines[1] as (typeof engines)[number];
  const model = wakeWordModel('Alexa', 'en', engine);
  const heardOf = (lines: readonly string[]) => {
    const { durationMs, ...track } = layOut(transcriptOf(lines.map((line) => `A: ${line}.`).join('\n'), 'en'), engine);
    // Each line begins a minute after the one before.
    const apart: Soundtrack = {
      ...track,
      durationMs: durationMs + 60_000 * lines.length,
      lines: track.lines.map((line, nth) => later(line, 60_000 * (nth + 1) - line.startMs)),
    };
    return hear(apart, model, 1).candidates.filter(({ entry }) => entry === 1);
  };
  fc.assert(
    fc.property(words(6), words(6), words(8), words(6), words(6), (one, two, middle, three, four) => {
      expect(heardOf([one, middle, three])).toEqual(heardOf([two, middle, four]));
    }),
    { numRuns: 60 },
  );
});

function later(line: Soundtrack['lines'][number], byMs: number): Soundtrack['lines'][number] {
  const moved = <T extends { startMs: number; endMs: number }>(one: T): T => ({
    ...one,
    startMs: one.startMs + byMs,
    endMs: one.endMs + byMs,
  });
  return { ...moved(line), words: line.words.map(moved), phones: line.phones.map(moved) };
}
