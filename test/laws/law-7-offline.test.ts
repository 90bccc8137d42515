import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsOf, offlineStretches, overlapMs, RUNS, runOf, scenarioFile, seed } from './scenes.ts';

test('while offline nothing is sent; older sound goes only as the pre-roll of a later wake word', async () => {
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await runOf(file, seed);
      const offline = offlineStretches(run);
      for (const recording of run.result.recordings.filter(({ local }) => !local)) {
        const { startMs, endMs, wakeStartMs } = recording;
        // The pre-roll of a wake word, or of speech in a stream, that came after the network was back.
        const openedMs = eventsOf(run, 'recording.opened').find((event) => event.recording === recording.id)?.atMs ?? 0;
        const sentFrom = recording.prerollMs > 0 ? (wakeStartMs ?? openedMs) : startMs;
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
