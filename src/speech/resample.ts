import libsamplerate from '@alexanderolsen/libsamplerate-js';
import { ENGINE_SAMPLE_RATE } from './recorder.ts';
import { SAMPLE_RATE } from './sound.ts';

/** Samples that are given to the library at once: with more than a million it would carry its state over to the next call. */
const MOST_SAMPLES = 2 ** 19;

/** From the engine's rate to `SAMPLE_RATE`. Times stay. */
export type Resample = (samples: Float32Array) => Float32Array;

/**
 * libsamplerate with SRC_SINC_MEDIUM_QUALITY: of its sinc converters the fastest that keeps 7 kHz. Each call is an
 * utterance of its own, and owes nothing to the ones before.
 */
export async function openResample(): Promise<Resample> {
  const converterType = libsamplerate.ConverterType.SRC_SINC_MEDIUM_QUALITY;
  const converter = await libsamplerate.create(1, ENGINE_SAMPLE_RATE, SAMPLE_RATE, { converterType });
  return (samples) => {
    const pieces: Float32Array[] = [];
    for (let from = 0; from < samples.length; from += MOST_SAMPLES)
      pieces.push(converter.simple(samples.subarray(from, from + MOST_SAMPLES)));
    return joined(pieces);
  };
}

function joined(pieces: readonly Float32Array[]): Float32Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
