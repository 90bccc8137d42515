import { hexadecimal } from '../../vocabulary/bytes.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { convertCommand } from './convert-command.ts';

/** How the samples of a WAV are written. */
export interface WavFormat {
  /** Signed integers, or unsigned ones where they have 8 bits; or IEEE 754 floating point. */
  readonly encoding: 'integer' | 'float';
  /** Of one sample of one channel: 8, 16, 24 or 32, as floating point 32 or 64. */
  readonly bits: number;
  readonly channels: number;
  /** Hz. */
  readonly sampleRate: number;
  /** Bytes before the first sample. */
  readonly dataOffset: number;
}

/** Bytes of one sample of every channel. */
export function frameBytes({ channels, bits }: Pick<WavFormat, 'channels' | 'bits'>): number {
  return (channels * bits) / 8;
}

/** Whole ms, rounded down, of so many bytes of samples. */
export function msOfBytes(bytes: number, format: WavFormat): number {
  return Math.floor((Math.floor(bytes / frameBytes(format)) * 1000) / format.sampleRate);
}

const INTEGER = 0x0001;
const FLOAT = 0x0003;
const EXTENSIBLE = 0xfffe;
const BITS: Readonly<Record<WavFormat['encoding'], readonly number[]>> = { integer: [8, 16, 24, 32], float: [32, 64] };

/** Format tags that recorders and telephones write. Source: RFC 2361, and Microsoft's mmreg.h. */
const ENCODING_NAMES: Readonly<Record<number, string>> = {
  2: 'Microsoft ADPCM',
  6: 'A-law',
  7: 'mu-law',
  17: 'IMA ADPCM',
  34: 'TrueSpeech',
  49: 'GSM 6.10',
  80: 'MPEG layer II',
  85: 'MP3',
  255: 'AAC',
  353: 'WMA',
};

/** Bytes of a "fmt " chunk that are looked at: with the sub-format of WAVE_FORMAT_EXTENSIBLE. */
export const FMT_BYTES = 40;
const PLAIN_FMT_BYTES = 16;

/** The end of every sub-format that stands for a format tag. Source: Microsoft's KSDATAFORMAT_SUBTYPE_WAVEFORMATEX. */
const SUB_FORMAT_END = '000000001000800000aa00389b71';

/** The format tag, and its name, which for a sub-format that stands for no tag is the sub-format in hexadecimal. */
function encodingOf(fmt: DataView): { readonly tag: number; readonly name: string } {
  const tag = fmt.getUint16(0, true);
  const named = (tag: number) => ({ tag, name: ENCODING_NAMES[tag] ?? `0x${tag.toString(16).padStart(4, '0')}` });
  if (tag !== EXTENSIBLE) return named(tag);
  const subFormat = hexadecimal(new Uint8Array(fmt.buffer, fmt.byteOffset + 24, 16));
  return subFormat.endsWith(SUB_FORMAT_END) ? named(fmt.getUint16(24, true)) : { tag, name: subFormat };
}

/**
 * Reads a "fmt " chunk.
 * @param bytes its first 40 bytes, or all where it has fewer.
 * @param offset of the chunk in the file, where its name stands.
 * @throws DiagnosticError for what earshot does not read
 */
export function readFormat(bytes: Uint8Array, offset: number, file: string): Omit<WavFormat, 'dataOffset'> {
  const content = offset + 8;
  /** With a command where another program may well read what is there, without one where it can only be damage. */
  type Code = 'wav-channels' | 'wav-sample-rate' | 'wav-bits';
  const wrongNumber = (code: Code, at: number, value: number, isPlausible: boolean) =>
    new DiagnosticError(code, { file, offset: at, value, command: isPlausible ? convertCommand(file) : '' });
  const fmt = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isExtensible = bytes.length >= 2 && fmt.getUint16(0, true) === EXTENSIBLE;
  const expected = isExtensible ? FMT_BYTES : PLAIN_FMT_BYTES;
  if (bytes.length < expected)
    throw new DiagnosticError('wav-short-format', { file, offset, value: bytes.length, expected });

  const { tag, name } = encodingOf(fmt);
  const encoding = tag === INTEGER ? 'integer' : tag === FLOAT ? 'float' : null;
  if (encoding === null) {
    const at = content + (isExtensible ? 24 : 0);
    throw new DiagnosticError('wav-encoding', { file, offset: at, found: name, command: convertCommand(file) });
  }
  const channels = fmt.getUint16(2, true);
  if (channels < 1 || channels > 8) throw wrongNumber('wav-channels', content + 2, channels, channels > 8);
  const sampleRate = fmt.getUint32(4, true);
  if (sampleRate < 8000 || sampleRate > 192_000) {
    const isPlausible = sampleRate >= 1000 && sampleRate <= 1_000_000;
    throw wrongNumber('wav-sample-rate', content + 4, sampleRate, isPlausible);
  }
  const bits = fmt.getUint16(14, true);
  if (!BITS[encoding].includes(bits)) throw wrongNumber('wav-bits', content + 14, bits, bits > 8 && bits <= 64);
  const blockAlign = fmt.getUint16(12, true);
  const format = { encoding, bits, channels, sampleRate } as const;
  if (blockAlign !== frameBytes(format)) {
    const expected = frameBytes(format);
    throw new DiagnosticError('wav-block-align', { file, offset: content + 12, value: blockAlign, expected });
  }
  return format;
}
