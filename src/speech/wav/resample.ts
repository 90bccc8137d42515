import { createRequire } from 'node:module';
import { SAMPLE_RATE, type Samples } from '../sound.ts';

type Libsamplerate = typeof import('@alexanderolsen/libsamplerate-js');

/** Loads the library, 2 MB, where it is first needed; import() gives it in another shape to each loader. */
const load = createRequire(import.meta.url);

/**
 * The most samples that go in at once: with more than about a million the library splits them itself, and then reads
 * the wrong part of an array that is a view of another.
 */
const MOST_AT_ONCE = 192_000;

/** Silence that pushes the end out, at a time. */
const FLUSH_SAMPLES = 1000;

/**
 * Brings mono samples to 16 kHz, with libsamplerate's SRC_SINC_MEDIUM_QUALITY: of its sinc converters the fastest that
 * keeps 7 kHz (−0.3 dB; SRC_SINC_FASTEST −14 dB), with aliases under −118 dB and no delay (`test/wav-resample.test.ts`).
 * What comes out does not depend on how the samples are cut into pieces.
 *
 * The library has no way to say that the input has ended and keeps the last 3 to 6 ms, so silence is put after it and
 * the output cut to its length.
 * @param rate Hz, 8000 to 192000
 */
export async function* resample(samples: Samples, rate: number): AsyncGenerator<Float32Array> {
  if (rate === SAMPLE_RATE) return yield* samples;
  const { create, ConverterType }: Libsamplerate = load('@alexanderolsen/libsamplerate-js');
  const converter = await create(1, rate, SAMPLE_RATE, { converterType: ConverterType.SRC_SINC_MEDIUM_QUALITY });
  try {
    let taken = 0;
    let given = 0;
    for await (const piece of samples) {
      taken += piece.length;
      for (let from = 0; from < piece.length; from += MOST_AT_ONCE) {
        const out = converter.full(piece.subarray(from, from + MOST_AT_ONCE));
        given += out.length;
        if (out.length > 0) yield clip(out);
      }
    }
    const whole = Math.ceil((taken * SAMPLE_RATE) / rate);
    while (given < whole) {
      const out = converter.full(new Float32Array(FLUSH_SAMPLES)).subarray(0, whole - given);
      given += out.length;
      yield clip(out);
    }
  } finally {
    converter.destroy();
  }
}

/** A filter swings over: what was full scale comes out a little above it. */
function clip(samples: Float32Array): Float32Array {
  for (let at = 0; at < samples.length; at++) samples[at] = Math.max(-1, Math.min(1, samples[at] as number));
  return samples;
}
