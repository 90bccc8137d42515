import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { SAMPLE_RATE, type Sound } from '../../speech/sound.ts';
import { toInt16, type WavWriteCode, WavWriteError, wavHeader } from '../../speech/wav/write.ts';
import { withUnfinished } from './unfinished.ts';

const SYSTEM_CODES: Readonly<Record<string, WavWriteCode>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

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
export async function writeSound(handle: FileHandle, sound: Sound, path: string): Promise<number> {
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
 * @param openFile as Node's own, which a test replaces by one whose disk is full
 * @throws WavWriteError, or what the sound throws
 */
export async function writeWavFile(
  path: string,
  sound: Sound,
  openFile: typeof open = open,
): Promise<{ readonly samples: number }> {
  wavHeader(Math.floor((sound.durationMs * SAMPLE_RATE) / 1000), path);
  try {
    const target = await targetOf(path);
    return await withUnfinished(target, async (unfinished) => {
      const handle = await openFile(unfinished, 'wx');
      const samples = await writeSound(handle, sound, path).finally(() => handle.close());
      await rename(unfinished, target);
      return { samples };
    });
  } catch (error) {
    throw asWriteError(error, path);
  }
}
