import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deafStretches, eventsOf, prerollAt, RUNS, ranOnce, scenarioFile, seed } from '../helpers/scenes.ts';

test('nothing older than the pre-roll before what opened a recording is sent with it', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      const closed = eventsOf(run, 'recording.closed');
      for (const opened of eventsOf(run, 'recording.opened')) {
        const { startMs, wakeStartMs, prerollMs, atMs, recording } = opened;
        const openedBy = wakeStartMs ?? atMs;
        const allowed = prerollAt(run, atMs);
        expect(startMs).toBeGreaterThanOrEqual(openedBy - allowed);
        expect([0, allowed]).toContain(prerollMs);
        if (prerollMs > 0) expect(openedBy - startMs).toBe(prerollMs);
        else expect(startMs).toBeGreaterThanOrEqual(openedBy);
        const inStream = closed.find((other) => other.reason === 'wake-word' && other.atMs === atMs);
        if (inStream !== undefined) expect(prerollMs).toBe(0);
        if (wakeStartMs === null) continue;
        // Less than the whole pre-roll in the buffer: none is sent, and nothing can be verified.
        const bufferFrom = Math.max(0, ...deafStretches(run).map(({ endMs }) => (endMs <= atMs ? endMs : 0)));
        const isShort = wakeStartMs - allowed < bufferFrom;
        if (!isShort) continue;
        expect(prerollMs).toBe(0);
        expect(closed.find((other) => other.recording === recording)?.verified).toBeNull();
      }
    }),
    RUNS,
  );
});
