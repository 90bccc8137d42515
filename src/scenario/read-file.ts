import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Words } from '../words/words.ts';
import { isJunk, JUNK_LENGTH } from './junk.ts';
import { findTooDeep, NESTING_LIMIT } from './nesting.ts';

/** The largest scenario that is read: 16 MiB, 800,000 words with exact times at 20 bytes each. */
export const SIZE_LIMIT_BYTES = 16 * 1024 * 1024;

type UnreadableCode = keyof Words['scenario']['unreadable'];

interface UnreadableParams {
  readonly file: string;
  /** Bytes for `too-big`, levels for `too-deep`; 0 elsewhere. */
  readonly limit: number;
  /** From 1, for `too-deep`; 0 elsewhere. */
  readonly line: number;
  readonly column: number;
  /** What the system called the failure; empty elsewhere. */
  readonly reason: string;
}

/** A file that cannot be read as text at all; for a scenario the catalogue's `scenario.unreadable[code](params)` says so. */
export class UnreadableError extends Error {
  readonly code: UnreadableCode;
  readonly params: UnreadableParams;

  constructor(code: UnreadableCode, params: Partial<UnreadableParams> & { readonly file: string }) {
    super(`${params.file}: ${code}`);
    this.name = 'UnreadableError';
    this.code = code;
    this.params = { limit: 0, line: 0, column: 0, reason: '', ...params };
  }
}

const SYSTEM_CODES = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ERR_INVALID_ARG_VALUE: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
} as const;

/** What a system's own code for a failure to read means to a person. */
export function failureOf(reason: string): 'missing' | 'folder' | 'forbidden' | 'failed' {
  return Object.hasOwn(SYSTEM_CODES, reason) ? SYSTEM_CODES[reason as keyof typeof SYSTEM_CODES] : 'failed';
}

function asUnreadable(error: unknown, file: string): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UnreadableError(failureOf(reason), { file, reason });
}

/** Collects a stream, and stops as soon as it is over the limit: a pipe or a device may never end. */
async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  file: string,
  limitBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > limitBytes) throw new UnreadableError('too-big', { file, limit: limitBytes });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** What a text may be in beside UTF-8; UTF-16 only with a byte order mark. */
type Encodings = 'utf-8' | 'utf-16';

/** UTF-16 by its byte order mark; null: there is none. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, file: string, encodings: Encodings): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null && encodings === 'utf-8') throw new UnreadableError('not-utf8', { file });
  if (utf16 === null && bytes.includes(0)) throw new UnreadableError('binary', { file });
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError('not-utf8', { file });
  }
}

function refuseTooDeep(text: string, file: string): void {
  // Junk goes no further than this, so its beginning tells enough.
  const offset = findTooDeep(isJunk(text) ? text.slice(0, JUNK_LENGTH) : text);
  if (offset === null) return;
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  throw new UnreadableError('too-deep', { file, limit: NESTING_LIMIT, line, column });
}

/**
 * Reads the bytes of a file, or of standard input for `-`.
 * @throws UnreadableError if it is missing, a folder, forbidden, or over the limit
 */
export async function readBytes(path: string, limitBytes: number): Promise<Uint8Array> {
  try {
    if (path !== '-') {
      const found = await stat(path);
      if (found.isDirectory()) throw new UnreadableError('folder', { file: path });
      if (found.size > limitBytes) throw new UnreadableError('too-big', { file: path, limit: limitBytes });
    }
    const stream = path === '-' ? process.stdin : createReadStream(path);
    return await collect(stream, path, limitBytes);
  } catch (error) {
    throw asUnreadable(error, path);
  }
}

/**
 * Reads a text from a file, or from standard input for `-`. A byte order mark is dropped.
 * @throws UnreadableError if it is missing, a folder, forbidden, binary, in another encoding, or over the limit
 */
export async function readText(path: string, limitBytes: number, encodings: Encodings = 'utf-8'): Promise<string> {
  return decode(await readBytes(path, limitBytes), path, encodings);
}

/**
 * Reads the text of a scenario, as `readText` does.
 * @throws UnreadableError also if it nests deeper than 64 levels
 */
export async function readScenarioText(path: string): Promise<string> {
  const text = await readText(path, SIZE_LIMIT_BYTES);
  refuseTooDeep(text, path);
  return text;
}
