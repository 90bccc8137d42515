import { hexadecimal, latin1 } from '../../vocabulary/bytes.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { ByteReader } from './byte-reader.ts';
import { convertCommand } from './convert-command.ts';
import { FMT_BYTES, frameBytes, readFormat, type WavFormat } from './format.ts';

/** The sound must begin within so many bytes: the largest preamble seen is cover art of a few MiB (assumed). */
const HEADER_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * From this size on, a data chunk that holds less means that its length was unknown when the header was written:
 * sox writes 0x7ffff000 to a pipe, arecord 0x80000000, ffmpeg 0xffffffff.
 */
const UNKNOWN_FROM_BYTES = 0x7fff_f000;

/** What stands before the samples. */
export interface WavHeader {
  readonly format: WavFormat;
  /** Bytes of samples that the header promises; null where it does not know. Always whole samples. */
  readonly promisedBytes: number | null;
}

interface Chunk {
  /** Four characters. */
  readonly id: string;
  readonly offset: number;
  readonly size: number;
}

/** A name of four characters as it can be shown. */
function shown(id: string): string {
  return /^[ -~]*$/.test(id) ? id.trimEnd() : hexadecimal(Uint8Array.from(id, (letter) => letter.charCodeAt(0)));
}

async function takeAll(reader: ByteReader, count: number, file: string): Promise<DataView> {
  const bytes = await reader.take(count);
  if (bytes.length < count) throw new DiagnosticError('wav-cut-header', { file, offset: reader.offset });
  return new DataView(bytes.buffer, bytes.byteOffset, count);
}

async function takeChunk(reader: ByteReader, file: string): Promise<Chunk> {
  const { offset } = reader;
  const head = await reader.peek(8);
  if (head.length === 0) throw new DiagnosticError('wav-no-data', { file, offset });
  const view = await takeAll(reader, 8, file);
  return { id: latin1(head.subarray(0, 4)), offset, size: view.getUint32(4, true) };
}

/** Goes to the end of a chunk; chunks begin at even offsets. */
async function leave(reader: ByteReader, { id, offset, size }: Chunk, file: string): Promise<void> {
  const end = offset + 8 + size + (size % 2);
  if (end > HEADER_LIMIT_BYTES) {
    const params = { file, offset, found: shown(id), value: size, command: convertCommand(file) };
    throw new DiagnosticError('wav-late-data', params);
  }
  await reader.skip(end - reader.offset);
}

/** @returns the size that the RIFF header gives to all that follows it. */
async function takeRiffSize(reader: ByteReader, file: string): Promise<number> {
  const head = await takeAll(reader, 12, file);
  const kind = latin1(new Uint8Array(head.buffer, head.byteOffset + 8, 4));
  if (kind !== 'WAVE') {
    throw new DiagnosticError('wav-other-riff', { file, offset: 8, found: shown(kind), command: convertCommand(file) });
  }
  return head.getUint32(4, true);
}

/**
 * Bytes that the header promises, where it can be believed.
 * @param long the size of an RF64's ds64 chunk, which stands for 0xffffffff.
 * @param there bytes from the first sample to the end; null for a stream.
 */
function believed(
  declared: number,
  { long, there, isLast }: { readonly long: number | null; readonly there: number | null; readonly isLast: boolean },
): number | null {
  if (long !== null && declared === 0xffff_ffff) return long;
  // A recorder that was stopped before it could go back and fill in the sizes.
  if (declared === 0 && isLast && there !== 0) return null;
  return declared >= UNKNOWN_FROM_BYTES && (there === null || declared > there) ? null : declared;
}

/**
 * Walks the chunks of a RIFF, RF64 or BW64 file up to its samples.
 * @param sizeBytes of the file; null for a stream, which has none.
 * Sources: Microsoft and IBM, Multimedia Programming Interface 1.0 (1991); EBU Tech 3306 (RF64).
 * @throws DiagnosticError
 */
export async function readHeader(
  reader: ByteReader,
  { file, sizeBytes }: { readonly file: string; readonly sizeBytes: number | null },
): Promise<WavHeader> {
  const riffSize = await takeRiffSize(reader, file);
  let written: Omit<WavFormat, 'dataOffset'> | null = null;
  let long: number | null = null;
  for (;;) {
    const chunk = await takeChunk(reader, file);
    if (chunk.id === 'data') {
      if (written === null) throw new DiagnosticError('wav-data-first', { file, offset: chunk.offset });
      const format = { ...written, dataOffset: reader.offset };
      const there = sizeBytes === null ? null : sizeBytes - reader.offset;
      const isLast = riffSize + 8 <= reader.offset;
      const promised = believed(chunk.size, { long, there, isLast });
      return { format, promisedBytes: promised === null ? null : promised - (promised % frameBytes(format)) };
    }
    if (chunk.id === 'fmt ') {
      const size = Math.min(chunk.size, FMT_BYTES);
      const { buffer, byteOffset } = await takeAll(reader, size, file);
      written = readFormat(new Uint8Array(buffer, byteOffset, size), chunk.offset, file);
    } else if (chunk.id === 'ds64' && chunk.size >= 16) {
      const size = (await takeAll(reader, 16, file)).getBigUint64(8, true);
      long = size === 0n || size > Number.MAX_SAFE_INTEGER ? null : Number(size);
    }
    await leave(reader, chunk, file);
  }
}
