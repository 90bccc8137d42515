import wav from 'node-wav';
import { frameBytes, type WavFormat } from './format.ts';
import type { Tally } from './remark.ts';
import { wavHeaderFor } from './write.ts';

const HEADER_BYTES = 44;

/** node-wav reads 64-bit samples through a view that must begin at a multiple of 8; behind 4 and 44 bytes it does. */
const MARGIN_BYTES = 4;

/**
 * Decodes a block of samples with node-wav, as a WAV of its own of exactly its length, because node-wav believes any
 * size that it is told.
 * @returns one array a channel
 */
function decodeChannels(block: Uint8Array, format: WavFormat): readonly Float32Array[] {
  const memory = new ArrayBuffer(MARGIN_BYTES + HEADER_BYTES + block.length);
  const file = new Uint8Array(memory, MARGIN_BYTES);
  file.set(wavHeaderFor(format, block.length));
  file.set(block, HEADER_BYTES);
  // It takes any array of bytes; its types say Buffer.
  return wav.decode(file as Parameters<typeof wav.decode>[0]).channelData;
}

/**
 * An integer sample out of node-wav as the integer over 2^(bits − 1). node-wav divides what is above 0 by one less,
 * and takes the lowest 24-bit integer for a positive one.
 */
function restoreInteger(value: number, full: number): number {
  if (value <= 0) return value;
  const integer = Math.round(value * (full - 1));
  return integer === full ? -1 : integer / full;
}

/** A floating-point sample, kept between −1 and 1; what is no finite number is silence. */
function restoreFloat(value: number, frame: number, tally: Tally): number {
  if (value >= -1 && value <= 1) return value;
  const kind = Number.isFinite(value) ? tally.clipped : tally.notFinite;
  if (kind.count++ === 0) kind.firstFrame = frame;
  return kind === tally.clipped ? Math.sign(value) : 0;
}

/**
 * Decodes a block of whole samples, and mixes its channels down to their mean.
 * @returns mono samples, −1…1, at the rate of the format
 */
export function decodeBlock(block: Uint8Array, format: WavFormat, tally: Tally): Float32Array {
  const channels = decodeChannels(block, format);
  const full = 2 ** (format.bits - 1);
  const before = tally.bytes / frameBytes(format);
  const mono = new Float32Array(block.length / frameBytes(format));
  for (let at = 0; at < mono.length; at++) {
    let sum = 0;
    for (const channel of channels) {
      const value = channel[at] as number;
      if (format.encoding === 'integer') sum += restoreInteger(value, full);
      else sum += restoreFloat(value, before + at, tally);
    }
    mono[at] = sum / channels.length;
  }
  tally.bytes += block.length;
  return mono;
}
