import type { Network } from '../../host/host.ts';
import { perHost } from '../../host/per-host.ts';
import { readShipped } from './models.ts';

/** Samples from one frame to the next, and those of a frame. */
const HOP = 160;
const FRAME_SAMPLES = 512;
/** Of those, only these have a weight: the window is a Hann window of 400, in the middle. */
export const FIRST_TAP = 56;
export const TAPS = 400;
export const BANDS = 32;
/** Frames of a step of 1,280 samples, and samples before the step in which its first frames begin (utils.py). */
export const FRAMES_PER_STEP = 8;
const SAMPLES_PER_STEP = FRAMES_PER_STEP * HOP;
export const SAMPLES_BEFORE = 480;
/** Frames of the first step that would begin before the sound. openWakeWord's list of frames begins as ones. */
const FRAMES_BEFORE_SOUND = 3;
/** What lies further under the loudest of a call is raised to this. */
const RANGE_DB = 80;
const VALUES_PER_STEP = FRAMES_PER_STEP * BANDS;
/**
 * Steps in one convolution. In a longer one the runtime adds up a sum in other parts, so that its last bits are not
 * those of a call of one step: 4 steps are equal, 6 differ by up to 1.5e-5 dB (measured on x64).
 */
const STEPS_PER_CONVOLUTION = 4;

/** The mel model. */
export const openMel = perHost(async (host) => host.network(await readShipped(host, 'melspectrogram.onnx')));

/**
 * The mel spectrogram as openWakeWord's streaming makes it (utils.py, `_streaming_melspectrogram`): each 1,280 samples
 * a call of the mel model on those and the 480 before them, its decibels raised to the call's own highest less 80.
 * Here one call makes the decibels of many steps, and the raising is done step by step. Equal to the last bit.
 *
 * @param samples 480 from before the steps, then 1,280 a step; in the range of 16-bit integers
 * @param beginning whether the sound begins with these steps
 * @returns 8 × 32 values a step, as the embedding network wants them: dB ÷ 10 + 2
 */
export async function melOfSteps(model: Network, samples: Float32Array, beginning: boolean): Promise<Float32Array> {
  const steps = (samples.length - SAMPLES_BEFORE) / SAMPLES_PER_STEP;
  const mel = new Float32Array(steps * VALUES_PER_STEP);
  for (let step = 0; step < steps; ) {
    const perStretch = Math.min(steps - step, STEPS_PER_CONVOLUTION);
    const stretches = Math.floor((steps - step) / perStretch);
    const rest = samples.subarray(step * SAMPLES_PER_STEP);
    const decibels = await decibelsOf(model, rest, stretches, perStretch * FRAMES_PER_STEP);
    for (let at = 0; at < decibels.length; at += VALUES_PER_STEP, step++) {
      const from = beginning && step === 0 ? FRAMES_BEFORE_SOUND * BANDS : 0;
      mel.fill(1, 0, from);
      raise(decibels.subarray(at + from, at + VALUES_PER_STEP), mel.subarray(step * VALUES_PER_STEP + from));
    }
  }
  return mel;
}

/** All the frames of a sound in a single call, as openWakeWord makes those of the noise that it begins with. */
export async function melOfWhole(model: Network, samples: Float32Array): Promise<Float32Array> {
  const mel = await decibelsOf(model, samples, 1, Math.floor((samples.length - FRAME_SAMPLES) / HOP) + 1);
  raise(mel, mel);
  return mel;
}

/** 32 values a frame of so many stretches of sound, each of so many frames, one behind the other. */
async function decibelsOf(
  model: Network,
  samples: Float32Array,
  stretches: number,
  frames: number,
): Promise<Float32Array> {
  const each = (frames - 1) * HOP + TAPS;
  const input = new Float32Array(stretches * each);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = stretch * frames * HOP + FIRST_TAP;
    input.set(samples.subarray(from, from + each), stretch * each);
  }
  const decibels = new Float32Array(stretches * frames * BANDS);
  await model.run(
    { input: model.tensor(input, [stretches, each]) },
    { decibels: model.tensor(decibels, [stretches, 1, frames, BANDS]) },
  );
  return decibels;
}

/** What the mel model does last with a call's decibels, and openWakeWord with those, in single precision like them. */
function raise(decibels: Float32Array, mel: Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of decibels) highest = Math.max(highest, value);
  const lowest = Math.fround(highest - RANGE_DB);
  for (let index = 0; index < decibels.length; index++) {
    mel[index] = Math.fround(Math.max(decibels[index] as number, lowest) / 10) + 2;
  }
}
