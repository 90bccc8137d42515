import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapMs, RUNS, ranOnce, scenarioFile, seed } from '../helpers/scenes.ts';

test('the fates cover the scene exactly once and add up', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const { result } = await ranOnce(file, seed);
      let atMs = 0;
      for (const { startMs, endMs } of result.fates) {
        expect(startMs).toBe(atMs);
        expect(endMs).toBeGreaterThan(startMs);
        atMs = endMs;
      }
      expect(atMs).toBe(result.scenario.durationMs);
      const { heardMs, mutedMs, overwrittenMs, uploadedMs } = result.summary;
      expect(mutedMs + overwrittenMs + uploadedMs).toBe(result.scenario.durationMs);
      expect(heardMs).toBe(result.scenario.durationMs - mutedMs);
      for (const recording of result.recordings.filter(({ local }) => !local)) {
        for (const stretch of result.fates) {
          if (overlapMs(stretch, recording) > 0) expect(stretch.fate).toBe('uploaded');
        }
      }
    }),
    RUNS,
  );
});
