import type { Converter, Host } from '../host/host.ts';
import { SAMPLE_RATE } from './sound.ts';

/**
 * The most samples that go in or come out at once (the library's own arrays hold 1,008,000): what would be more it
 * splits itself, carries its state over to the next call, and reads the wrong part of an array that is a view.
 */
const MOST_AT_ONCE = 1_000_000;

/**
 * From a rate to `SAMPLE_RATE`, mono, with libsamplerate's SRC_SINC_MEDIUM_QUALITY: of its sinc converters the fastest
 * that keeps 7 kHz (−0.3 dB; SRC_SINC_FASTEST −14 dB), with aliases under −118 dB and no delay
 * (`test/speech/wav/resample.test.ts`). It holds memory until it is destroyed.
 * @param rate Hz, 8000 to 192000
 */
export function openConverter(host: Host, rate: number): Promise<Converter> {
  return host.converter(rate, SAMPLE_RATE);
}

/** Samples in pieces that a converter from `rate` takes at once. */
export function* inPieces(samples: Float32Array, rate: number): Generator<Float32Array> {
  const most = Math.floor(MOST_AT_ONCE * Math.min(1, rate / SAMPLE_RATE));
  for (let from = 0; from < samples.length; from += most) yield samples.subarray(from, from + most);
}
