import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offlineStretches, overlapMs, RUNS, ranOnce, scenarioFile, seed } from '../helpers/scenes.ts';

test('while offline nothing is sent; older sound goes only as the pre-roll of a later wake word', async () => {
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      const offline = offlineStretches(run);
      for (const recording of run.result.recordings.filter(({ local }) => !local)) {
        const { startMs, endMs, wakeStartMs } = recording;
        const sentFrom = recording.prerollMs > 0 ? (wakeStartMs ?? startMs) : startMs;
        for (const stretch of offline) expect(overlapMs({ startMs: sentFrom, endMs }, stretch)).toBe(0);
        if (recording.endReason === 'offline') {
          cut++;
          expect(offline.map((stretch) => stretch.startMs)).toContain(endMs);
        }
      }
    }),
    RUNS,
  );
  expect(cut).toBeGreaterThan(0);
});
