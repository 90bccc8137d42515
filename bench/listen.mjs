// node bench/listen.mjs [HOURS]: a WAV of many hours through `earshot listen`; peak memory of that program, and its speed.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wavHeader } from '../dist/speech/wav/write.js';

const SAMPLE_RATE = 16_000;
const MINUTE_SAMPLES = 60 * SAMPLE_RATE;

/** Faint noise with half a second of a loud buzz every ten, so that speech is not all there is. */
function minute() {
  const samples = new Int16Array(MINUTE_SAMPLES);
  let state = 1;
  for (let at = 0; at < samples.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const buzz = at % (10 * SAMPLE_RATE) < SAMPLE_RATE / 2 ? 8_000 * ((at % 128) / 64 - 1) : 0;
    samples[at] = (state >>> 27) + buzz;
  }
  return new Uint8Array(samples.buffer);
}

function write(path, hours) {
  const file = openSync(path, 'w');
  const piece = minute();
  writeSync(file, wavHeader(hours * 60 * MINUTE_SAMPLES));
  for (let done = 0; done < hours * 60; done++) writeSync(file, piece);
  closeSync(file);
}

/** Runs the program, and asks it for its own peak memory as it ends. */
function run(path, args) {
  const earshot = fileURLToPath(new URL('../dist/bin/earshot.js', import.meta.url));
  const peak = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(peak)}`, earshot, 'listen', path, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let bytes = 0;
  let told = '';
  child.stdout.on('data', (piece) => {
    bytes += piece.length;
  });
  child.stderr.on('data', (piece) => {
    told += piece;
  });
  return new Promise((done, failed) => {
    child.on('close', (code) =>
      code === 0 ? done({ bytes, megabytes: Number(told) / 1024 }) : failed(new Error(told)),
    );
  });
}

const hours = Number(process.argv[2] ?? 8);
const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
try {
  const path = join(folder, 'long.wav');
  write(path, hours);
  const started = performance.now();
  const { bytes, megabytes } = await run(path, ['--jsonl']);
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ hours, seconds, timesRealTime: (hours * 3600) / seconds, megabytes, bytes }));
} finally {
  rmSync(folder, { recursive: true });
}
