// node bench/neural.mjs [RECORDINGS]: the neural detector beside openWakeWord's way, in time and in what comes out.
// RECORDINGS holds folders of 16 kHz, 16-bit, mono WAV files; those in `alexa` should be heard, the others not.
// node bench/neural.mjs --lag: how long after a wake word its score is highest, and how long the word is.
// node bench/neural.mjs --memory: an hour of sound, and the memory that it took.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import startSpeech from '@echogarden/espeak-ng-emscripten';
import { nodeHost } from '../dist/host/node/node-host.js';
import { Classifier } from '../dist/wakeword/neural/classifier.js';
import { Embedding } from '../dist/wakeword/neural/embedding.js';
import { openListener, STEPS_AT_ONCE } from '../dist/wakeword/neural/listener.js';
import { Mel } from '../dist/wakeword/neural/mel.js';
import { NEURAL_WAKE_WORDS } from '../dist/wakeword/neural/models.js';
import { noise, openReference } from './open-wake-word.mjs';

const RATE = 16_000;
const STEP = 1280;
/** Steps in a run, and what that means to somebody who waits. */
const WAYS = [
  ['in a batch', STEPS_AT_ONCE],
  ['streaming, 1 s', 12],
  ['streaming, 80 ms', 1],
];

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
const print = (cells) =>
  console.log(cells.map((cell, index) => String(cell).padEnd([44, 26, 0][index] ?? 12)).join(''));

/** Faint noise, about -66 dBFS. */
const faint = (count) => noise(count).map((value) => Math.round(value * 0.028));

/** Sound that is loud and faint by turns, some seconds of it. */
function soundByCode(seconds) {
  return noise(seconds * RATE).map((value, index) =>
    Math.round(value * [0.003, 1, 0.1, 8][Math.floor(index / 7000) % 4]),
  );
}

