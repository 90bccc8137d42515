import { SAMPLE_RATE } from '../sound.ts';
import { frameBytes, type WavFormat } from './format.ts';

export type WavWriteCode = 'folder' | 'not-a-file' | 'no-folder' | 'forbidden' | 'disk-full' | 'too-long' | 'failed';

/** A WAV that cannot be written; `code` says why. */
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

const BYTES_PER_SAMPLE = 2;
/** RIFF counts what follows its first 8 bytes in 32 bits. */
const MOST_SAMPLES = Math.floor((0xffff_ffff - 36) / BYTES_PER_SAMPLE);

/** The 44 bytes of RIFF header, "fmt " chunk and data chunk header that go before so many bytes of samples. */
export function wavHeaderFor(format: Omit<WavFormat, 'dataOffset'>, dataBytes: number): Uint8Array {
  const { encoding, bits, channels, sampleRate } = format;
  const header = new DataView(new ArrayBuffer(44));
  const write = (text: string, at: number) => {
    for (let index = 0; index < text.length; index++) header.setUint8(at + index, text.charCodeAt(index));
  };
  write('RIFF', 0);
  header.setUint32(4, 36 + dataBytes, true);
  write('WAVEfmt ', 8);
  header.setUint32(16, 16, true);
  header.setUint16(20, encoding === 'integer' ? 1 : 3, true);
  header.setUint16(22, channels, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * frameBytes(format), true);
  header.setUint16(32, frameBytes(format), true);
  header.setUint16(34, bits, true);
  write('data', 36);
  header.setUint32(40, dataBytes, true);
  return new Uint8Array(header.buffer);
}

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
