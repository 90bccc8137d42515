import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { resample } from '../../../src/speech/resample.ts';

const OUT = 16_000;

async function* inPieces(samples: Float32Array, size: number): AsyncGenerator<Float32Array> {
  for (let from = 0; from < samples.length; from += size) yield samples.subarray(from, from + size);
}

async function resampled(samples: Float32Array, rate: number, size = Math.ceil(rate / 10)): Promise<number[]> {
  const heard: number[] = [];
  for await (const piece of resample(nodeHost, inPieces(samples, size), rate))
    for (const sample of piece) heard.push(sample);
  return heard;
}

/** A quarter of a second at half of full scale. */
function sine(hertz: number, rate: number): Float32Array {
  return Float32Array.from(
    { length: Math.round(rate / 4) },
    (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate),
  );
}

/** The root mean square of the middle, dB over that of the sine that went in. */
function levelDb(heard: readonly number[]): number {
  const middle = heard.slice(800, -800);
  const power = middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length;
  return 10 * Math.log10(power / 0.125);
}

/** What is left when the sine that should have come out is taken away, dB under it: noise, images and delay. */
function errorDb(heard: readonly number[], hertz: number): number {
  return levelDb(heard.map((sample, at) => sample - 0.5 * Math.sin((2 * Math.PI * hertz * at) / OUT)));
}

const RATES = [8000, 22_050, 44_100, 48_000, 96_000];

describe.each(RATES)('from %i Hz', (rate) => {
  const highest = Math.min(rate, OUT) / 2;

  test('what is under 7/8 of the highest frequency stays as it is', async () => {
    for (const hertz of [50, 1000, highest * 0.85]) {
      expect(errorDb(await resampled(sine(hertz, rate), rate), hertz)).toBeLessThan(-60);
    }
    expect(Math.abs(levelDb(await resampled(sine(highest * 0.875, rate), rate)))).toBeLessThan(0.3);
  });

  test('what is over it does not come back as another tone', async () => {
    for (const hertz of [8100, 10_000, 20_000, 40_000].filter((hertz) => hertz < rate / 2)) {
      expect(levelDb(await resampled(sine(hertz, rate), rate))).toBeLessThan(-100);
    }
  });

  test('a click at 1 s stays at 1 s, and the end is there', async () => {
    const clicks = new Float32Array(rate * 1.5);
    clicks[rate] = 1;
    clicks[clicks.length - 1] = 1;
    const heard = await resampled(clicks, rate);
    expect(heard.length).toBe(OUT * 1.5);
    const loudest = (samples: readonly number[]) => samples.indexOf(Math.max(...samples));
    expect(loudest(heard.slice(0, OUT * 1.25))).toBe(OUT);
    expect(loudest(heard.slice(OUT * 1.25))).toBeGreaterThanOrEqual(OUT / 4 - 3);
  });
});

test('the length is right to a sample, from no samples on', async () => {
  for (const rate of [8000, 44_100, 12_345]) {
    for (const length of [0, 1, 2, 4567]) {
      expect(await resampled(new Float32Array(length), rate)).toHaveLength(Math.ceil((length * OUT) / rate));
    }
  }
});

test('more samples at once than the library takes at once', async () => {
  const long = Float32Array.from({ length: 1_001_000 }, (_, at) => Math.sin((at * at) / 1e8) / 2);
  // A view into the middle of something larger.
  const view = new Float32Array([...new Float32Array(5).fill(1), ...long]).subarray(5);
  const inShortPieces = await resampled(long, 32_000, 1000);
  const atOnce = await resampled(view, 32_000, view.length);
  // Two long arrays that differ would take minutes to print.
  expect(atOnce.length).toBe(inShortPieces.length);
  expect(atOnce.findIndex((sample, at) => sample !== inShortPieces[at])).toBe(-1);
});

test('full scale stays within full scale', async () => {
  const square = Float32Array.from({ length: 4410 }, (_, at) => (Math.floor(at / 50) % 2 === 0 ? 1 : -1));
  const heard = await resampled(square, 44_100);
  expect(Math.max(...heard)).toBe(1);
  expect(Math.min(...heard)).toBe(-1);
});
