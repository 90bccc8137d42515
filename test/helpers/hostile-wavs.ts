import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A chunk with its pad byte; `size` is what its header says, true or not. */
export function chunk(id: string, content: Uint8Array, size = content.length): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 'latin1');
  head.writeUInt32LE(size, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** A file of chunks; `size` is what its header says to follow, true or not. */
export function riff(chunks: readonly Uint8Array[], { id = 'RIFF', kind = 'WAVE', size = -1 } = {}): Buffer {
  const content = Buffer.concat([Buffer.from(kind, 'latin1'), ...chunks]);
  return chunk(id, content, size < 0 ? content.length : size);
}

export interface Fmt {
  readonly tag?: number;
  readonly channels?: number;
  readonly sampleRate?: number;
  readonly bits?: number;
  readonly blockAlign?: number;
  /** What follows the first 16 bytes. */
  readonly more?: Uint8Array;
}

export function fmt({ tag = 1, channels = 1, sampleRate = 16_000, bits = 16, blockAlign, more }: Fmt = {}): Buffer {
  const align = blockAlign ?? Math.ceil((channels * bits) / 8);
  const content = Buffer.alloc(16);
  content.writeUInt16LE(tag, 0);
  content.writeUInt16LE(channels, 2);
  content.writeUInt32LE(sampleRate, 4);
  content.writeUInt32LE((sampleRate * align) % 2 ** 32, 8);
  content.writeUInt16LE(align, 12);
  content.writeUInt16LE(bits, 14);
  return chunk('fmt ', Buffer.concat([content, more ?? new Uint8Array(0)]));
}

/** The rest of an extensible "fmt " chunk: 22 more bytes, the valid bits, no speakers, and the sub-format. */
export function extension(bits: number, subFormat: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(22, 0);
  head.writeUInt16LE(bits, 2);
  return Buffer.concat([head, Buffer.from(subFormat, 'hex')]);
}

export const PCM_SUB_FORMAT = '0100000000001000800000aa00389b71';

/** One second of 16-bit 16 kHz mono. */
const SECOND = Buffer.alloc(32_000, Uint8Array.of(0x10, 0x20));
const GOOD = riff([fmt(), chunk('data', SECOND)]);

function floats(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeFloatLE(value, at * 4);
  return bytes;
}

/** Ten frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes each. */
const MP3 = Buffer.concat(Array.from({ length: 10 }, () => Buffer.from('fffb9064'.padEnd(834, '0'), 'hex')));

const ZEROS = Buffer.alloc(4096);

function ds64(dataBytes: bigint): Buffer {
  const content = Buffer.alloc(28);
  content.writeBigUInt64LE(dataBytes, 8);
  return chunk('ds64', content);
}

/** Files by what is wrong with them, each with the bytes that make it so. */
export const HOSTILE: Readonly<Record<string, Uint8Array>> = {
  // Lies about length
  'two-gigabyte-lie.wav': riff([fmt(), chunk('data', SECOND, 0x7fff_f000)], { size: 0x7fff_f024 }),
  'four-gigabyte-lie.wav': riff([fmt(), chunk('data', SECOND, 0xffff_ffff)], { size: 0xffff_ffff }),
  'one-gigabyte-lie.wav': riff([fmt(), chunk('data', SECOND, 0x4000_0000)]),
  'never-finished.wav': riff([fmt(), chunk('data', SECOND, 0)], { size: 0 }),
  'nothing-recorded.wav': riff([fmt(), chunk('data', new Uint8Array(0))]),
  'nothing-recorded-but-tags.wav': riff([fmt(), chunk('data', new Uint8Array(0)), chunk('LIST', ZEROS)]),
  'rf64.wav': riff([ds64(32_000n), fmt(), chunk('data', SECOND, 0xffff_ffff), chunk('LIST', ZEROS)], {
    id: 'RF64',
    size: 0xffff_ffff,
  }),
  'rf64-lie.wav': riff([ds64(1n << 40n), fmt(), chunk('data', SECOND, 0xffff_ffff)], { id: 'RF64', size: 0xffff_ffff }),
  'rf64-without-sizes.wav': riff([fmt(), chunk('data', SECOND, 0xffff_ffff)], { id: 'BW64', size: 0xffff_ffff }),
  // Cut off
  'empty.wav': new Uint8Array(0),
  'only-riff.wav': GOOD.subarray(0, 4),
  'cut-in-header.wav': GOOD.subarray(0, 11),
  'cut-in-fmt.wav': GOOD.subarray(0, 30),
  'cut-before-data.wav': GOOD.subarray(0, 36),
  'cut-in-data-header.wav': GOOD.subarray(0, 40),
  'cut-after-data-header.wav': GOOD.subarray(0, 44),
  'cut-in-data.wav': GOOD.subarray(0, 44 + 16_000),
  'cut-in-a-sample.wav': GOOD.subarray(0, 44 + 16_001),
  // Chunks
  'data-before-fmt.wav': riff([chunk('data', SECOND), fmt()]),
  'no-data.wav': riff([fmt(), chunk('LIST', ZEROS)]),
  'odd-list-before-data.wav': riff([chunk('LIST', Buffer.alloc(7, 'd')), fmt(), chunk('data', SECOND)]),
  'junk-after-data.wav': riff([fmt(), chunk('data', SECOND), chunk('junk', Buffer.alloc(9999, 0x7f))]),
  'list-longer-than-the-file.wav': riff([chunk('LIST', ZEROS, 50_000), fmt(), chunk('data', SECOND)]),
  'endless-chunk-before-data.wav': riff([fmt(), chunk('LIST', ZEROS, 0xffff_ffff), chunk('data', SECOND)]),
  'twenty-mebibytes-before-data.wav': riff([
    fmt(),
    ...Array.from({ length: 20 }, () => chunk('junk', Buffer.alloc(1024 * 1024))),
    chunk('data', SECOND),
  ]),
  // Formats
  'short-fmt.wav': riff([chunk('fmt ', fmt().subarray(8, 16)), chunk('data', SECOND)]),
  'long-fmt.wav': riff([fmt({ more: Buffer.alloc(5001, 1) }), chunk('data', SECOND)]),
  'extensible.wav': riff([fmt({ tag: 0xfffe, more: extension(16, PCM_SUB_FORMAT) }), chunk('data', SECOND)]),
  'extensible-without-extension.wav': riff([fmt({ tag: 0xfffe }), chunk('data', SECOND)]),
  'extensible-a-law.wav': riff([
    fmt({ tag: 0xfffe, bits: 8, more: extension(8, PCM_SUB_FORMAT.replace('01', '06')) }),
    chunk('data', SECOND),
  ]),
  'extensible-ambisonic.wav': riff([
    fmt({ tag: 0xfffe, channels: 4, more: extension(16, '010000002107d3118644c8c1ca000000') }),
    chunk('data', SECOND),
  ]),
  'a-law.wav': riff([fmt({ tag: 6, bits: 8 }), chunk('data', SECOND)]),
  'adpcm.wav': riff([fmt({ tag: 17, bits: 4, blockAlign: 256 }), chunk('data', SECOND)]),
  'mp3-in-wav.wav': riff([fmt({ tag: 0x55, bits: 0, blockAlign: 1 }), chunk('data', MP3)]),
  'unheard-of-format.wav': riff([fmt({ tag: 0x1234 }), chunk('data', SECOND)]),
  'zero-channels.wav': riff([fmt({ channels: 0 }), chunk('data', SECOND)]),
  'nine-channels.wav': riff([fmt({ channels: 9 }), chunk('data', SECOND)]),
  'zero-hertz.wav': riff([fmt({ sampleRate: 0 }), chunk('data', SECOND)]),
  'one-hertz.wav': riff([fmt({ sampleRate: 1 }), chunk('data', SECOND)]),
  'four-gigahertz.wav': riff([fmt({ sampleRate: 4_000_000_000 }), chunk('data', SECOND)]),
  'twice-192-kilohertz.wav': riff([fmt({ sampleRate: 384_000 }), chunk('data', SECOND)]),
  'seven-bit.wav': riff([fmt({ bits: 7 }), chunk('data', SECOND)]),
  'twelve-bit.wav': riff([fmt({ bits: 12 }), chunk('data', SECOND)]),
  'sixteen-bit-float.wav': riff([fmt({ tag: 3 }), chunk('data', SECOND)]),
  'block-align-lies.wav': riff([fmt({ blockAlign: 3 }), chunk('data', SECOND)]),
  'zero-block-align.wav': riff([fmt({ blockAlign: 0 }), chunk('data', SECOND)]),
  // Samples
  'nan-and-infinite.wav': riff([
    fmt({ tag: 3, bits: 32 }),
    chunk(
      'data',
      floats([...Array<number>(1600).fill(0.5), Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.25]),
    ),
  ]),
  'too-loud.wav': riff([fmt({ tag: 3, bits: 32 }), chunk('data', floats([0, 1, -1, 1.5, -32_768]))]),
  // Something else
  // Byte 4096, the last that is looked at, is inside a character.
  'text.wav': Buffer.from(`Monday\n${'Dear diary,\nnaïve as I am …\n'.repeat(1000)}`),
  'page.wav': Buffer.from('\ufeff\n<!DOCTYPE html>\n<html lang="en"><title>404</title></html>\n'),
  'song.mp3': MP3,
  'tagged.mp3': Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x0a', 'latin1'), ZEROS]),
  'renamed-flac.wav': Buffer.concat([Buffer.from('fLaC\0\0\0\x22', 'latin1'), ZEROS]),
  'voice.ogg': Buffer.concat([Buffer.from('OggS\0\x02', 'latin1'), ZEROS]),
  'memo.m4a': Buffer.concat([Buffer.from('\0\0\0\x20ftypM4A ', 'latin1'), ZEROS]),
  'clip.webm': Buffer.concat([Buffer.from('1a45dfa3', 'hex'), ZEROS]),
  'old.aiff': Buffer.concat([Buffer.from('FORM\0\0\x10\0AIFF', 'latin1'), ZEROS]),
  'old.wma': Buffer.concat([Buffer.from('3026b2758e66cf11', 'hex'), ZEROS]),
  'film.avi': riff([chunk('LIST', ZEROS)], { kind: 'AVI ' }),
  'big-endian.wav': Buffer.concat([Buffer.from('RIFX\0\0\x10\0WAVE', 'latin1'), ZEROS]),
  'raw-silence.wav': ZEROS,
  'it\'s $5 "cheap".wav': Buffer.concat([Buffer.from('OggS\0\x02', 'latin1'), ZEROS]),
  'two words.flac': Buffer.concat([Buffer.from('fLaC\0\0\0\x22', 'latin1'), ZEROS]),
};

/** Writes them all into a folder, and beside them `a-folder.wav` and `a-fifo.wav`, which hold nothing. */
export function writeHostile(folder: string): void {
  for (const [name, bytes] of Object.entries(HOSTILE)) writeFileSync(join(folder, name), bytes);
  mkdirSync(join(folder, 'a-folder.wav'));
  spawnSync('/usr/bin/mkfifo', [join(folder, 'a-fifo.wav')]);
}
