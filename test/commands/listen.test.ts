import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { Ear, type Heard, listenTo } from '../../src/study/listen.ts';
import { openListener, STEPS_AT_ONCE } from '../../src/wakeword/neural/listener.ts';
import { answerTo, EARSHOT, earshot } from '../helpers/earshot.ts';
import { rawOf, spokenScene, wavOf } from '../helpers/spoken.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const scene = await spokenScene();
writeFileSync(join(folder, 'scene.wav'), wavOf(scene));

/** What is heard, from the sound itself. */
async function heardInScene() {
  const lines: Heard[] = [];
  const listener = await openListener(nodeHost, { wakeWord: 'alexa' }, { speech: true, stepsPerRun: STEPS_AT_ONCE });
  const tell = async ({ heard }: { heard: readonly Heard[] }) => void lines.push(...heard);
  const sound = Float32Array.from(scene, (sample) => sample / 32_768);
  async function* whole() {
    yield sound;
  }
  const tally = await listenTo(whole(), listener, new Ear('alexa', 0.5), tell, () => false);
  return [...lines, { type: 'summary', ...tally, remarks: [] }];
}
const expected = await heardInScene();

function parsed(lines: string): Record<string, unknown>[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The first line, for what is listened to. */
const headerFor = (file: string, kind: string) => ({
  format: 'earshot/listen@1',
  input: { file, kind, sampleRate: 16_000, channels: 1, bits: 16 },
  model: 'alexa_v0.1',
  wakeWord: 'alexa',
  threshold: 0.5,
  stepMs: 80,
});

test.each([
  ['a file', 'scene.wav', undefined],
  ['a WAV on standard input', '-', wavOf(scene)],
])('--jsonl: %s', (_, file, input) => {
  const { stdout, stderr, status } = earshot(['listen', file, '--jsonl'], { cwd: folder, ...(input && { input }) });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(parsed(stdout)).toEqual([headerFor(file, 'wav'), ...expected]);
});

test('the call of the speaker is an activation, the weather is none', () => {
  const types = expected.map(({ type }) => type).filter((type) => type !== 'wakeword.scores');
  expect(types).toEqual([
    'speech.started',
    'wakeword.candidate',
    'wakeword.detected',
    'speech.ended',
    'speech.started',
    'speech.ended',
    'summary',
  ]);
});

test('as text, in both languages', async () => {
  const text = async (...args: string[]) => {
    const { stdout } = await answerTo(['listen', 'scene.wav', ...args], folder);
    // What the voices sound like has tests of its own.
    return stdout
      .replace(/0:01\.\d/u, '0:01.N')
      .replace(/alexa {2}\S+|(?<=score (?:is|le plus haut est) )[\d.,]+(?=, )/gu, (part) =>
        part.replace(/[\d.,]+/u, 'HIGH'),
      )
      .replace(/speech in \d.\d s|dont \d,\d s/u, (part) => part.replace(/\d/gu, 'N'));
  };
  expect(
    await text(),
  ).toBe(`Listening for “alexa” in scene.wav (WAV, 16000 Hz, 1 channel, 16 bits); the threshold is 0.5.
   0:01.N  alexa  HIGH  activation
Heard 8.0 s, speech in N.N s of it.
1 activation; the highest score is HIGH, the threshold 0.5.
openWakeWord’s public model (weights: CC BY-NC-SA 4.0, not for commercial use), and not the one
inside any product.
`);
  expect(
    await text('--language', 'fr', '--sensitivity', '0.1'),
  ).toBe(`À l’écoute de « alexa » : scene.wav (WAV, 16000 Hz, 1 canal, 16 bits). Le seuil est 0,86.
   0:01.N  alexa  HIGH  activation
Entendu : 8,0 s, dont N,N s de parole.
1 activation ; le score le plus haut est HIGH, le seuil 0,86.
Modèle public d’openWakeWord (poids : CC BY-NC-SA 4.0, usage commercial exclu), et non celui d’un
produit.
`);
});

test.each([
  ['a wake word without a model', ['scene.wav', '--wake-word', 'Ziggy']],
  ['a text', ['note.wav']],
  ['an empty standard input', ['-']],
])('%s is refused', async (_, args) => {
  writeFileSync(join(folder, 'note.wav'), 'no sound');
  const words = ['listen', ...args];
  const { stdout, stderr, status } = args.includes('-')
    ? earshot(words, { cwd: folder, input: '' })
    : await answerTo(words, folder);
  expect({ stdout, status, lines: stderr.split('\n').length }).toEqual({ stdout: '', status: 2, lines: 2 });
  expect(stderr).toMatch(/^earshot: /u);
});

// What would keep the runtime from writing or sending anything, whatever the program does about it.
const { CI: _, ORT_DISABLE_TELEMETRY: __, ...surroundings } = process.env;

/** Listens to raw samples of which no end comes. */
function listening(args: readonly string[], env: Record<string, string> = {}, cwd = folder) {
  const child = spawn(process.execPath, [EARSHOT, 'listen', '-', ...args], { cwd, env: { ...surroundings, ...env } });
  child.stdin.on('error', () => {});
  child.stdin.write(rawOf(scene));
  let written = '';
  child.stdout.on('data', (piece) => {
    written += piece;
  });
  const until = (what: string) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!written.includes(what)) return;
        child.stdout.off('data', look);
        done();
      };
      child.stdout.on('data', look);
    });
  const exit = new Promise<number | null>((done) => child.on('close', done));
  return { child, until, exit, text: () => written };
}

describe('an endless input', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('raw samples: %s ends it with the summary', async (signal, code) => {
    const { child, until, exit, text } = listening(['--jsonl']);
    await until('"fromMs":6960');
    child.kill(signal);
    expect(await exit).toBe(code);
    expect(parsed(text())).toEqual([headerFor('-', 'raw'), ...expected]);
  });

  test('a reader that has enough ends it quietly', async () => {
    const { child, until, exit } = listening([]);
    let told = '';
    child.stderr.on('data', (piece) => {
      told += piece;
    });
    await until('Listening');
    child.stdout.destroy();
    child.stdin.write(rawOf(scene));
    expect({ code: await exit, told }).toEqual({ code: 0, told: '' });
  });

  test('nothing is written to disk', async () => {
    const folders = ['cwd', 'tmp', 'home'].map((name) => join(folder, name));
    for (const path of folders) mkdirSync(path);
    const seen: (string | null)[] = [];
    const watchers = folders.map((path) => watch(path, (_, name) => void seen.push(name)));
    const [cwd = '', tmp = '', home = ''] = folders;
    const { child, until, exit } = listening([], { TMPDIR: tmp, HOME: home, XDG_CACHE_HOME: home }, cwd);
    await until('activation');
    child.stdin.end();
    expect(await exit).toBe(0);
    for (const watcher of watchers) watcher.close();
    expect({ seen, left: folders.flatMap((path) => readdirSync(path)) }).toEqual({ seen: [], left: [] });
  });
});
