import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { asUnreadable } from '../../scenario/read-file.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { Sound } from '../sound.ts';
import { ByteReader } from './byte-reader.ts';
import { msOfBytes, type WavFormat } from './format.ts';
import { bytesThere, openHeader, readWav, type Source } from './read.ts';
import { remarksOnLength, type WavRemark } from './remark.ts';

/** Bytes read at once: 8 s of 16 kHz mono (assumed). */
const PIECE_BYTES = 256 * 1024;

/** A WAV on disk, of which only the header has been read. */
export interface WavFile extends Sound {
  readonly format: WavFormat;
  /** About its length; once `samples()` has been gone through, about its samples too. */
  remarks(): readonly WavRemark[];
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: PIECE_BYTES });
  } catch (error) {
    throw asUnreadable(error, path, 'wav');
  }
}

/** A pipe or a device would keep the program waiting as soon as it is opened. */
async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new DiagnosticError('wav-folder', { file: path });
    if (!found.isFile()) throw new DiagnosticError('wav-not-a-file', { file: path });
    return found.size;
  } catch (error) {
    throw asUnreadable(error, path, 'wav');
  }
}

/**
 * Opens a WAV file, and reads no more than its header; `samples()` reads it anew each time.
 * @throws DiagnosticError if it cannot be read, is no WAV, or one that earshot does not read
 */
export async function openWavFile(path: string): Promise<WavFile> {
  const source: Source = { file: path, sizeBytes: await sizeOf(path) };
  const reader = new ByteReader(bytesOf(path));
  const header = await openHeader(reader, source).finally(() => reader.close());
  const there = bytesThere(header, source) ?? 0;
  let remarks: WavFile['remarks'] = () => remarksOnLength(header, there, path);
  return {
    format: header.format,
    durationMs: msOfBytes(there, header.format),
    async *samples() {
      const reading = await readWav(bytesOf(path), source);
      remarks = reading.remarks;
      yield* reading.samples;
    },
    remarks: () => remarks(),
  };
}
