import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { writeWavFile } from '../../../src/host/node/write-wav.ts';
import type { Sound } from '../../../src/speech/sound.ts';
import { openWavFile } from '../../../src/speech/wav/open-file.ts';
import { toInt16, WavWriteError, wavHeader } from '../../../src/speech/wav/write.ts';
import { wordsFor } from '../../../src/words/words.ts';

/** Opens files on a disk that has room for two pieces. */
const onFullDisk: typeof open = async (...args) => {
  const handle = await open(...args);
  const append = handle.appendFile.bind(handle);
  let room = 2;
  handle.appendFile = async (data) => {
    if (room-- > 0) return append(data);
    throw Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  };
  return handle;
};

const LISTENERS = process.listenerCount('SIGINT');
const root = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'a-'));
});

function soundOf(...pieces: readonly (readonly number[])[]): Sound {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return {
    durationMs: Math.floor(length / 16),
    async *samples() {
      for (const piece of pieces) yield Float32Array.from(piece);
    },
  };
}

/** Why it was not written, as a person reads it. */
async function refusal(
  path: string,
  sound: Sound = soundOf([0.5], [0.5], [0.5]),
  openFile: typeof open = open,
): Promise<string> {
  const error = await writeWavFile(path, sound, openFile).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WavWriteError)) throw new Error(`expected a refusal, got ${error}`);
  return wordsFor('en').wav.unwritten[error.code](error.params).replaceAll(`${folder}/`, '');
}

test('the header, byte by byte', () => {
  expect(Buffer.from(wavHeader(0x1234)).toString('latin1')).toBe(
    'RIFF\x8c\x24\0\0WAVE' + 'fmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0' + 'data\x68\x24\0\0',
  );
});

test('samples are rounded to the nearest integer, and kept within full scale', () => {
  const unit = 1 / 32_768;
  expect([
    ...toInt16(Float32Array.of(0, unit, -unit, 0.4 * unit, 0.6 * unit, 1 - unit, 1, -1, 1.5, -1.5, Number.NaN)),
  ]).toEqual([0, 1, -1, 0, 1, 32_767, 32_767, -32_768, 32_767, -32_768, 0]);
});

test('what is written is read back to the last bit', async () => {
  const sample = fc.integer({ min: -32_768, max: 32_767 }).map((integer) => integer / 32_768);
  const pieces = fc.array(fc.array(sample, { maxLength: 2000 }), { maxLength: 5 });
  const path = join(folder, 'out.wav');
  await fc.assert(
    fc.asyncProperty(pieces, async (pieces) => {
      const sound = soundOf(...pieces);
      expect(await writeWavFile(path, sound)).toEqual({ samples: pieces.flat().length });
      const file = await openWavFile(nodeHost, path);
      expect(file.durationMs).toBe(sound.durationMs);
      // A file can be gone through again.
      for (let time = 0; time < 2; time++) {
        const heard: number[] = [];
        for await (const piece of file.samples()) heard.push(...piece);
        expect(heard).toEqual(pieces.flat());
      }
      expect(file.remarks()).toEqual([]);
      expect(readdirSync(folder)).toEqual(['out.wav']);
    }),
    { seed: 1, numRuns: 20 },
  );
});

test('a link stays a link', async () => {
  writeFileSync(join(folder, 'real.wav'), 'old');
  symlinkSync('real.wav', join(folder, 'link.wav'));
  await writeWavFile(join(folder, 'link.wav'), soundOf([0.5]));
  expect(readFileSync(join(folder, 'real.wav'))).toHaveLength(46);
  expect(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry.isSymbolicLink()])).toEqual([
    ['link.wav', true],
    ['real.wav', false],
  ]);
});

describe('what cannot be written leaves everything as it was', () => {
  test('no such folder', async () => {
    expect(await refusal(join(folder, 'gone/out.wav'))).toBe(
      'gone/out.wav: its folder does not exist; make it first, or check the path.',
    );
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(join(folder, 'file/out.wav'))).toBe(
      'file/out.wav: its folder does not exist; make it first, or check the path.',
    );
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'out.wav'));
    expect(await refusal(join(folder, 'out.wav'))).toBe('out.wav: this is a folder; name a file in it.');
  });

  test('a device', async () => {
    expect(await refusal('/dev/null')).toBe('/dev/null: this is a pipe or a device and no file; name a file.');
  });

  test('a full disk', async () => {
    const path = join(folder, 'out.wav');
    writeFileSync(path, 'old');
    expect(await refusal(path, soundOf([0.5], [0.5], [0.5]), onFullDisk)).toBe(
      'out.wav: the disk is full, and nothing was written; make room, or name another disk.',
    );
    expect(readdirSync(folder)).toEqual(['out.wav']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test('a name that is too long', async () => {
    expect(await refusal(join(folder, `${'o'.repeat(300)}.wav`))).toMatch(
      /^o{300}\.wav: this cannot be written \(ENAMETOOLONG\), and nothing was; name another file\.$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('over 4 GiB', async () => {
    const long = { ...soundOf([0]), durationMs: 38 * 60 * 60 * 1000 };
    expect(await refusal(join(folder, 'out.wav'), long)).toBe(
      'out.wav: this is over 37 hours, and a WAV holds 4 GiB; write it in parts.',
    );
    expect(() => wavHeader(2 ** 31)).toThrow(WavWriteError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a sound that breaks off', async () => {
    const broken: Sound = {
      durationMs: 1000,
      async *samples() {
        yield new Float32Array(100);
        throw new Error('the tape is torn');
      },
    };
    await expect(writeWavFile(join(folder, 'out.wav'), broken)).rejects.toThrow('the tape is torn');
    expect(readdirSync(folder)).toEqual([]);
    expect(process.listenerCount('SIGINT')).toBe(LISTENERS);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s', async (signal) => {
    const program = `
      import { writeWavFile } from ${JSON.stringify(new URL('../../../src/host/node/write-wav.ts', import.meta.url).href)};
      async function* samples() {
        for (;;) { yield new Float32Array(1600); await new Promise(setImmediate); }
      }
      await writeWavFile(${JSON.stringify(join(folder, 'out.wav'))}, { durationMs: 0, samples });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
    const ended = once(child, 'exit');
    await vi.waitUntil(() => readdirSync(folder).length > 0 || child.exitCode !== null, { timeout: 30_000 });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.earshot-\d+-0\.part$/)]);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(join(folder, 'out.wav'))).toBe(false);
  });
});
