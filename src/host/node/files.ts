import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { FileError, type FileFault, type Source } from '../host.ts';

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ERR_INVALID_ARG_VALUE: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

/** A failure of the system's as a FileError; any other error as it is. */
export function asFileError(error: unknown, file: string): unknown {
  const isKnown = error instanceof FileError || error instanceof DiagnosticError;
  if (isKnown || !(error instanceof Error && 'code' in error)) return error;
  const reason = String(error.code);
  return new FileError(FAULTS[reason] ?? 'failed', file, reason, error);
}

/** Bytes read at once: 8 s of sound at 16 kHz (assumed). */
const PIECE_BYTES = 256 * 1024;

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(file, { highWaterMark: PIECE_BYTES });
  } catch (error) {
    throw asFileError(error, file);
  }
}

export async function open(file: string): Promise<Source> {
  try {
    const found = file === '-' ? null : await stat(file);
    if (found?.isDirectory()) throw new FileError('folder', file);
    return { sizeBytes: found?.isFile() ? found.size : null, bytes: () => bytesOf(file) };
  } catch (error) {
    throw asFileError(error, file);
  }
}

export async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    throw asFileError(error, folder);
  }
}

export function real(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}

export async function isWithin(folder: string, path: string): Promise<boolean> {
  const [home, file] = await Promise.all([real(folder), real(path)]);
  if (home === null || file === null) return true;
  const way = relative(home, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
