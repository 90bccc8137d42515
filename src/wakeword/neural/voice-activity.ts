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

interface Turn {
  readonly inputs: Readonly<Record<'h' | 'c', Tensor>>;
  readonly outputs: Readonly<Record<'h0' | 'c0', Tensor>>;
}

const openNetwork = perHost(async (host) => host.network(await readShipped(host, 'silero_vad.onnx')));

/** Silero's voice activity detector: how likely it is that somebody speaks. */
export class VoiceActivity {
  readonly #network: Network;
  /** The memory that one turn writes is what the other reads. */
  #turns: readonly [Turn, Turn];
  #samples = new Float32Array(0);

  private constructor(network: Network) {
    const memory = () => network.tensor(new Float32Array(MEMORY_VALUES), MEMORY_SHAPE);
    const [h, c, h0, c0] = [memory(), memory(), memory(), memory()];
    this.#network = network;
    this.#turns = [
      { inputs: { h, c }, outputs: { h0, c0 } },
      { inputs: { h: h0, c: c0 }, outputs: { h0: h, c0: c } },
    ];
  }

  /** @throws DiagnosticError */
  static async open(host: Host): Promise<VoiceActivity> {
    return new VoiceActivity(await openNetwork(host));
  }

  /**
   * @param samples the next of the sound, in the range of 16-bit integers, 640 a frame, two frames at least
   * @param chances for the answer, 0–1, one a frame
   */
  async run(samples: Float32Array, chances: Float32Array): Promise<void> {
    if (this.#samples.length !== samples.length) this.#samples = new Float32Array(samples.length);
    for (let index = 0; index < samples.length; index++) {
      this.#samples[index] = (samples[index] as number) / FULL_SCALE;
    }
    const [now, next] = this.#turns;
    await this.#network.run(
      { input: this.#network.tensor(this.#samples, [chances.length, FRAME_SAMPLES]), ...now.inputs },
      { out: this.#network.tensor(chances, [chances.length, 1]), ...now.outputs },
    );
    this.#turns = [next, now];
  }
}
