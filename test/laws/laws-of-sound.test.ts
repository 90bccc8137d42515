import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HeardSounds } from '../../src/app/simulate.ts';
import {
  deafStretches,
  eventsOf,
  offlineStretches,
  overlapMs,
  prerollAt,
  RUNS,
  type Run,
  runOf,
  runsWith,
  scenarioFile,
  seed,
} from '../helpers/scenes.ts';

/** What the model is taken to hear: no law may depend on it. */
function heardAs(thousandths: Int16Array): HeardSounds {
  const heard: HeardSounds = new Map();
  heard.get = () => ({ model: 'sha256:0', thousandths, speech: [] });
  return heard;
}

/** Scores of the 60 s of a random scene: peaks of up to four scores each. */
const scores = fc
  .array(fc.tuple(fc.nat({ max: 749 }), fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 10,
    maxLength: 60,
  })
  .map((peaks) => {
    const thousandths = new Int16Array(750);
    for (const [at, score, length] of peaks) thousandths.fill(score, at, at + length);
    return thousandths;
  });

const listening = { detector: 'neural', model: 'any.onnx' } as const;
/** Fewer than for words: the machine is the same, only what it is told differs. */
const FEWER = { ...RUNS, numRuns: 60 };

test('whatever a model hears, laws 1, 2, 3 and 7 hold', async () => {
  let activations = 0;
  await fc.assert(
    fc.asyncProperty(scenarioFile, scores, seed, async (file, thousandths, seed) => {
      const run = await runOf(file, seed, [], { ...listening, heard: heardAs(thousandths) });
      const { recordings, fates, summary, scenario } = run.result;
      activations += summary.activations;
      for (const deaf of deafStretches(run)) {
        for (const recording of recordings) expect(overlapMs(recording, deaf)).toBe(0);
      }
      for (const { startMs, wakeStartMs, atMs } of eventsOf(run, 'recording.opened')) {
        expect(startMs).toBeGreaterThanOrEqual((wakeStartMs ?? atMs) - prerollAt(run, atMs));
      }
      let coveredMs = 0;
      for (const { startMs, endMs } of fates) {
        expect(startMs).toBe(coveredMs);
        coveredMs = endMs;
      }
      expect(coveredMs).toBe(scenario.durationMs);
      for (const offline of offlineStretches(run)) {
        for (const { local, startMs, wakeStartMs, endMs } of recordings) {
          if (!local) expect(overlapMs({ startMs: wakeStartMs ?? startMs, endMs }, offline)).toBe(0);
        }
      }
    }),
    FEWER,
  );
  expect(activations).toBeGreaterThan(FEWER.numRuns / 4);
});

test('law 5: raising only the sensitivity never removes a candidate', async () => {
  const keys = ({ result }: Run) =>
    result.candidates.filter(({ by }) => by === 'detector').map(({ who, startMs }) => `${who} ${startMs}`);
  await fc.assert(
    fc.asyncProperty(scenarioFile, scores, async (file, thousandths) => {
      const fixed = {
        ...file,
        timeline: file.timeline.filter((entry) => !('event' in entry && entry.event === 'update')),
      };
      const runs = await runsWith(fixed, null, [{ sensitivity: 0.3 }, { sensitivity: 0.8 }], {
        ...listening,
        heard: heardAs(thousandths),
      });
      const [less = [], more = []] = runs.map(keys);
      for (const key of less) expect(more).toContain(key);
    }),
    FEWER,
  );
});
