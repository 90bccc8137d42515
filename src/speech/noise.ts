import { noiseAt } from './keyed.ts';

/** Adds noise to a piece of sound that begins at sample `from` of the scene. */
export type Noise = (piece: Float32Array, from: number) => void;

/** The root mean square of numbers spread evenly over −1…1. */
const EVEN_RMS = 1 / Math.sqrt(3);

/** As strong at every frequency. */
export function whiteNoise(key: number, rms: number): Noise {
  const gain = rms / EVEN_RMS;
  return (piece, from) => {
    for (let at = 0; at < piece.length; at++) piece[at] = (piece[at] ?? 0) + gain * noiseAt(key, from + at);
  };
}

/** Octaves of pink noise: from 8 kHz down to 4 Hz. */
const OCTAVES = 12;

/**
 * 3 dB weaker an octave, by Voss's method (M. Gardner, Scientific American 238(4), April 1978): a sum of white noises,
 * each of which changes half as often as the one before.
 */
export function pinkNoise(key: number, rms: number): Noise {
  const gain = rms / EVEN_RMS / Math.sqrt(OCTAVES);
  return (piece, from) => {
    for (let octave = 0; octave < OCTAVES; octave++) {
      let [step, value] = [-1, 0];
      for (let at = 0; at < piece.length; at++) {
        const now = Math.floor((from + at) / 2 ** octave);
        if (now !== step) [step, value] = [now, gain * noiseAt(key + octave, now)];
        piece[at] = (piece[at] ?? 0) + value;
      }
    }
  };
}

/** A recording that is played again and again, begun somewhere. */
export function loopNoise(loop: Float32Array, start: number, gain: number): Noise {
  return (piece, from) => {
    for (let at = 0; at < piece.length; at++) {
      piece[at] = (piece[at] ?? 0) + gain * (loop[(start + from + at) % loop.length] ?? 0);
    }
  };
}
