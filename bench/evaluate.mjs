// node bench/evaluate.mjs FOLDER: what it takes to pronounce and score the talk in a folder, for one wake word and for
// the seven that were measured. Absolute figures are meant for two idle cores; memory is Linux's.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const earshot = fileURLToPath(new URL('../dist/bin/earshot.js', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/evaluate.mjs FOLDER');
  process.exit(2);
}

/** Wall clock and highest memory of a call, and what it says. */
function measured(...args) {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const child = spawn(process.execPath, [
      earshot,
      'evaluate',
      '--dialogue',
      folder,
      '--seeds',
      '0',
      '--json',
      ...args,
    ]);
    let output = '';
    let megabytes = 0;
    const look = setInterval(() => {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        megabytes = Math.max(megabytes, Number(kilobytes ?? 0) / 1024);
      } catch {
        // No Linux, or over.
      }
    }, 100);
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.on('close', (status) => {
      clearInterval(look);
      if (status !== 0) reject(new Error(`earshot evaluate ended with ${status}`));
      else resolve({ seconds: (performance.now() - since) / 1000, megabytes, data: JSON.parse(output) });
    });
  });
}

const one = await measured();
const seven = await measured('--all');
const { words } = one.data.dialogue;
const row = (what, { seconds, megabytes }, more) =>
  console.log(`${what.padEnd(28)}${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB   ${more}`);
row(`${words} words, one wake word`, one, `${((100_000 * one.seconds) / words).toFixed(1)} s for 100,000 (at most 30)`);
row('seven wake words', seven, `${(seven.seconds / one.seconds).toFixed(2)} × one (at most 2); at most 500 MB`);
