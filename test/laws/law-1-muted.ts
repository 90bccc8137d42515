import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deafStretches, overlapMs, RUNS, ranOnce, scenarioFile, seed } from '../helpers/scenes.ts';

test('nothing said while muted or off is uploaded, nor anything from before an unmute', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      for (const deaf of deafStretches(run)) {
        for (const recording of run.result.recordings) expect(overlapMs(recording, deaf)).toBe(0);
      }
      const deafMs = deafStretches(run).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
      expect(run.result.summary.mutedMs).toBe(deafMs);
    }),
    RUNS,
  );
});
