import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { beforeAll, expect, test } from 'vitest';
import { EARSHOT, earshot } from '../helpers/earshot.ts';
import { FAILS, folderOf, HANGS, isAlive, logged, newFolder, PLAYS } from '../helpers/fake-player.ts';

const FOLDER = newFolder();
const SCENARIO = join(FOLDER, 'short.yaml');
const LONG = join(FOLDER, 'long.yaml');
const LOG = join(FOLDER, 'log.jsonl');

const CALL = `format: earshot/scenario@1
title: A short call
duration: 1500ms
people: {ann: {name: Ann, role: owner}}
timeline:
  - {at: 100ms, who: ann, to: device, says: "Alexa, stop."}
  - {at: 1200ms, who: ann, does: mute}
later:
  - {after: 1d, event: human-review}
`;

let silent = '';

beforeAll(() => {
  writeFileSync(SCENARIO, CALL);
  writeFileSync(LONG, CALL.replace('duration: 1500ms', 'duration: 20s').replace('at: 1200ms', 'at: 18s'));
  silent = earshot(['play', SCENARIO]).stdout;
  writeFileSync(LOG, earshot(['run', SCENARIO, '--jsonl']).stdout);
});

const SILENCE = ', so the lines come at once and';

test('with its sound a play has the same lines', () => {
  const PATH = folderOf({ aplay: PLAYS });
  const { stdout, stderr, status } = earshot(['play', SCENARIO, '--plain', '--sound'], {
    optimised: true,
    env: { PATH },
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: silent, stderr: '', status: 0 });
  const input = logged(PATH, 'input');
  const samples = new Int16Array(input.buffer, input.byteOffset, input.length / 2);
  expect(samples).toHaveLength(1500 * 16);
  // Half of full scale is 16,384; speech is well over the room's noise.
  expect(Math.max(...samples)).toBeGreaterThan(1000);
});

test.each([
  ['there is no player', {}, SCENARIO, `this machine has no audio player${SILENCE} without sound`],
  [
    'every player fails',
    { 'pw-cat': FAILS, play: FAILS },
    SCENARIO,
    `nothing here plays the sound (tried: pw-cat and play)${SILENCE} without it`,
  ],
  ['only a log is left', { aplay: PLAYS }, LOG, 'a log has no sound'],
])('where %s: one sentence, and the same lines', (_, programs, file, sentence) => {
  const { stdout, stderr, status } = earshot(['play', file, '--sound'], {
    optimised: true,
    env: { PATH: folderOf(programs) },
  });
  expect({ stdout, status }).toEqual({ stdout: silent, status: 0 });
  expect(stderr.startsWith(`earshot: ${sentence}`)).toBe(true);
  expect(stderr.indexOf('\n')).toBe(stderr.length - 1);
});

test('Ctrl+C stops sound and lines: no process, no file, no half line, no stack trace', async () => {
  // The terminal sends Ctrl+C to the player too, and most players end by themselves.
  const PATH = folderOf({ aplay: `${HANGS}process.on('SIGINT', () => process.exit(1));` });
  const TMPDIR = newFolder();
  const { CI: _, ...surroundings } = process.env;
  const child = spawn(process.execPath, [EARSHOT, 'play', LONG, '--sound'], {
    cols: 100,
    rows: 24,
    env: { ...surroundings, PATH, TMPDIR, LC_ALL: 'C', NO_COLOR: '1', TERM: 'xterm-256color' },
  });
  let output = '';
  let isStopped = false;
  child.onData((data) => {
    output += data;
    // The first line of the play is there, and the last one far away.
    if (isStopped || !/\d:\d\d\.\d {2}[^\n]*\n/u.test(output)) return;
    isStopped = true;
    child.write('\u0003');
  });
  const exit = await new Promise<{ exitCode: number; signal?: number }>((done) => child.onExit(done));
  expect(exit).toEqual({ exitCode: 130, signal: 0 });
  const all = earshot(['play', LONG]).stdout;
  const shown = output.replaceAll('\r', '').replaceAll('^C', '');
  expect(shown).toMatch(/\n$/u);
  expect(all.startsWith(shown)).toBe(true);
  expect(shown).not.toContain('microphone muted');
  expect(isAlive(Number(logged(PATH, 'pid')))).toBe(false);
  expect(readdirSync(TMPDIR)).toEqual([]);
});
