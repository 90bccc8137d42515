import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { showInStep } from '../../../../src/host/node/sound/in-step.ts';
import { playSound } from '../../../../src/host/node/sound/play-sound.ts';
import { findPlayers, type Player } from '../../../../src/host/node/sound/players.ts';
import type { Sound } from '../../../../src/speech/sound.ts';
import { wavHeader } from '../../../../src/speech/wav/write.ts';
import { FAILS, folderOf, HANGS, isAlive, logged, PLAYS } from '../../../helpers/fake-player.ts';

/** `ms` of sound that is never the same twice, in uneven pieces; tells how many samples it has given. */
function noise(ms: number): Sound & { readonly all: Uint8Array; given(): number } {
  let given = 0;
  const all = Int16Array.from({ length: ms * 16 }, (_, n) => (n * n * 31) >> 8);
  return {
    durationMs: ms,
    all: new Uint8Array(all.buffer),
    given: () => given,
    async *samples() {
      for (let from = 0, length = 1; from < all.length; from += length, length = (length * 7 + 3) % 1601) {
        const piece = Float32Array.from(all.subarray(from, from + length), (sample) => sample / 0x8000);
        given += piece.length;
        yield piece;
      }
    },
  };
}

function only(folder: string, program: string, takes: Player['takes'] = 'samples'): Player {
  return { name: program, path: join(folder, program), takes, args: (rate, file) => [`${rate}`, file] };
}

const never = new AbortController().signal;

describe('players are found', () => {
  const ALL = ['pw-cat', 'paplay', 'aplay', 'play', 'ffplay', 'afplay', 'powershell.exe'];
  const folder = folderOf(Object.fromEntries(ALL.map((name) => [name, ''])));

  test.each<[NodeJS.Platform, string[]]>([
    ['linux', ['pw-cat', 'pw-cat', 'paplay', 'aplay', 'play', 'ffplay']],
    ['darwin', ['afplay', 'pw-cat', 'pw-cat', 'paplay', 'aplay', 'play', 'ffplay']],
  ])('on %s in the order in which they are tried', async (platform, names) => {
    const players = await findPlayers({ PATH: folder }, platform);
    expect(players.map(({ name }) => name)).toEqual(names);
    expect(players.map(({ path }) => path)).toEqual(names.map((name) => join(folder, name)));
  });

  test('in the first folder of PATH that has them, if they are programs', async () => {
    const other = folderOf({ aplay: '', play: '' });
    mkdirSync(join(other, 'paplay'));
    writeFileSync(join(other, 'ffplay'), '');
    chmodSync(join(other, 'ffplay'), 0o644);
    const PATH = ['', '.', relative('.', folder), '/no/such/folder', other].join(':');
    expect((await findPlayers({ PATH }, 'linux')).map(({ path }) => basename(path))).toEqual(['aplay', 'play']);
    const both = await findPlayers({ PATH: `${other}:${folder}` }, 'linux');
    expect(both.find(({ name }) => name === 'aplay')?.path).toBe(join(other, 'aplay'));
    expect(await findPlayers({}, 'linux')).toEqual([]);
  });

  test('with the arguments that each of them takes', async () => {
    const players = [
      ...(await findPlayers({ PATH: folder }, 'darwin')),
      ...(await findPlayers({ PATH: folder }, 'linux')),
    ];
    const lines = players.map(({ name, args }) => [name, ...args(16_000, "it's here.wav")].join(' '));
    expect([...new Set(lines)]).toEqual([
      "afplay it's here.wav",
      'pw-cat --playback --raw --format=s16 --rate=16000 --channels=1 -',
      'pw-cat --playback --format=s16 --rate=16000 --channels=1 -',
      'paplay --raw --format=s16le --rate=16000 --channels=1 --latency-msec=100',
      'aplay -q -t raw -f S16_LE -r 16000 -c 1 -',
      'play -q -t raw -e signed -b 16 -L -r 16000 -c 1 -',
      'ffplay -nodisp -autoexit -loglevel quiet -f s16le -sample_rate 16000 pipe:0',
    ]);
  });
});

