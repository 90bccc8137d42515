import type { Host, Network, Tensor } from '../../host/host.ts';
import { perHost } from '../../host/per-host.ts';
import { readShipped } from './models.ts';

/** Samples of a frame, 40 ms. */
const FRAME_SAMPLES = 640;
/** What each of the two LSTMs remembers, as `h` and as `c`. */
const MEMORY_SHAPE = [2, 1, 64];
const MEMORY_VALUES = 128;
/** From 16-bit integers to −1…1, as openWakeWord does it (vad.py). */
const FULL_SCALE = 32_767;

const openNetwork = perHost(async (host) => host.network(await readShipped(host, 'silero_vad.onnx')));

/** Silero's voice activity detector: how likely it is that somebody speaks. */
export class VoiceActivity {
  readonly #network: Network;
  #memory: Readonly<Record<'h' | 'c', Tensor>>;

  private constructor(network: Network) {
    this.#network = network;
    this.#memory = { h: this.#empty(), c: this.#empty() };
  }

  /** @throws DiagnosticError */
  static async open(host: Host): Promise<VoiceActivity> {
    return new VoiceActivity(await openNetwork(host));
  }

  /**
   * @param samples the next of the sound, in the range of 16-bit integers, 640 a frame, two frames at least
   * @returns chances, 0–1, one a frame
   */
  async run(samples: Float32Array): Promise<Float32Array> {
    const frames = samples.length / FRAME_SAMPLES;
    const scaled = samples.map((sample) => sample / FULL_SCALE);
    const chances = new Float32Array(frames);
    const [h0, c0] = [this.#empty(), this.#empty()];
    await this.#network.run(
      { input: this.#network.tensor(scaled, [frames, FRAME_SAMPLES]), ...this.#memory },
      { out: this.#network.tensor(chances, [frames, 1]), h0, c0 },
    );
    this.#memory = { h: h0, c: c0 };
    return chances;
  }

  #empty(): Tensor {
    return this.#network.tensor(new Float32Array(MEMORY_VALUES), MEMORY_SHAPE);
  }
}