/** Of a core's time, all threads together: what else runs here counts little. */
async function seconds(work) {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

const toFloats = (samples) => samples.map((sample) => sample / 32_768);

async function listen(samples, wakeWord, stepsPerRun, speech = false) {
  const listener = await openListener(nodeHost, { wakeWord }, { speech, stepsPerRun });
  return [...(await listener.push(samples)), ...(await listener.end())];
}

async function times() {
  const length = 40;
  const samples = soundByCode(length);
  const asFloats = toFloats(samples);
  for (const wakeWord of ['alexa', 'hey jarvis']) {
    const reference = await openReference(wakeWord);
    const ways = [
      ["openWakeWord's way", () => reference(samples)],
      ...WAYS.map(([name, steps]) => [name, () => listen(asFloats, wakeWord, steps)]),
    ].map(([name, work]) => ({ name, work, took: [] }));
    if (wakeWord === 'alexa') {
      ways.push({
        name: 'in a batch, with voice activity',
        work: () => listen(asFloats, wakeWord, STEPS_AT_ONCE, true),
        took: [],
      });
    }
    for (let round = 0; round < 6; round++) {
      for (const { work, took } of ways) took.push(await seconds(work));
    }
    const usual = median(ways[0].took.slice(1));
    for (const { name, took } of ways) {
      const typical = median(took.slice(1));
      print([
        `${wakeWord}: ${name}`,
        `${Math.round(length / typical)} × real time`,
        `${(usual / typical).toFixed(2)} × openWakeWord's`,
      ]);
    }
  }
}

/** What comes out before rounding, with so many steps in a run. */
async function unrounded(samples, wakeWord, stepsPerRun) {
  const { embedding, before } = await Embedding.open(nodeHost);
  const [mel, classifier] = [await Mel.open(nodeHost), await Classifier.open(nodeHost, { wakeWord }, before)];
  const steps = samples.length / STEP;
  const padded = new Float32Array(480 + samples.length);
  padded.set(samples, 480);
  const [mels, scores] = [new Float32Array(steps * 256), new Float32Array(steps)];
  for (let step = 0; step < steps; step += stepsPerRun) {
    const end = Math.min(steps, step + stepsPerRun);
    const frames = mels.subarray(step * 256, end * 256);
    const embeddings = new Float32Array((end - step) * 96);
    await mel.steps(padded.subarray(step * STEP, 480 + end * STEP), frames, step === 0);
    await embedding.run(frames, embeddings);
    await classifier.run(embeddings, scores.subarray(step, end));
  }
  return { mels, scores };
}

const furthest = (some, others) =>
  some.reduce((most, value, index) => Math.max(most, Math.abs(value - others[index])), 0);

/** The greatest differences from the reference, over all ways; `rounded`: of what a listener says. */
class Differences {
  mel = 0;
  score = 0;
  rounded = 0;

  async take(samples, wakeWord, reference) {
    const whole = samples.subarray(0, samples.length - (samples.length % STEP));
    const { mels, scores } = await reference(whole);
    const heard = mels.flatMap((frames) => [...frames]);
    for (const [, stepsPerRun] of WAYS) {
      const ours = await unrounded(whole, wakeWord, stepsPerRun);
      this.mel = Math.max(this.mel, furthest(heard, ours.mels.subarray(3 * 32)));
      this.score = Math.max(this.score, furthest(scores, ours.scores));
      const said = (await listen(toFloats(whole), wakeWord, stepsPerRun)).map(({ score }) => score);
      this.rounded = Math.max(
        this.rounded,
        furthest(
          scores.map((score) => Math.round(score * 1000) / 1000),
          said,
        ),
      );
    }
    return scores;
  }

  print(name) {
    print([
      name,
      `mel ${this.mel.toExponential(1)}`,
      `score ${this.score.toExponential(1)}, in thousandths ${this.rounded}`,
    ]);
  }
}

async function differencesByCode() {
  for (const wakeWord of NEURAL_WAKE_WORDS) {
    const differences = new Differences();
    await differences.take(soundByCode(20), wakeWord, await openReference(wakeWord));
    for (const voice of VOICES.slice(0, 2)) {
      const { samples } = await say(`${wakeWord}, what time is it?`, voice);
      await differences.take(samples, wakeWord, await openReference(wakeWord));
    }
    differences.print(`${wakeWord}: differs, sound by code`);
  }
}

/** The samples of a WAV file, 2 s of faint noise before and 1 s after. */
function recording(file) {
  const bytes = readFileSync(file);
  const from = bytes.indexOf('data') + 8;
  const samples = new Int16Array(
    new Uint8Array(bytes.subarray(from, from + 2 * Math.floor((bytes.length - from) / 2))).buffer,
  );
  const sound = faint(3 * RATE + samples.length);
  samples.forEach((sample, index) => {
    sound[2 * RATE + index] = sample;
  });
  return sound;
}

async function recordings(folder) {
  const reference = await openReference('alexa');
  const differences = new Differences();
  for (const name of readdirSync(folder).sort()) {
    const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.wav'));
    let heard = 0;
    for (const file of files) {
      const scores = await differences.take(recording(join(folder, name, file)), 'alexa', reference);
      if (scores.some((score) => score > 0.5)) heard++;
    }
    print([`recordings in ${name}`, `${heard} of ${files.length} over 0.5`]);
  }
  differences.print('alexa: differs, recordings');
}

let speech = null;

/** Speech at 16 kHz among faint noise, and when (ms) its first words, the wake word, begin and end. */
async function say(text, { voice, pitch, before = 2000 }) {
  speech ??= await startSpeech();
  const worker = new speech.eSpeakNGWorker();
  worker.set_voice(voice);
  worker.set_pitch(pitch);
  worker.set_rate(175);
  const [pieces, phones] = [[], []];
  worker.synthesize(text, (samples, events) => {
    if (samples) pieces.push(...samples);
    phones.push(...events.filter(({ type }) => type === 'phoneme'));
    return false;
  });
  const samples = faint(Math.ceil(((before + 2000) * RATE) / 1000 + (pieces.length * RATE) / 22_050));
  // A straight line between samples will do: nothing here is near half the rate.
  for (let index = 0; index < Math.floor((pieces.length * RATE) / 22_050) - 1; index++) {
    const at = (index * 22_050) / RATE;
    const left = Math.floor(at);
    samples[(before * RATE) / 1000 + index] += Math.round(
      (pieces[left] * (left + 1 - at) + pieces[left + 1] * (at - left)) / 4,
    );
  }
  const pause = phones.find(({ id }) => id === '');
  return { samples, startMs: before + phones[0].audio_position, endMs: before + pause.audio_position };
}

const VARIANTS = ['', '+m1', '+m4', '+m6', '+m7', '+f2', '+f3', '+f5'];
const VOICES = ['en', 'en-us'].flatMap((accent) =>
  [25, 50, 75].flatMap((pitch) => VARIANTS.map((variant) => ({ voice: `${accent}${variant}`, pitch }))),
);
/** Where in a step the first sound comes, ms. */
const PHASES = [0, 20, 40, 60];

async function lag() {
  for (const wakeWord of NEURAL_WAKE_WORDS) {
    const [lags, lengths] = [[], []];
    for (const voice of VOICES) {
      for (const phase of PHASES) {
        const { samples, startMs, endMs } = await say(`${wakeWord}, what time is it?`, {
          ...voice,
          before: 2000 + phase,
        });
        const steps = await listen(toFloats(samples), wakeWord, 125);
        const best = steps.reduce((one, other) => (other.score > one.score ? other : one));
        if (best.score < 0.5) continue;
        lags.push(best.endMs - endMs);
        lengths.push(endMs - startMs);
      }
    }
    const spread = (values) => {
      const sorted = [...values].sort((one, other) => one - other);
      return `${[0, 0.1, 0.5, 0.9, 1].map((part) => Math.round(sorted[Math.floor(part * (sorted.length - 1))])).join(' ')} ms`;
    };
    print([`${wakeWord}: heard in ${lags.length} of ${VOICES.length * PHASES.length}`, '']);
    if (lags.length > 0) print(['  peak after its end: least, 10, 50, 90%, most', spread(lags)]);
    if (lengths.length > 0) print(['  length: the same', spread(lengths)]);
  }
}

async function memory() {
  const minute = toFloats(soundByCode(60));
  const listener = await openListener(nodeHost, { wakeWord: 'alexa' }, { speech: true, stepsPerRun: STEPS_AT_ONCE });
  await listener.push(minute);
  const early = process.resourceUsage().maxRSS;
  for (let round = 1; round < 60; round++) await listener.push(minute);
  const late = process.resourceUsage().maxRSS;
  print([
    'an hour of sound',
    `${Math.round(late / 1024)} MB at most`,
    `${Math.round((late - early) / 1024)} MB more than after a minute`,
  ]);
}

const [argument] = process.argv.slice(2);
if (argument === '--lag') await lag();
else if (argument === '--memory') await memory();
else {
  await times();
  process.stdout.write(
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--memory'], { encoding: 'utf8' }).stdout,
  );
  await differencesByCode();
  if (argument !== undefined) await recordings(argument);
}
