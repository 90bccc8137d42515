import type { Host } from '../../host/host.ts';
import { resample } from '../resample.ts';
import type { Samples } from '../sound.ts';
import { ByteReader } from './byte-reader.ts';
import { decodeBlock } from './decode.ts';
import { frameBytes, type WavFormat } from './format.ts';
import { readHeader, type WavHeader } from './header.ts';
import { expectWav, HEAD_BYTES } from './identify.ts';
import { newTally, remarksOnLength, remarksOnSamples, type Tally, type WavRemark } from './remark.ts';

/** The longest block that is decoded at once, seconds: a few MiB for most formats (assumed). */
const BLOCK_SECONDS = 10;

const NOTHING = new Uint8Array(0);

/** Where bytes come from. */
export interface Source {
  /** As it was named; `-` for standard input. */
  readonly file: string;
  /** Null for a stream, whose end nobody knows. */
  readonly sizeBytes: number | null;
}

/** Sound that is being read. */
export interface Reading {
  readonly format: WavFormat;
  /** To be gone through once. */
  readonly samples: Samples;
  /** Complete once the samples have ended. */
  remarks(): readonly WavRemark[];
}

/** Reads what stands before the samples. @throws DiagnosticError if it is no WAV, or one that earshot does not read */
export async function openHeader(reader: ByteReader, source: Source): Promise<WavHeader> {
  expectWav(await reader.peek(HEAD_BYTES), source.file);
  return readHeader(reader, source);
}

/** Bytes of samples that are there; null where only the end of the stream can tell. */
export function bytesThere({ format, promisedBytes }: WavHeader, { sizeBytes }: Source): number | null {
  if (sizeBytes === null) return promisedBytes;
  return Math.min(promisedBytes ?? Number.POSITIVE_INFINITY, sizeBytes - format.dataOffset);
}

/**
 * Decodes samples as they arrive, without waiting for more than one sample of every channel.
 * @param limit bytes of samples to read; null: to the end of the stream.
 * @returns mono, at the rate of the format
 */
async function* decodePieces(
  reader: ByteReader,
  { format, limit, tally }: { readonly format: WavFormat; readonly limit: number | null; readonly tally: Tally },
): AsyncGenerator<Float32Array> {
  const frame = frameBytes(format);
  const most = BLOCK_SECONDS * format.sampleRate * frame;
  try {
    while (!tally.hasEnded) {
      const left = limit === null ? most : Math.min(most, limit - tally.bytes);
      // Whoever sends may keep the stream open after the last sample.
      const block = left < frame ? NOTHING : await reader.takeArrived(left - (left % frame), frame);
      tally.hasEnded = block.length === 0;
      if (!tally.hasEnded) yield decodeBlock(block, format, tally);
    }
  } finally {
    await reader.close();
  }
}

/** What comes next in a stream, as samples of this header's format. */
export function readSamples(host: Host, reader: ByteReader, header: WavHeader, source: Source): Reading {
  const { format } = header;
  const tally = newTally();
  const there = bytesThere(header, source);
  const onLength = () => {
    if (source.sizeBytes !== null) return remarksOnLength(header, there ?? 0, source.file);
    const isKnown = tally.hasEnded && header.promisedBytes !== null;
    return isKnown ? remarksOnLength(header, tally.bytes, source.file) : [];
  };
  return {
    format,
    samples: resample(host, decodePieces(reader, { format, limit: there, tally }), format.sampleRate),
    remarks: () => [...onLength(), ...remarksOnSamples(tally, format, source.file)],
  };
}

/** Does something with a stream, and lets it go if that fails. */
export async function orClose<T>(reader: ByteReader, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await reader.close();
    throw error;
  }
}

/**
 * Reads a WAV of 1 to 8 channels, 8 to 192 kHz, 8, 16, 24 or 32-bit integers, 32 or 64-bit floating point, from a
 * file or a pipe, in bounded memory. Its channels are mixed down to their mean.
 * @throws DiagnosticError if it is no WAV, or one that earshot does not read
 */
export async function readWav(host: Host, bytes: AsyncIterable<Uint8Array>, source: Source): Promise<Reading> {
  const reader = new ByteReader(bytes);
  return orClose(reader, async () => readSamples(host, reader, await openHeader(reader, source), source));
}
