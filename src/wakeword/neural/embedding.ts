import type { Host, Network, Port, Tensor } from '../../host/host.ts';
import { perHost } from '../../host/per-host.ts';
import { BANDS, FRAMES_PER_STEP, melOfWhole, openMel } from './mel.ts';
import { readShipped } from './models.ts';

/** Values of an embedding. */
export const EMBEDDING_VALUES = 96;
/** Embeddings that openWakeWord has before the first sample. */
export const EMBEDDINGS_BEFORE = 41;
/** Frames that an embedding is made of, all but the 8 new ones known before. */
const WINDOW_FRAMES = 76;
const KNOWN_FRAMES = WINDOW_FRAMES - FRAMES_PER_STEP;
const KNOWN_STEPS = Math.ceil(KNOWN_FRAMES / FRAMES_PER_STEP);

/** What the network's convolutions over time remember: its inputs and its outputs after the first, in order. */
type Memory = readonly Tensor[];

interface Shared {
  readonly network: Network;
  /** After the frames that openWakeWord's list begins with. */
  readonly memory: Memory;
  /** 41 × 96 values. */
  readonly before: Float32Array;
}

/**
 * Makes an embedding of each 8 frames and the 68 before them, of which it remembers what it needs. Equal to the last
 * bit to a call of the embedding model for every window of 76 frames.
 */
export class Embedding {
  readonly #network: Network;
  #memory: Memory;

  private constructor(network: Network, memory = emptyMemory(network)) {
    this.#network = network;
    this.#memory = memory;
  }

  /**
   * @returns the network as it is before the first sample, and what the classifier has to look back on: 41 × 96 values
   * @throws DiagnosticError
   */
  static async open(host: Host): Promise<{ readonly embedding: Embedding; readonly before: Float32Array }> {
    const { network, memory, before } = await Embedding.#shared(host);
    return { embedding: new Embedding(network, memory), before };
  }

  /**
   * openWakeWord's beginning (utils.py): 76 frames of ones, of which 68 are still seen with the first step, and the
   * embeddings of four seconds of noise. Its noise is another each time; ours is always the same.
   */
  static readonly #shared = perHost(async (host): Promise<Shared> => {
    const network = await host.network(await readShipped(host, 'embedding_model.onnx'));
    const toOnes = new Embedding(network);
    await toOnes.run(new Float32Array(KNOWN_STEPS * FRAMES_PER_STEP * BANDS).fill(1));
    const frames = await melOfWhole(await openMel(host), noise());
    const mel = new Float32Array((KNOWN_STEPS + EMBEDDINGS_BEFORE) * FRAMES_PER_STEP * BANDS);
    const unseen = (KNOWN_STEPS * FRAMES_PER_STEP - KNOWN_FRAMES) * BANDS;
    mel.set(frames.subarray(0, mel.length - unseen), unseen);
    const ofNoise = await new Embedding(network).run(mel);
    return { network, memory: toOnes.#memory, before: ofNoise.slice(KNOWN_STEPS * EMBEDDING_VALUES) };
  });

  /**
   * @param mel 8 × 32 values a step
   * @returns 96 values a step
   */
  async run(mel: Float32Array): Promise<Float32Array> {
    const network = this.#network;
    const steps = mel.length / (FRAMES_PER_STEP * BANDS);
    const embeddings = new Float32Array(steps * EMBEDDING_VALUES);
    const next = emptyMemory(network);
    await network.run(
      { mel: network.tensor(mel, [1, 1, steps * FRAMES_PER_STEP, BANDS]), ...named(network.inputs, this.#memory) },
      { embeddings: network.tensor(embeddings, [1, steps, 1, EMBEDDING_VALUES]), ...named(network.outputs, next) },
    );
    this.#memory = next;
    return embeddings;
  }
}

function emptyMemory(network: Network): Memory {
  return network.inputs.slice(1).map(({ shape }) => {
    const sizes = shape as readonly number[];
    return network.tensor(new Float32Array(sizes.reduce((product, size) => product * size)), sizes);
  });
}

function named([, ...ports]: readonly Port[], memory: Memory): Record<string, Tensor> {
  return Object.fromEntries(ports.map(({ name }, index) => [name, memory[index] as Tensor]));
}

const NOISE_SAMPLES = 4 * 16_000;
const NOISE_PEAK = 1000;

/** Whole numbers, −1000 to 999, from a linear congruential generator with seed 1 (Numerical Recipes, ranqd1). */
function noise(): Float32Array {
  let state = 1;
  return Float32Array.from({ length: NOISE_SAMPLES }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * 2 * NOISE_PEAK) - NOISE_PEAK;
  });
}
