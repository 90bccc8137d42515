import type { Host } from '../../host/host.ts';
import { inPieces, openConverter } from '../converter.ts';
import { SAMPLE_RATE, type Samples } from '../sound.ts';

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
  const converter = await openConverter(host, rate);
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
