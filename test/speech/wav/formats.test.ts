import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { resample } from '../../../src/speech/resample.ts';
import { readWav } from '../../../src/speech/wav/read.ts';
import { chunk, extension, fmt, PCM_SUB_FORMAT, riff } from '../../helpers/hostile-wavs.ts';

interface Written {
  readonly encoding: 'integer' | 'float';
  readonly bits: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly isExtensible: boolean;
  /** Interleaved: integers as they are in the file, or numbers of −1…1. */
  readonly values: readonly number[];
}

/** The smallest, the largest and those around 0 are where decoders go wrong. */
function integerOf(bits: number): fc.Arbitrary<number> {
  const full = 2 ** (bits - 1);
  return fc.oneof(
    fc.constantFrom(-full, 1 - full, -1, 0, 1, full - 2, full - 1),
    fc.integer({ min: -full, max: full - 1 }),
  );
}

const written: fc.Arbitrary<Written> = fc
  .record({
    kind: fc.constantFrom(
      ['integer', 8],
      ['integer', 16],
      ['integer', 24],
      ['integer', 32],
      ['float', 32],
      ['float', 64],
    ),
    channels: fc.integer({ min: 1, max: 8 }),
    sampleRate: fc.constantFrom(
      ...Array<number>(9).fill(16_000),
      8000,
      11_025,
      22_050,
      44_100,
      48_000,
      96_000,
      192_000,
      12_345,
    ),
    isExtensible: fc.boolean(),
    frames: fc.integer({ min: 0, max: 100 }),
  })
  .chain(({ kind: [encoding, bits], frames, ...rest }) =>
    fc.record({
      encoding: fc.constant(encoding as Written['encoding']),
      bits: fc.constant(bits as number),
      channels: fc.constant(rest.channels),
      sampleRate: fc.constant(rest.sampleRate),
      isExtensible: fc.constant(rest.isExtensible),
      values: fc.array(
        encoding === 'integer' ? integerOf(bits as number) : fc.double({ min: -1, max: 1, noNaN: true }),
        {
          minLength: frames * rest.channels,
          maxLength: frames * rest.channels,
          size: 'max',
        },
      ),
    }),
  );

function encode({ encoding, bits, values }: Written): Buffer {
  const bytes = Buffer.alloc((values.length * bits) / 8);
  for (const [at, value] of values.entries()) {
    const offset = (at * bits) / 8;
    if (encoding === 'float' && bits === 32) bytes.writeFloatLE(value, offset);
    else if (encoding === 'float') bytes.writeDoubleLE(value, offset);
    else if (bits === 8) bytes.writeUInt8(value + 128, offset);
    else bytes.writeIntLE(value, offset, bits / 8);
  }
  return bytes;
}

function fileOf(wav: Written): Buffer {
  const tag = wav.encoding === 'integer' ? 1 : 3;
  const more = extension(wav.bits, PCM_SUB_FORMAT.replace('01', `0${tag}`));
  const format = wav.isExtensible ? { ...wav, tag: 0xfffe, more } : { ...wav, tag };
  const list = chunk('LIST', Buffer.from('INFOISFT\x07\0\0\0Lavf58\0', 'latin1'));
  return riff([list, fmt(format), chunk('fact', Buffer.alloc(4)), chunk('data', encode(wav)), list]);
}

/** The mean of the channels, as the file has them. */
function meanOf({ encoding, bits, channels, values }: Written): Float32Array {
  const full = encoding === 'integer' ? 2 ** (bits - 1) : 1;
  return Float32Array.from({ length: values.length / channels }, (_, frame) => {
    const samples = values.slice(frame * channels, (frame + 1) * channels);
    // node-wav gives 32-bit floating point: 32-bit integers and 64-bit numbers are rounded to it.
    return samples.reduce((sum, value) => sum + Math.fround(value / full), 0) / channels;
  });
}

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let from = 0, nth = 0; from < bytes.length; nth++) {
    const size = sizes[nth % sizes.length] as number;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function whole(samples: AsyncIterable<Float32Array>): Promise<Float32Array> {
  const pieces: Float32Array[] = [];
  for await (const piece of samples) pieces.push(piece);
  const bytes = Buffer.concat(
    pieces.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

async function read(bytes: Buffer, sizes: readonly number[], isFile = true) {
  const reading = await readWav(nodeHost, cut(bytes, sizes), {
    file: 'a.wav',
    sizeBytes: isFile ? bytes.length : null,
  });
  return { ...reading, heard: await whole(reading.samples) };
}

async function* once(samples: Float32Array): AsyncGenerator<Float32Array> {
  yield samples;
}

test('what was written is heard, in any format and however it arrives', async () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5000 })), {
    minLength: 1,
    maxLength: 9,
  });
  await fc.assert(
    fc.asyncProperty(written, sizes, fc.boolean(), async (wav, sizes, isFile) => {
      const bytes = fileOf(wav);
      const { heard, format, remarks } = await read(bytes, sizes, isFile);
      const { encoding, bits, channels, sampleRate } = wav;
      expect(format).toEqual({ encoding, bits, channels, sampleRate, dataOffset: bytes.indexOf('data') + 8 });
      expect(remarks()).toEqual([]);
      expect(heard.length).toBe(Math.ceil((wav.values.length / channels) * (16_000 / sampleRate)));
      const expected = await whole(resample(nodeHost, once(meanOf(wav)), sampleRate));
      const worst = heard.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (expected[at] as number))), 0);
      // 32-bit integers are rounded on another way to floating point of 24 bits; all else is exact.
      expect(worst).toBeLessThanOrEqual(encoding === 'integer' && bits === 32 ? 2 ** -22 : 0);
      const { heard: again } = await read(bytes, [bytes.length], !isFile);
      expect(again).toEqual(heard);
    }),
    { seed: 1, numRuns: 30 },
  );
});
