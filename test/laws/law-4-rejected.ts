import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsOf, overlapMs, RUNS, ranOnce, scenarioFile, seed } from '../helpers/scenes.ts';

test('a recording that verification rejects has still uploaded what it had sent by then', async () => {
  let rejected = 0;
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      const rejections = eventsOf(run, 'recording.rejected');
      for (const recording of run.result.recordings.filter(({ endReason }) => endReason === 'rejected')) {
        rejected++;
        const verdict = rejections.find((event) => event.recording === recording.id);
        expect(recording.verified).toBe(false);
        expect(recording.endMs).toBe(verdict?.atMs);
        if (recording.local) continue;
        const lengthMs = recording.endMs - recording.startMs;
        expect(lengthMs).toBeGreaterThan(0);
        const uploaded = run.result.fates.filter(({ fate }) => fate === 'uploaded');
        expect(uploaded.reduce((sum, stretch) => sum + overlapMs(stretch, recording), 0)).toBe(lengthMs);
        expect(recording.fates[0]).toBe('uploaded');
        expect(recording.fates.includes('discarded')).toBe(run.log.header.device.discardsRejected);
        if (run.log.header.device.discardsRejected) expect(recording.fates).toEqual(['uploaded', 'discarded']);
      }
    }),
    RUNS,
  );
  expect(rejected).toBeGreaterThan(0);
});
