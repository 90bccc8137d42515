import { SAMPLE_RATE } from './sound.ts';

/** What a small loudspeaker gives back, Hz: that of a television or a radio. Assumed. */
const LOWEST_HZ = 200;
const HIGHEST_HZ = 5000;
/** The Qs of two sections that make a Butterworth filter of 4th order: 1 / (2 cos(π/8)) and 1 / (2 cos(3π/8)). */
const QS = [0.5412, 1.3066] as const;
/** How far the loudest sample is driven into saturation. Assumed: peaks come out about 2 dB nearer to the rest. */
const DRIVE = 1.5;

/** Speech as a small loudspeaker gives it back: its peaks a little flattened, and a band of it. Its level changes. */
export function loudspeaker(samples: Float32Array): Float32Array {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const flattened = samples.map((sample) => Math.tanh((sample * DRIVE) / Math.max(loudest, Number.MIN_VALUE)));
  return QS.reduce<Float32Array>(
    (heard, q) => filter(filter(heard, section('high-pass', LOWEST_HZ, q)), section('low-pass', HIGHEST_HZ, q)),
    flattened,
  );
}

/** A second-order section, all divided by a0. */
interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** R. Bristow-Johnson, "Audio EQ Cookbook" (W3C note, 2021): LPF, or HPF. */
function section(kind: 'low-pass' | 'high-pass', hz: number, q: number): Biquad {
  const angle = (2 * Math.PI * hz) / SAMPLE_RATE;
  const [cos, alpha] = [Math.cos(angle), Math.sin(angle) / (2 * q)];
  const sign = kind === 'low-pass' ? 1 : -1;
  const b = (1 - sign * cos) / 2 / (1 + alpha);
  return { b: [b, 2 * sign * b, b], a: [(-2 * cos) / (1 + alpha), (1 - alpha) / (1 + alpha)] };
}

function filter(samples: Float32Array, { b: [b0, b1, b2], a: [a1, a2] }: Biquad): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  });
}
