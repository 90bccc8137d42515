import type { Host, Network, Tensor } from '../../host/host.ts';
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

const openNetwork = perHost(async (host) => host.network(await readShipped(host, 'melspectrogram.onnx')));

/** Tensors for stretches of sound of one length, computed side by side. */
interface Call {
  readonly inputs: { readonly input: Tensor };
  readonly outputs: { readonly decibels: Tensor };
  readonly samples: Float32Array;
  /** 32 values a frame. */
  readonly decibels: Float32Array;
}

/**
 * The mel spectrogram as openWakeWord's streaming makes it (utils.py, `_streaming_melspectrogram`): each 1,280 samples
 * a call of the mel model on those and the 480 before them, its decibels raised to the call's own highest less 80.
 * Here one call makes the decibels of many steps, and the raising is done step by step. Equal to the last bit.
 */
export class Mel {
  readonly #network: Network;
  readonly #calls = new Map<string, Call>();

  private constructor(network: Network) {
    this.#network = network;
  }

  /** @throws DiagnosticError */
  static async open(host: Host): Promise<Mel> {
    return new Mel(await openNetwork(host));
  }

  /**
   * The frames of one step after another.
   *
   * @param samples 480 from before the steps, then 1,280 a step; in the range of 16-bit integers
   * @param mel for the answer, 8 × 32 values a step, as the embedding network wants them: dB ÷ 10 + 2
   * @param beginning whether the sound begins with these steps
   */
  async steps(samples: Float32Array, mel: Float32Array, beginning: boolean): Promise<void> {
    const steps = (samples.length - SAMPLES_BEFORE) / SAMPLES_PER_STEP;
    for (let step = 0; step < steps; ) {
      const left = steps - step;
      const perStretch = Math.min(left, STEPS_PER_CONVOLUTION);
      const stretches = Math.floor(left / perStretch);
      const decibels = await this.#decibels(samples.subarray(step * SAMPLES_PER_STEP), stretches, perStretch);
      for (let at = 0; at < decibels.length; at += VALUES_PER_STEP, step++) {
        const from = beginning && step === 0 ? FRAMES_BEFORE_SOUND * BANDS : 0;
        mel.fill(1, 0, from);
        raise(decibels.subarray(at + from, at + VALUES_PER_STEP), mel.subarray(step * VALUES_PER_STEP + from));
      }
    }
  }

  /** All the frames of a sound in a single call, as openWakeWord makes those of the noise that it begins with. */
  async whole(samples: Float32Array): Promise<Float32Array> {
    const frames = Math.floor((samples.length - FRAME_SAMPLES) / HOP) + 1;
    const call = this.#callFor(1, frames);
    call.samples.set(samples.subarray(FIRST_TAP, FIRST_TAP + call.samples.length));
    await this.#network.run(call.inputs, call.outputs);
    const mel = new Float32Array(frames * BANDS);
    raise(call.decibels, mel);
    return mel;
  }

  /** Of so many stretches, each of so many steps, one behind the other. */
  async #decibels(samples: Float32Array, stretches: number, steps: number): Promise<Float32Array> {
    const call = this.#callFor(stretches, steps * FRAMES_PER_STEP);
    const each = call.samples.length / stretches;
    for (let stretch = 0; stretch < stretches; stretch++) {
      const from = stretch * steps * SAMPLES_PER_STEP + FIRST_TAP;
      call.samples.set(samples.subarray(from, from + each), stretch * each);
    }
    await this.#network.run(call.inputs, call.outputs);
    return call.decibels;
  }

  #callFor(stretches: number, frames: number): Call {
    const key = `${stretches} of ${frames}`;
    const known = this.#calls.get(key);
    if (known !== undefined) return known;
    const each = (frames - 1) * HOP + TAPS;
    const samples = new Float32Array(stretches * each);
    const decibels = new Float32Array(stretches * frames * BANDS);
    const call: Call = {
      inputs: { input: this.#network.tensor(samples, [stretches, each]) },
      outputs: { decibels: this.#network.tensor(decibels, [stretches, 1, frames, BANDS]) },
      samples,
      decibels,
    };
    this.#calls.set(key, call);
    return call;
  }
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
