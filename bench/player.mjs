// node bench/player.mjs [SECONDS]: what the player costs. It plays a ten-minute scene for so long, 60 unless told.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

// Before React is there: it is the production build only where this says so.
process.env.NODE_ENV = 'production';
const { createElement } = await import('react');
const { openStage } = await import('../dist/app/stage/play-stage.js');
const { nodeHost } = await import('../dist/host/node/node-host.js');
const { initialState } = await import('../dist/ui/state/state.js');
const { update } = await import('../dist/ui/state/update.js');
const { penFor } = await import('../dist/ui/terminal/draw/pen.js');
const { faceOf } = await import('../dist/ui/terminal/face.js');
const { Player } = await import('../dist/ui/terminal/player.js');
const { painter } = await import('../dist/ui/terminal/tty/painter.js');
const { renderOn } = await import('../dist/ui/terminal/tty/render-on.js');
const { readerFor } = await import('../dist/words/reader.js');

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

/** One frame from the tick to what is written, and the memory that ten thousand leave behind. */
async function frames(minutes, [columns, rows], count) {
  const stage = openStage(fileOf(minutes), {
    host: nodeHost,
    choices: { overrides: [], seed: null },
    reader,
    watch: false,
  });
  const opened = await stage.open();
  const pen = penFor(reader, true);
  const size = { columns, rows };
  const face = faceOf(size, pen);
  const screen = painter({ write: () => true, once: () => {} }, () => size);
  const handle = { pen, hasColour: true, size: () => size, exit: () => {}, onResize: () => {}, onKey: () => {} };
  let state = initialState(opened, { lesson: null, hasLibrary: false });
  const shown = () => createElement(Player, { state, size, pen });
  const ink = renderOn(shown(), handle, screen);
  const endMs = opened.log.header.scenario.durationMs;
  const times = [];
  let early = 0;
  for (let nth = 0; nth < count; nth++) {
    state = { ...state, atMs: Math.round((endMs * nth) / count), isPlaying: true, place: 'play' };
    const began = performance.now();
    state = update(state, { type: 'tick', elapsedMs: 66 }, face).state;
    ink.show(shown());
    if (nth >= count / 6) times.push(performance.now() - began);
    if (nth % 100 === 0) await new Promise((done) => setImmediate(done));
    if (nth === Math.floor(count / 10)) early = heap();
  }
  const late = heap();
  ink.unmount();
  const worst = Math.max(...times);
  const figure = `${median(times).toFixed(1)} ms, at most ${worst.toFixed(1)} ms`;
  tell(`a frame at ${columns} × ${rows} of ${minutes} minutes`, figure, columns === 120 ? 'under 16 ms' : '');
  if (count >= 10_000) tell(`memory after ${count / 10} and ${count} frames`, `${early}, ${late} MB`, 'flat');
}

function heap() {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
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
for (const size of [
  [80, 24],
  [200, 60],
  [300, 80],
])
  await frames(60, size, 300);
await frames(60, [120, 40], 10_000);
await whatIf();
await longPlay();
rmSync(folder, { recursive: true });
