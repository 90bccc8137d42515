import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder, gone after the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fake-player-'));
  made.push(folder);
  return folder;
}

/** A folder for PATH with programs in it: node scripts, or what says itself what runs it. */
export function folderOf(programs: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, script] of Object.entries(programs)) {
    mkdirSync(join(folder, 'log'), { recursive: true });
    const isNode = !script.startsWith('#!');
    writeFileSync(join(folder, name), isNode ? `#!${process.execPath}\n${WRITING}\n${script}\n` : script);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const WRITING = `
const { appendFileSync } = require('node:fs');
const log = (what, bytes) => appendFileSync(require('node:path').join(__dirname, 'log', what), bytes);
log('pid', String(process.pid));
log('calls', require('node:path').basename(process.argv[1]) + ' ' + process.argv.slice(2).join(' ') + '\\n');
`;

/** What a player does: it takes its input, which it writes down, as long as that lasts at 16 kHz, and ends. */
export const PLAYS = `
const startMs = Date.now();
let bytes = 0;
process.stdin.on('data', (piece) => { log('input', piece); bytes += piece.length; });
process.stdin.on('end', () => setTimeout(() => {}, bytes / 32 - (Date.now() - startMs)));
`;

/** Stops reading after the first bytes, and stays. */
export const HANGS = `
process.stdin.once('data', (piece) => { log('input', piece.subarray(0, 2)); process.stdin.pause(); });
setInterval(() => {}, 1000);
`;

/** Gives up at once, as a player without a device does; node would take its time. */
export const FAILS = `#!/bin/sh
echo "\${0##*/} $*" >> "\${0%/*}/log/calls"
exit 1
`;

/** What a program in the folder wrote down; empty if it never ran. */
export function logged(folder: string, what: 'pid' | 'calls' | 'input'): Buffer {
  const path = join(folder, 'log', what);
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

/** Whether a process is still there; 0 is one that never started. */
export function isAlive(pid: number): boolean {
  try {
    if (pid === 0) return false;
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
