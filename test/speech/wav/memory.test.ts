import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { wavHeader } from '../../../src/speech/wav/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of so many minutes of a sawtooth. */
function fileOf(minutes: number): string {
  const path = join(folder, `${minutes}.wav`);
  const file = openSync(path, 'w');
  const minute = new Uint8Array(Int16Array.from({ length: 960_000 }, (_, at) => at % 32_768).buffer);
  writeSync(file, wavHeader(960_000 * minutes));
  for (let written = 0; written < minutes; written++) writeSync(file, minute);
  closeSync(file);
  return path;
}

/** Goes through a file in a process of its own. */
function readAlone(path: string): { readonly count: number; readonly peakMiB: number } {
  const program = `
    import { openWavFile } from ${JSON.stringify(new URL('../../../src/speech/wav/open-file.ts', import.meta.url).href)};
    import { nodeHost } from ${JSON.stringify(new URL('../../../src/host/node/node-host.ts', import.meta.url).href)};
    let count = 0;
    for await (const piece of (await openWavFile(nodeHost, ${JSON.stringify(path)})).samples()) count += piece.length;
    console.log(JSON.stringify({ count, peakMiB: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('memory does not grow with the length of a file', () => {
  const short = readAlone(fileOf(3));
  const long = readAlone(fileOf(30));
  expect([short.count, long.count]).toEqual([2_880_000, 28_800_000]);
  // Held whole, the longer one would take 49 MiB more as bytes, and 99 more as samples.
  expect(long.peakMiB - short.peakMiB).toBeLessThan(40);
});
