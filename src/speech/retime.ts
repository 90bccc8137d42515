import { SAMPLE_RATE } from './sound.ts';

/** A moment of some speech, and when it is to be, in samples. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

const MS = SAMPLE_RATE / 1000;
/** Every so often it is seen whether the speech is where it should be; a change takes as long. */
const HOP = 10 * MS;
/** How far the speech may be from where it should be before it is moved. */
const TOLERANCE = 4 * MS;
/** Where it is moved to may be that far from where it should be: one period of the lowest voice (65 Hz) at least. */
const SEARCH = 8 * MS;
/** What is compared to find the place that goes on best. */
const WINDOW = 16 * MS;
/** Of samples and of places only every second is looked at: what tells places apart lies far under 4 kHz. */
const STRIDE = 2;

/**
 * Moves speech in time without changing its pitch: it is copied, and where it gets too far from its times, goes on at
 * the place nearby that continues it best (WSOLA: Verhelst and Roelands 1993, ICASSP, vol. 2, pp. 554–557). What is
 * marked comes within 12 ms of its time.
 * @param marks in order, both in `from` and in `to`; the first is the first sample; after the last nothing is moved
 */
export function retime(samples: Float32Array, marks: readonly Mark[]): Float32Array {
  const last = marks.at(-1) ?? { from: 0, to: 0 };
  const retimed = new Float32Array(Math.max(0, Math.round(last.to + samples.length - last.from)));
  let at = 0;
  let place = 0;
  for (let to = 0; to < retimed.length; to += HOP) {
    while (place + 2 < marks.length && (marks[place + 1]?.to ?? 0) <= to) place++;
    const wanted = Math.round(sourceOf(to, marks[place], marks[place + 1]));
    const next = Math.abs(at - wanted) <= TOLERANCE ? at : continuation(samples, at, wanted);
    for (let index = 0; index < HOP && to + index < retimed.length; index++) {
      const [before, after] = [samples[at + index] ?? 0, samples[next + index] ?? 0];
      retimed[to + index] = before + (after - before) * (index / HOP);
    }
    at = next + HOP;
  }
  return retimed;
}

/** Which sample belongs at a time: in proportion between two marks, and after the second as far as from it. */
function sourceOf(to: number, mark: Mark = { from: 0, to: 0 }, next: Mark = mark): number {
  if (to >= next.to) return next.from + to - next.to;
  return mark.from + ((to - mark.to) * (next.from - mark.from)) / (next.to - mark.to);
}

/** The place near `wanted` whose sound is most like what would come at `at`. */
function continuation(samples: Float32Array, at: number, wanted: number): number {
  let [best, bestLikeness] = [wanted, likenessOf(samples, at, wanted)];
  for (let place = wanted - SEARCH; place <= wanted + SEARCH; place += STRIDE) {
    const likeness = likenessOf(samples, at, place);
    if (likeness > bestLikeness) [best, bestLikeness] = [place, likeness];
  }
  return best;
}

/** Cross-correlation over the power of the second stretch. */
function likenessOf(samples: Float32Array, one: number, other: number): number {
  let [product, power] = [0, 1e-9];
  for (let index = 0; index < WINDOW; index += STRIDE) {
    const [a, b] = [samples[one + index] ?? 0, samples[other + index] ?? 0];
    product += a * b;
    power += b * b;
  }
  return product / Math.sqrt(power);
}
