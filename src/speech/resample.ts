import type { Host } from '../host/host.ts';
import { perHost } from '../host/per-host.ts';
import { ENGINE_SAMPLE_RATE } from './espeak/utterance.ts';
import { SAMPLE_RATE, type Samples } from './sound.ts';

/*
 * From a rate to `SAMPLE_RATE`, mono, with libsamplerate's SRC_SINC_MEDIUM_QUALITY: of its sinc converters the fastest
 * that keeps 7 kHz (−0.3 dB; SRC_SINC_FASTEST −14 dB), with aliases under −118 dB and no delay
 * (`test/speech/wav/resample.test.ts`). A converter holds memory until it is destroyed.
 */

/**
 * The most samples that go in or come out at once (the library's own arrays hold 1,008,000): what would be more it
 * splits itself, carries its state over to the next call, and reads the wrong part of an array that is a view.
 */
const MOST_AT_ONCE = 1_000_000;

/** Samples in pieces that a converter from `rate` takes at once. */
function* inPieces(samples: Float32Array, rate: number): Generator<Float32Array> {
  const most = Math.floor(MOST_AT_ONCE * Math.min(1, rate / SAMPLE_RATE));
  for (let from = 0; from < samples.length; from += most) yield samples.subarray(from, from + most);
}

/** From the engine's rate to `SAMPLE_RATE`. Times stay. */
export type Resample = (samples: Float32Array) => Float32Array;

/**
 * What brings utterances to `SAMPLE_RATE`, opened once a process. Each call is an utterance of its own, and owes
 * nothing to the ones before. What is longer than 45 s is taken apart, and has a seam there: no breath is (`phrase.ts`)
 * unless one word of it takes that long, and no loop (`room.ts`).
 */
export const openResample = perHost(async (host): Promise<Resample> => {
  const converter = await host.converter(ENGINE_SAMPLE_RATE, SAMPLE_RATE);
  return (samples) => {
    const [first, ...more] = [...inPieces(samples, ENGINE_SAMPLE_RATE)].map((piece) => converter.simple(piece));
    return first && more.length === 0
      ? first
      : Float32Array.from([first ?? [], ...more].flatMap((piece) => [...piece]));
  };
});

/** Silence that pushes the end out, at a time. */
const FLUSH_SAMPLES = 1000;

/**
 * Brings mono samples to 16 kHz. What comes out does not depend on how the samples are cut into pieces.
 *
 * The library has no way to say that the input has ended and keeps the last 3 to 6 ms, so silence is put after it and
 * the output cut to its length.
 * @param rate Hz, 8000 to 192000
 */
export async function* resample(host: Host, samples: Samples, rate: number): AsyncGenerator<Float32Array> {
  if (rate === SAMPLE_RATE) return yield* samples;
  const converter = await host.converter(rate, SAMPLE_RATE);
  try {
    let taken = 0;
    let given = 0;
    for await (const piece of samples) {
      taken += piece.length;
      for (const part of inPieces(piece, rate)) {
        const out = converter.full(part);
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