describe('a sound', () => {
  test('reaches the player whole, and when it began is told', async () => {
    const folder = folderOf({ aplay: PLAYS });
    const sound = noise(900);
    const begun: number[] = [];
    const isPlayed = await playSound(only(folder, 'aplay'), sound, { signal: never, onBegin: (at) => begun.push(at) });
    expect(isPlayed).toBe(true);
    expect(logged(folder, 'input').equals(sound.all)).toBe(true);
    expect(begun).toHaveLength(1);
  });

  test('is a WAV for a player that takes files, and no file is left', async () => {
    const script = `log('input', require('node:fs').readFileSync(process.argv[3])); setTimeout(() => {}, 500);`;
    const folder = folderOf({ afplay: script });
    const sound = noise(300);
    expect(await playSound(only(folder, 'afplay', 'wav'), sound, { signal: never })).toBe(true);
    const wav = logged(folder, 'input');
    expect(wav.equals(Buffer.concat([wavHeader(4800), sound.all]))).toBe(true);
    const file = logged(folder, 'calls').toString().trim().split(' ').at(-1) ?? '';
    expect(() => readdirSync(join(file, '..'))).toThrow(/ENOENT/u);
  });

  test.each([
    ['ends with an error', FAILS],
    ['ends at once as if all were well', 'process.exit(0)'],
    ['closes its input and fails', 'process.stdin.destroy(); setTimeout(() => process.exit(3), 100)'],
  ])('is not played by a player that %s', async (_, script) => {
    const folder = folderOf({ aplay: script });
    expect(await playSound(only(folder, 'aplay'), noise(60_000), { signal: never })).toBe(false);
  });

  test('is not begun by a player that gives up while the sound is made, which takes all the time there is', async () => {
    const folder = folderOf({ aplay: FAILS });
    const slow: Sound = {
      ...noise(60_000),
      async *samples() {
        yield new Float32Array(1600);
        for (const startMs = performance.now(); performance.now() - startMs < 800; );
        yield new Float32Array(1600);
      },
    };
    const begun: number[] = [];
    const isPlayed = await playSound(only(folder, 'aplay'), slow, { signal: never, onBegin: (at) => begun.push(at) });
    expect({ isPlayed, begun }).toEqual({ isPlayed: false, begun: [] });
  });

  test('is not played by a program that is none', async () => {
    expect(await playSound(only('/no/such/folder', 'aplay'), noise(1000), { signal: never })).toBe(false);
  });

  test.each([
    ['samples', HANGS],
    ['wav', 'setInterval(() => {}, 1000)'],
  ] as const)('that is stopped leaves neither process nor file behind: %s', async (takes, script) => {
    const folder = folderOf({ aplay: script });
    const stop = new AbortController();
    const playing = playSound(only(folder, 'aplay', takes), noise(60_000), { signal: stop.signal });
    // Not before it has written down what it is: on a busy machine it starts late.
    await expect.poll(() => logged(folder, 'calls').length, { timeout: 30_000 }).toBeGreaterThan(0);
    stop.abort();
    expect(await playing).toBe(false);
    expect(isAlive(Number(logged(folder, 'pid')))).toBe(false);
    const file = logged(folder, 'calls').toString().trim().split(' ').at(-1) ?? '';
    if (takes === 'wav') expect(() => readdirSync(join(file, '..'))).toThrow(/ENOENT/u);
  });

  test('is made only as fast as the player takes it', async () => {
    const folder = folderOf({ aplay: HANGS });
    const sound = noise(120_000);
    const stop = new AbortController();
    await playSound(only(folder, 'aplay'), sound, { signal: stop.signal, onBegin: () => stop.abort() });
    expect(sound.given()).toBeGreaterThan(0);
    expect(sound.given()).toBeLessThan(60_000 * 16);
  });

  test('that fails while it is made ends the player', async () => {
    const folder = folderOf({ aplay: PLAYS });
    const broken: Sound = {
      ...noise(1000),
      async *samples() {
        yield new Float32Array(1600);
        throw new Error('no more');
      },
    };
    await expect(playSound(only(folder, 'aplay'), broken, { signal: never })).rejects.toThrow('no more');
    const pid = Number(logged(folder, 'pid'));
    expect(isAlive(pid)).toBe(false);
  });
});

describe('lines in step', () => {
  const LINES = [0, 300, 300, 700, 86_400_000].map((atMs, n) => ({ atMs, text: `${n} at ${atMs}` }));
  const TEXTS = LINES.map(({ text }) => text);

  async function show(players: readonly Player[], stopAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
    const said: string[] = [];
    const stop = new AbortController();
    await showInStep(LINES, noise(1000), players, {
      signal: stop.signal,
      write: (line) => {
        said.push(line);
        if (said.length === stopAfter) stop.abort();
      },
      onSilence: (heard) => said.push(`heard ${heard}`),
    });
    return said;
  }

  test('come in order with the sound, what lies after it too', async () => {
    const folder = folderOf({ aplay: PLAYS });
    expect(await show([only(folder, 'aplay')])).toEqual(TEXTS);
    expect(logged(folder, 'input')).toHaveLength(32_000);
  });

  test('come with the first player that plays', async () => {
    const folder = folderOf({ 'pw-cat': FAILS, aplay: PLAYS, play: PLAYS });
    expect(await show(['pw-cat', 'aplay', 'play'].map((name) => only(folder, name)))).toEqual(TEXTS);
    expect(logged(folder, 'calls').toString()).toBe('pw-cat 16000 \naplay 16000 \n');
  });

  test('come at once, after one remark, if nothing plays', async () => {
    const folder = folderOf({ aplay: FAILS, play: FAILS });
    const players = ['aplay', 'play'].map((name) => only(folder, name));
    expect(await show(players)).toEqual(['heard nothing', ...TEXTS]);
  });

  test('come at once from where the sound breaks off', async () => {
    const folder = folderOf({ aplay: 'setTimeout(() => process.exit(1), 650)', play: PLAYS });
    const said = await show(['aplay', 'play'].map((name) => only(folder, name)));
    expect(said.filter((line) => line.startsWith('heard'))).toEqual(['heard the beginning']);
    expect(said.filter((line) => !line.startsWith('heard'))).toEqual(TEXTS);
    expect(logged(folder, 'calls').toString()).toBe('aplay 16000 \n');
  });

  test('stop without a word where what stops them ended the player first', async () => {
    const folder = folderOf({ aplay: 'setTimeout(() => process.exit(1), 650)' });
    const stop = new AbortController();
    const said: string[] = [];
    const watch = setInterval(() => {
      const pid = Number(logged(folder, 'pid'));
      if (pid > 0 && !isAlive(pid)) stop.abort();
    }, 5);
    await showInStep([{ atMs: 60_000, text: 'late' }], noise(60_000), [only(folder, 'aplay')], {
      signal: stop.signal,
      write: (line) => said.push(line),
      onSilence: (heard) => said.push(heard),
    });
    clearInterval(watch);
    expect(said).toEqual([]);
  });

  test('stop with the sound', async () => {
    const folder = folderOf({ aplay: HANGS });
    expect(await show([only(folder, 'aplay')], 3)).toEqual(TEXTS.slice(0, 3));
    expect(isAlive(Number(logged(folder, 'pid')))).toBe(false);
  });
});
