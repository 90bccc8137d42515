import { SAMPLE_RATE } from './sound.ts';

/** The factor in amplitude that a number of decibels stands for. */
export const gainOf = (decibels: number) => 10 ** (decibels / 20);

/**
 * Of speech at 1 m, while somebody speaks, dB below full scale (a square wave's): the nominal level of speech files
 * in the tests of the ITU-T (Recommendation P.863).
 */
export const SPEECH_LEVEL_DB = -26;

/** What a line of a person is heard at, by the distance: half as loud (−6 dB) twice as far (the inverse square law). */
export function speechLevelAt(distanceM: number): number {
  return gainOf(SPEECH_LEVEL_DB) / distanceM;
}

const FRAME = SAMPLE_RATE / 50;
/** How far under the loudest frame still counts as speech, dB. Assumed. */
const ACTIVE_RANGE_DB = 40;

/**
 * The root mean square of a piece of speech while somebody speaks: over the frames of 20 ms that are at most 40 dB
 * under the loudest. It is the idea of ITU-T Recommendation P.56, made simple: there is no noise here to tell apart.
 * 0 where there is no sound.
 */
export function activeLevel(speech: Float32Array): number {
  const powers: number[] = [];
  for (let from = 0; from < speech.length; from += FRAME) powers.push(powerOf(speech.subarray(from, from + FRAME)));
  const least = powers.reduce((most, power) => Math.max(most, power), 0) * gainOf(-ACTIVE_RANGE_DB) ** 2;
  const active = powers.filter((power) => power > 0 && power >= least);
  return active.length === 0 ? 0 : Math.sqrt(active.reduce((sum, power) => sum + power, 0) / active.length);
}

/** The mean square. */
export function powerOf(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
}

export function amplify(samples: Float32Array, gain: number): Float32Array {
  return samples.map((sample) => sample * gain);
}

/** Adds samples from a place on, as far as they lie in the piece. @returns how many samples there are */
export function mix(samples: Float32Array, into: Float32Array, at: number): number {
  const end = Math.min(samples.length, into.length - at);
  for (let index = Math.max(0, -at); index < end; index++)
    into[at + index] = (into[at + index] ?? 0) + (samples[index] ?? 0);
  return samples.length;
}
