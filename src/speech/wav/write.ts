import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import type { Words } from '../../words/words.ts';
import { SAMPLE_RATE, type Sound } from '../sound.ts';
import { withUnfinished } from './unfinished.ts';
import { wavHeaderFor } from './wav-header.ts';

type WavWriteCode = keyof Words['wav']['unwritten'];

/** A WAV that cannot be written; the catalogue's `wav.unwritten[code](params)` says why, and what to do. */
export class WavWriteError extends Error {
  readonly code: WavWriteCode;
  /** `reason`: what the system called the failure. */
  readonly params: { readonly file: string; readonly reason: string };

  constructor(code: WavWriteCode, file: string, reason = '') {
    super(`${file}: ${code}`);
    this.name = 'WavWriteError';
    this.code = code;
    this.params = { file, reason };
  }
}

const SYSTEM_CODES: Readonly<Record<string, WavWriteCode>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

const BYTES_PER_SAMPLE = 2;
/** RIFF counts what follows its first 8 bytes in 32 bits. */
const MOST_SAMPLES = Math.floor((0xffff_ffff - 36) / BYTES_PER_SAMPLE);

/**
 * The 44 bytes before so many 16-bit samples, mono, 16 kHz.
 * @param file named where there are too many.
 * @throws WavWriteError over 4 GiB, 37 hours
 */
export function wavHeader(samples: number, file = '-'): Uint8Array {
  if (samples > MOST_SAMPLES) throw new WavWriteError('too-long', file);
  const format = { encoding: 'integer', bits: 16, channels: 1, sampleRate: SAMPLE_RATE } as const;
  return wavHeaderFor(format, samples * BYTES_PER_SAMPLE);
}

/** Samples of −1…1 as 16-bit integers, rounded, without dither; what is beyond is kept at the limit. */
export function toInt16(samples: Float32Array): Int16Array {
  const integers = new Int16Array(samples.length);
  for (const [at, sample] of samples.entries()) {
    integers[at] = Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x8000)));
  }
  return integers;
}

function asWriteError(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error;
  const reason = String(error.code);
  return new WavWriteError(SYSTEM_CODES[reason] ?? 'failed', file, reason);
}

/** The file that is to be replaced: where a link leads, and never a folder or a device. */
async function targetOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) return path;
  if (found.isDirectory()) throw new WavWriteError('folder', path);
  if (!found.isFile()) throw new WavWriteError('not-a-file', path);
  return realpath(path);
}

/** Writes a header that is right whatever the sound's length turns out to be. */
async function writeSound(handle: FileHandle, sound: Sound, path: string): Promise<number> {
  let samples = 0;
  await handle.appendFile(wavHeader(0));
  for await (const piece of sound.samples()) {
    await handle.appendFile(new Uint8Array(toInt16(piece).buffer));
    samples += piece.length;
  }
  await handle.write(wavHeader(samples, path), 0, undefined, 0);
  await handle.sync();
  return samples;
}

/**
 * Writes a sound to a WAV, 16-bit, mono, 16 kHz. It is written beside its target under a name of its own, and takes
 * the target's name when it is whole: there is never a part of it under that name, and nothing is left if it fails.
 * @throws WavWriteError, or what the sound throws
 */
export async function writeWavFile(path: string, sound: Sound): Promise<{ readonly samples: number }> {
  wavHeader(Math.floor((sound.durationMs * SAMPLE_RATE) / 1000), path);
  try {
    const target = await targetOf(path);
    return await withUnfinished(target, async (unfinished) => {
      const handle = await open(unfinished, 'wx');
      const samples = await writeSound(handle, sound, path).finally(() => handle.close());
      await rename(unfinished, target);
      return { samples };
    });
  } catch (error) {
    throw asWriteError(error, path);
  }
}
