import { FileError, type Host } from '../host/host.ts';
import { concatenated } from '../vocabulary/bytes.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import { isJunk, JUNK_LENGTH } from './junk.ts';
import { findTooDeep, NESTING_LIMIT } from './nesting.ts';

/** The largest scenario that is read: 16 MiB, 800,000 words with exact times at 20 bytes each. */
export const SIZE_LIMIT_BYTES = 16 * 1024 * 1024;

/** A file, or a WAV, that cannot be read as a diagnostic; any other error as it is. */
export function asUnreadable(error: unknown, file: string, subject: 'file' | 'wav' = 'file'): unknown {
  if (!(error instanceof FileError)) return error;
  const { code, reason } = error;
  if (code === 'failed') return new DiagnosticError(`${subject}-failed`, { file, reason });
  return new DiagnosticError(`${subject}-${code}`, { file });
}

/** Collects a stream, and stops as soon as it is over the limit: a pipe or a device may never end. */
async function collect(stream: AsyncIterable<Uint8Array>, file: string, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limitBytes) throw new DiagnosticError('file-too-big', { file, limit: limitBytes });
    chunks.push(chunk);
  }
  return concatenated(chunks);
}

/** UTF-16 by its byte order mark; null: there is none. */
export function byMark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, file: string, encodings: 'utf-8' | 'utf-16'): string {
  const utf16 = byMark(bytes);
  if (utf16 !== null && encodings === 'utf-8') throw new DiagnosticError('file-not-utf8', { file });
  if (utf16 === null && bytes.includes(0)) throw new DiagnosticError('file-binary', { file });
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DiagnosticError('file-not-utf8', { file });
  }
}

/**
 * Reads the bytes of a file, or of standard input for `-`.
 * @throws DiagnosticError if it is missing, a folder, forbidden, or over the limit
 */
export async function readBytes(host: Host, path: string, limitBytes: number): Promise<Uint8Array> {
  try {
    const source = await host.open(path);
    if ((source.sizeBytes ?? 0) > limitBytes)
      throw new DiagnosticError('file-too-big', { file: path, limit: limitBytes });
    return await collect(source.bytes(), path, limitBytes);
  } catch (error) {
    throw asUnreadable(error, path);
  }
}

/**
 * Reads a text from a file, or from standard input for `-`. A byte order mark is dropped.
 * @param encodings UTF-16 only with a byte order mark
 * @throws DiagnosticError if it is missing, a folder, forbidden, binary, in another encoding, or over the limit
 */
export async function readText(
  host: Host,
  path: string,
  limitBytes: number,
  encodings: 'utf-8' | 'utf-16' = 'utf-8',
): Promise<string> {
  return decode(await readBytes(host, path, limitBytes), path, encodings);
}

/** Reads the text of a scenario, as `readText` does. @throws DiagnosticError also if it nests deeper than 64 levels */
export async function readScenarioText(host: Host, path: string): Promise<string> {
  const text = await readText(host, path, SIZE_LIMIT_BYTES);
  // Junk goes no further than this, so its beginning tells enough.
  const offset = findTooDeep(isJunk(text) ? text.slice(0, JUNK_LENGTH) : text);
  if (offset === null) return text;
  const before = text.slice(0, offset);
  const [line, column] = [before.split('\n').length, offset - before.lastIndexOf('\n')];
  throw new DiagnosticError('file-too-deep', { file: path, limit: NESTING_LIMIT, line, column });
}
