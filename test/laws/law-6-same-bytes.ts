import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLines, readLog } from '../../src/log/file.ts';
import { resultOf } from '../../src/log/result.ts';
import { fingerprint } from '../../src/log/seal.ts';
import { RUNS, ranOnce, runOf, scenarioFile, seed } from '../helpers/scenes.ts';

test('the same scenario, settings and seed give the same log, and the result is a reading of the log', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const first = await ranOnce(file, seed);
      const written = logLines(first.log);
      expect(logLines((await runOf(file, seed)).log)).toBe(written);
      const fromDisk = readLog(written, 'run.jsonl');
      expect(JSON.stringify(resultOf(fromDisk))).toBe(JSON.stringify(first.result));
      const { fingerprint: sealed, ...header } = fromDisk.header;
      expect(fingerprint(header, fromDisk.events)).toBe(sealed);
      const times = fromDisk.events.map(({ atMs }) => atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
    // Each is run once more for this law alone.
    { ...RUNS, numRuns: RUNS.numRuns / 2 },
  );
});
