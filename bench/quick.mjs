// node bench/quick.mjs [FOLDER] [WORDS]: words a second of processor time of the engine that makes no sound, and how
// many times that of the one that speaks, within this run. Over sentences of our own that are all different (each has
// another number in it), or over the talk in a folder.
import { nodeHost } from '../dist/host/node/node-host.js';
import { wordsOf } from '../dist/scenario/line.js';
import { openEngine, openQuickEngine } from '../dist/speech/engine.js';
import { pronounceWords } from '../dist/speech/pronounce.js';
import { SMALL_TALK } from '../dist/speech/small-talk.js';
import { dialogueFiles, readConversation } from '../dist/study/evaluate/talk.js';

/** What the engine that speaks says, to compare. */
const SLOW_WORDS = 2_000;
const WPM = 137;

const [first, second] = process.argv.slice(2);
const folder = Number(first) > 0 ? undefined : first;
const most = Number((folder === undefined ? first : second) ?? 20_000);
if (!(most > 0)) {
  console.error('usage: node bench/quick.mjs [FOLDER] [WORDS]');
  process.exit(2);
}

async function* linesOf() {
  if (folder === undefined)
    for (let count = 1; ; count++) yield `${SMALL_TALK.en[count % SMALL_TALK.en.length]} That was number ${count}.`;
  for (const path of await dialogueFiles(folder)) {
    const talk = (await readConversation(nodeHost, path, 'en')) ?? { timeline: [] };
    for (const { kind, text } of talk.timeline) if (kind === 'speech') yield text;
  }
}

async function sample(words) {
  const lines = [];
  let count = 0;
  for await (const text of linesOf()) {
    if (count >= words) break;
    const written = wordsOf(text);
    lines.push({ text, written });
    count += written.length;
  }
  return { lines, count };
}

/** Of processor time: other programs matter less to it than to the clock. */
function secondsOf(engine, lines) {
  const before = process.cpuUsage();
  for (const { text, written } of lines) pronounceWords(text, written, 'en', WPM, engine);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const [some, all] = [await sample(SLOW_WORDS), await sample(most)];
const slow = some.count / secondsOf(await openEngine(nodeHost), some.lines);
const seconds = secondsOf(await openQuickEngine(nodeHost), all.lines);
const quick = all.count / seconds;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${all.count} words without sound ${seconds.toFixed(1)} s, ${Math.round(quick)} words a second, ` +
    `${(quick / slow).toFixed(1)} × the engine that speaks (${Math.round(slow)}), ${megabytes} MB`,
);
