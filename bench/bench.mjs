// npm run bench: what things cost here, as ratios within this run and absolute figures meant for two idle cores.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const earshot = here('../dist/bin/earshot.js');
const ROUNDS = 7;

/** The median of several runs of two commands in turn, in seconds. */
function inTurn(one, other) {
  const times = [one, other].map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    [one, other].forEach((args, index) => {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      if (round > 0) times[index].push((performance.now() - started) / 1000); // the first warms up
    });
  }
  return times.map((some) => some.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]);
}

function day(hours, profile) {
  return JSON.parse(
    spawnSync(process.execPath, [here('day.mjs'), String(hours), profile], { encoding: 'utf8' }).stdout,
  );
}

const rows = [];
const [run, bare] = inTurn([earshot, 'run', here('minute.yaml'), '--json'], ['-e', '0']);
rows.push([
  'cold start to finished output, 150 words',
  `${run.toFixed(2)} s`,
  `${(run / bare).toFixed(1)} × node -e 0 (at most 20)`,
]);
const [explain] = inTurn([earshot, 'explain', 'a letter'], ['-e', '0']);
rows.push(['explain "a letter"', `${explain.toFixed(2)} s`, `${(explain / bare).toFixed(1)} × node -e 0`]);
for (const profile of ['alexa-like', 'streaming-satellite']) {
  const [half, whole] = [day(12, profile), day(24, profile)];
  rows.push([
    `24 h, ${whole.words} words, machine and privacy, ${profile}`,
    `${whole.seconds.toFixed(1)} s, ${Math.round(whole.megabytes)} MB`,
    `${(whole.seconds / half.seconds).toFixed(2)} × 12 h (2 is proportional; at most 10 s and 500 MB)`,
  ]);
}
const [tenth, whole] = [day(2.4, 'alexa-like'), day(24, 'alexa-like')];
rows.push([
  `the view of a log of ${whole.events} events: opened`,
  `${whole.openMs.toFixed(0)} ms`,
  `${(whole.openMs / tenth.openMs).toFixed(1)} × a tenth of it (10 is proportional)`,
]);
rows.push([
  'a moment of it',
  `${whole.momentMs.toFixed(2)} ms`,
  `${(whole.momentMs / tenth.momentMs).toFixed(1)} × a moment of a tenth of it`,
]);
for (const row of rows) console.log(row.map((cell, index) => cell.padEnd([64, 18, 0][index])).join(''));
