import type { Host, Network, Port, Tensor } from '../../host/host.ts';
import { perHost } from '../../host/per-host.ts';
import { BANDS, FRAMES_PER_STEP, Mel } from './mel.ts';
import { readShipped } from './models.ts';

/** Values of an embedding. */
export const EMBEDDING_VALUES = 96;
/** Embeddings that openWakeWord has before the first sample. */
export const EMBEDDINGS_BEFORE = 41;
/** Frames that an embedding is made of, all but the 8 new ones known before. */
const WINDOW_FRAMES = 76;
const KNOWN_FRAMES = WINDOW_FRAMES - FRAMES_PER_STEP;
const KNOWN_STEPS = Math.ceil(KNOWN_FRAMES / FRAMES_PER_STEP);

/** What the network's convolutions over time remember, in the order of its inputs after the first. */
type Memory = readonly Float32Array[];

interface Shared {
  readonly network: Network;
  /** After the frames that openWakeWord's list begins with. */
  readonly memory: Memory;
  /** 41 × 96 values. */
  readonly before: Float32Array;
}

/** Tensors by their names in the network. */
type Tensors = Readonly<Record<string, Tensor>>;

interface Turn {
  readonly inputs: Tensors;
  readonly outputs: Tensors;
}

/**
 * Makes an embedding of each 8 frames and the 68 before them, of which it remembers what it needs. Equal to the last
 * bit to a call of the embedding model for every window of 76 frames.
 */
export class Embedding {
  readonly #network: Network;
  /** The memory that one turn writes is what the other reads. */
  #turns: readonly [Turn, Turn];

  private constructor(network: Network, memory: Memory = emptyMemory(network)) {
    const [read, written] = [remembered(network.inputs), remembered(network.outputs)];
    const [one, other] = [memory, emptyMemory(network)].map((values) =>
      values.map((data, index) => network.tensor(data, shapeOf(read[index]))),
    ) as [Tensor[], Tensor[]];
    this.#network = network;
    this.#turns = [
      { inputs: named(read, one), outputs: named(written, other) },
      { inputs: named(read, other), outputs: named(written, one) },
    ];
  }

  /**
   * @returns the network as it is before the first sample, and what the classifier has to look back on: 41 × 96 values
   * @throws DiagnosticError
   */
  static async open(host: Host): Promise<{ readonly embedding: Embedding; readonly before: Float32Array }> {
    const { network, memory, before } = await Embedding.#shared(host);
    const own = memory.map((values) => values.slice());
    return { embedding: new Embedding(network, own), before };
  }

  /**
   * openWakeWord's beginning (utils.py): 76 frames of ones, of which 68 are still seen with the first step, and the
   * embeddings of four seconds of noise. Its noise is another each time; ours is always the same.
   */
  static readonly #shared = perHost(async (host): Promise<Shared> => {
    const network = await host.network(await readShipped(host, 'embedding_model.onnx'));
    const ones = new Float32Array(KNOWN_STEPS * FRAMES_PER_STEP * BANDS).fill(1);
    const toOnes = new Embedding(network);
    await toOnes.run(ones, new Float32Array(KNOWN_STEPS * EMBEDDING_VALUES));
    return { network, memory: toOnes.#remembered(), before: await Embedding.#ofNoise(host, network) };
  });

  static async #ofNoise(host: Host, network: Network): Promise<Float32Array> {
    const mel = await Mel.open(host);
    const frames = await mel.whole(noise());
    const steps = KNOWN_STEPS + EMBEDDINGS_BEFORE;
    const input = new Float32Array(steps * FRAMES_PER_STEP * BANDS);
    const unseen = (KNOWN_STEPS * FRAMES_PER_STEP - KNOWN_FRAMES) * BANDS;
    input.set(frames.subarray(0, input.length - unseen), unseen);
    const embeddings = new Float32Array(steps * EMBEDDING_VALUES);
    await new Embedding(network).run(input, embeddings);
    return embeddings.slice(KNOWN_STEPS * EMBEDDING_VALUES);
  }

  /**
   * @param mel 8 × 32 values a step
   * @param embeddings for the answer, 96 values a step
   */
  async run(mel: Float32Array, embeddings: Float32Array): Promise<void> {
    const steps = embeddings.length / EMBEDDING_VALUES;
    const [now, next] = this.#turns;
    await this.#network.run(
      { mel: this.#network.tensor(mel, [1, 1, steps * FRAMES_PER_STEP, BANDS]), ...now.inputs },
      { embeddings: this.#network.tensor(embeddings, [1, steps, 1, EMBEDDING_VALUES]), ...now.outputs },
    );
    this.#turns = [next, now];
  }

  #remembered(): Memory {
    return Object.values(this.#turns[0].inputs).map(({ data }) => data as Float32Array);
  }
}

/** All but the frames, or the embeddings. */
function remembered([, ...memories]: readonly Port[]): readonly Port[] {
  return memories;
}

function emptyMemory({ inputs }: Network): Memory {
  return remembered(inputs).map((port) => new Float32Array(shapeOf(port).reduce((product, size) => product * size)));
}

function shapeOf(memory: Port | undefined): readonly number[] {
  return memory?.shape as readonly number[];
}

function named(ports: readonly Port[], tensors: readonly Tensor[]): Tensors {
  return Object.fromEntries(ports.map(({ name }, index) => [name, tensors[index] as Tensor]));
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
