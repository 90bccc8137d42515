// node bench/talk.mjs FOLDER [WORDS]: how often each wake word is heard in ordinary talk, per 10,000 words, over
// text files with a line `A: what A says` a turn. Places where the wake word itself is said are left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../dist/scenario/line.js';
import { openEngine } from '../dist/speech/engine.js';
import { layOut } from '../dist/speech/lay-out.js';
import { hear } from '../dist/wakeword/phonetic/detector.js';
import { WAKE_WORDS, wakeWordModel } from '../dist/wakeword/wake-words.js';

const [folder, limit = 'Infinity'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/talk.mjs FOLDER [WORDS]');
  process.exit(2);
}

/** A conversation as a scenario of which only the lines matter. */
function scenarioOf(file) {
  const turns = [...readFileSync(file, 'utf8').matchAll(/^(\w+): (.+)$/gmu)];
  const timeline = turns.map(([, who, text], index) => ({
    kind: 'speech',
    index,
    start: { kind: 'pause' },
    who,
    toDevice: false,
    text,
    words: wordsOf(text).map((word) => ({ ...word, private: [], exact: null })),
    wpm: null,
    pronounce: {},
    wakes: null,
    accepted: null,
    reply: null,
  }));
  return { language: 'en', people: [], timeline, durationMs: null };
}

const engine = await openEngine();
const soundtracks = [];
let words = 0;
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()) {
  if (words >= Number(limit)) break;
  const soundtrack = layOut(scenarioOf(join(folder, name)), engine);
  words += soundtrack.lines.reduce((sum, line) => sum + line.words.length, 0);
  soundtracks.push(soundtrack);
}
console.log(`${words} words, per 10,000:`);
for (const { phrase } of WAKE_WORDS) {
  const model = wakeWordModel(phrase, 'en', engine);
  const heard = soundtracks
    .flatMap((soundtrack) => hear(soundtrack, model, 0.5).candidates)
    .filter((candidate) => !candidate.heard.toLowerCase().includes(model.id));
  const share = (count) => ((count * 10_000) / words).toFixed(2).padStart(6);
  const reached = heard.filter(({ score, threshold }) => score >= threshold).length;
  const expected = heard.reduce((sum, { probability }) => sum + probability, 0);
  const near = share(heard.length - reached);
  console.log(
    `${phrase.padEnd(12)} ${near} near misses ${share(reached)} at the threshold ${share(expected)} expected`,
  );
}
