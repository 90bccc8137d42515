// node bench/player.mjs [SECONDS]: what the player costs. It plays a ten-minute scene for so long, 60 unless told.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { openStage } from '../dist/app/stage/play-stage.js';
import { initialState } from '../dist/ui/state/state.js';
import { update } from '../dist/ui/state/update.js';
import { paint, penFor } from '../dist/ui/terminal/draw/pen.js';
import { drawPlayer } from '../dist/ui/terminal/draw-player.js';
import { readerFor } from '../dist/words/reader.js';

const EARSHOT = fileURLToPath(new URL('../dist/bin/earshot.js', import.meta.url));
const SECONDS = Number(process.argv[2] ?? 60);
const ROUNDS = 5;
const reader = readerFor('en');
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const tell = (...row) => console.log(row.map((cell, index) => cell.padEnd([54, 26, 0][index])).join(''));
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Two people who talk all the time, every line another one; one in twenty is a request, one in thirty an accident. */
function scene(minutes) {
  const things = 'the kettle,my sister,that book,our garden,the lecture,his garage,a ladder,some bread,her coat'.split(
    ',',
  );
  const deeds = 'moved,found,painted,lost,finished,carried,cleaned,borrowed,remembered'.split(',');
  const lines = Array.from({ length: minutes * 20 }, (_, nth) => {
    const at = nth * 3 + 1;
    if (nth % 20 === 7)
      return `  - {at: ${at}s, who: ann, to: device, says: "Alexa, add item number ${nth} to the list."}`;
    if (nth % 30 === 11) return `  - {at: ${at}s, who: ben, says: "Alexis, [number ${nth} hurts]{health}."}`;
    const said = `I ${deeds[nth % 9]} ${things[(nth * 5) % 9]} on day ${nth}.`;
    return `  - {at: ${at}s, who: ${nth % 2 ? 'ann' : 'ben'}, says: "${said}"}`;
  });
  const people =
    'people:\n  ann: {name: Ann, role: owner, consents: {service: granted}}\n  ben: {name: Ben, role: guest}\n';
  return `format: earshot/scenario@1\ntitle: ${minutes} minutes of talk\n${people}timeline:\n${lines.join('\n')}\n`;
}

function fileOf(minutes) {
  const file = join(folder, `${minutes}-minutes.yaml`);
  writeFileSync(file, scene(minutes));
  return file;
}

/** The program in a terminal; `seen` counts the bytes that it writes. */
function open(args, columns, height) {
  const terminal = new xterm.Terminal({ cols: columns, rows: height, allowProposedApi: true });
  const { CI: _, NO_COLOR: __, ...env } = process.env;
  const child = spawn(process.execPath, [EARSHOT, ...args], {
    cols: columns,
    rows: height,
    env: { ...env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' },
  });
  const seen = { bytes: 0 };
  // Looked at only when something has come: who looks all the time takes a core from the program.
  let look = () => {};
  child.onData((data) => {
    seen.bytes += Buffer.byteLength(data);
    terminal.write(data, () => look());
  });
  const row = (index) => terminal.buffer.active.getLine(index)?.translateToString() ?? '';
  const isThere = (text) => Array.from({ length: height }, (_, index) => row(index)).some((line) => text.test(line));
  const shows = (text) => {
    const began = performance.now();
    return new Promise((done) => {
      look = () => {
        if (!isThere(text)) return;
        look = () => {};
        done(performance.now() - began);
      };
      look();
    });
  };
  return { child, seen, shows, ended: new Promise((done) => child.onExit(done)) };
}

async function firstFrame() {
  const [signs, times] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const { child, shows, ended } = open(['play', 'clinic-letter'], 100, 30);
    const sign = await shows(/earshot/u);
    const ms = sign + (await shows(/In the room/u));
    if (round > 0) times.push(ms);
    if (round > 0) signs.push(sign);
    child.write('q');
    await ended;
  }
  tell('play clinic-letter: that it is being read', `${(median(signs) / 1000).toFixed(2)} s`, '');
  tell('play clinic-letter: the first frame of the scene', `${(median(times) / 1000).toFixed(2)} s`, 'at most 1.5 s');
}

async function frames(minutes) {
  const stage = openStage(fileOf(minutes), { choices: { overrides: [], seed: null }, reader, watch: false });
  const opened = await stage.open();
  const pen = penFor(reader, true);
  const size = { columns: 120, rows: 40 };
  let state = initialState(opened, { lesson: null, hasLibrary: false });
  const endMs = opened.log.header.scenario.durationMs;
  const times = [];
  for (let nth = 0; nth < 1200; nth++) {
    state = { ...state, atMs: Math.round((endMs * nth) / 1200), isPlaying: true };
    const began = performance.now();
    state = update(state, { type: 'tick', elapsedMs: 66 }, { size, pen }).state;
    for (const row of drawPlayer(state, size, pen)) paint(row, pen, true);
    if (nth >= 200) times.push(performance.now() - began);
  }
  const worst = Math.max(...times);
  const figure = `${median(times).toFixed(1)} ms, at most ${worst.toFixed(1)} ms`;
  tell(`a frame at 120 × 40 of a scene of ${minutes} minutes`, figure, 'under 16 ms');
}

async function whatIf() {
  const { child, shows, ended } = open(['play', fileOf(10)], 120, 40);
  await shows(/In the room/u);
  child.write(' ');
  await shows(/‖/u);
  const times = [];
  for (const key of ['-', '+', '-', '-', '-', '+']) {
    child.write(key);
    // Each is another sensitivity, and each says what it has changed.
    times.push(await shows(/\d → \d|no number/u));
    child.write('y');
    await shows(/does nothing here/u);
  }
  tell('a changed setting on a scene of ten minutes', `${Math.round(median(times))} ms`, 'at most 150 ms');
  child.write('q');
  await ended;
}

async function longPlay() {
  const { child, seen, shows, ended } = open(['play', fileOf(10)], 120, 40);
  await shows(/In the room/u);
  const memory = () =>
    Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  await new Promise((done) => setTimeout(done, SECONDS * 100));
  const [bytes, early] = [seen.bytes, memory()];
  await new Promise((done) => setTimeout(done, SECONDS * 900));
  const rate = (seen.bytes - bytes) / 1000 / (SECONDS * 0.9);
  tell('output while playing at 120 × 40', `${rate.toFixed(1)} KB/s`, 'under 100 KB/s');
  tell(
    `memory after ${SECONDS / 10} and ${SECONDS} s of play`,
    `${Math.round(early)}, ${Math.round(memory())} MB`,
    'flat',
  );
  child.write('>>>>');
  await new Promise((done) => setTimeout(done, 1000));
  const fast = seen.bytes;
  await new Promise((done) => setTimeout(done, 5000));
  tell('output while playing 16 times as fast', `${((seen.bytes - fast) / 5000).toFixed(1)} KB/s`, 'under 100 KB/s');
  child.write('q');
  await ended;
}

await firstFrame();
await frames(60);
await whatIf();
await longPlay();
rmSync(folder, { recursive: true });
