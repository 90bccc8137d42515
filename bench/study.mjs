// node bench/study.mjs: seconds of `test` over what ships, and of `compare` with 100 combinations of a five-minute
// scene, beside one run of that scene. Meant for two idle cores.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMALL_TALK } from '../dist/speech/small-talk.js';

const EARSHOT = fileURLToPath(new URL('../dist/bin/earshot.js', import.meta.url));
const SCENARIOS = fileURLToPath(new URL('../scenarios', import.meta.url));

/** Five minutes of talk, every fifth line a request. */
function fiveMinutes() {
  const lines = Array.from({ length: 60 }, (_, nth) => {
    const says = nth % 5 === 4 ? 'Alexa, what time is it?' : SMALL_TALK.en[nth % SMALL_TALK.en.length];
    return { at: `${5 * nth}s`, who: nth % 2 === 0 ? 'ann' : 'bo', says, ...(nth % 5 === 4 ? { to: 'device' } : {}) };
  });
  const people = { ann: { role: 'owner' }, bo: { role: 'guest' } };
  return JSON.stringify({ format: 'earshot/scenario@1', people, timeline: lines, duration: '5min' });
}

function secondsOf(...args) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [EARSHOT, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - begun) / 1000;
}

const scene = join(mkdtempSync(join(tmpdir(), 'earshot-')), 'five-minutes.json');
writeFileSync(scene, fiveMinutes());
const once = secondsOf('run', scene);
const hundred = secondsOf(
  ...['compare', scene, '--vary', 'sensitivity=0,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9'],
  ...['--vary', 'endPointMs=500,600,700,800,900,1000,1100,1200,1300,1400'],
);
const shelf = secondsOf('test', SCENARIOS);
console.log(`test of all that ships: ${shelf.toFixed(1)} s (at most 10)`);
console.log(
  `compare, 100 combinations of five minutes: ${hundred.toFixed(1)} s (at most 5), ${(hundred / once).toFixed(1)} times one run`,
);
