import type { Host, Network, Port } from '../../host/host.ts';
import { perHost } from '../../host/per-host.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { EMBEDDING_VALUES, EMBEDDINGS_BEFORE } from './embedding.ts';
import {
  classifierFor,
  fingerprintOf,
  type ModelChoice,
  modelName,
  readOwn,
  readShipped,
  type ShippedFile,
} from './models.ts';

/** A classifier's network, and how it is to be used. */
interface Opened {
  readonly network: Network;
  /** For what is to be said about it. */
  readonly file: string;
  /** As a log has it: `alexa_v0.1`, or `sha256:…` of somebody's own. */
  readonly model: string;
  /** Embeddings of a window. */
  readonly window: number;
  /** Windows in a run. */
  readonly together: number;
}

/** Windows of the shipped models. */
const WINDOW = 16;

const shared = perHost(() => new Map<ShippedFile, Promise<Opened>>());

async function openShipped(host: Host, file: ShippedFile): Promise<Opened> {
  const network = await host.network(await readShipped(host, file));
  return { network, file, model: modelName(file), window: WINDOW, together: Number.POSITIVE_INFINITY };
}

/** Of somebody's own model nobody knows whether it may be given several windows at once. */
async function openOwn(host: Host, file: string): Promise<Opened> {
  const bytes = await readOwn(host, file);
  const network = await host.network(bytes).catch((cause) => {
    throw cause instanceof DiagnosticError ? cause : new DiagnosticError('model-not-onnx', { file }, { cause });
  });
  const window = windowOf(network);
  if (window === null) {
    throw new DiagnosticError('model-wrong-shape', { file, found: shapesOf(network), most: EMBEDDINGS_BEFORE });
  }
  return { network, file, model: `sha256:${fingerprintOf(bytes)}`, window, together: 1 };
}

/** Embeddings that a model looks at, if it is a classifier as openWakeWord's are: [1, N, 96] in, one number out. */
function windowOf({ inputs, outputs }: Network): number | null {
  const [input, output] = [inputs[0], outputs[0]];
  if (inputs.length !== 1 || outputs.length !== 1 || !isFloats(input) || !isFloats(output)) return null;
  const [batch, window, values] = input.shape;
  const fits = input.shape.length === 3 && isOne(batch) && values === EMBEDDING_VALUES;
  const scores = output.shape.length === 2 && output.shape.every(isOne);
  const known = typeof window === 'number' && window >= 1 && window <= EMBEDDINGS_BEFORE;
  return fits && scores && known ? window : null;
}

function isFloats(value: Port | undefined): value is Port {
  return value?.type === 'float32';
}

/** A size that is 1, or free, which 1 fits. */
function isOne(size: number | string | undefined): boolean {
  return size === 1 || typeof size === 'string';
}

/** `input [1,16,96], output [1,1]`; what is no tensor of floats by its type's name. */
function shapesOf({ inputs, outputs }: Network): string {
  const shape = (value: Port) =>
    value.type !== null ? `${value.type === 'float32' ? '' : `${value.type} `}[${value.shape.join(',')}]` : 'no tensor';
  return `input ${inputs.map(shape).join(' ')}, output ${outputs.map(shape).join(' ')}`;
}

/**
 * @param windows as many as `scores`, of `window` embeddings each
 * @throws DiagnosticError `model-no-score`
 */
async function scoreWindows(
  { network, window, file }: Opened,
  windows: Float32Array,
  scores: Float32Array,
): Promise<void> {
  const [input, output] = [network.inputs[0]?.name ?? '', network.outputs[0]?.name ?? ''];
  try {
    await network.run(
      { [input]: network.tensor(windows, [scores.length, window, EMBEDDING_VALUES]) },
      { [output]: network.tensor(scores, [scores.length, 1]) },
    );
  } catch (cause) {
    throw new DiagnosticError('model-no-score', { file }, { cause });
  }
  if (!scores.every((score) => score >= 0 && score <= 1)) throw new DiagnosticError('model-no-score', { file });
}

/** Scores, after each new embedding, the last of them. */
export class Classifier {
  readonly #opened: Opened;
  /** One fewer than a window has, then those of a run. */
  #embeddings: Float32Array;
  #windows = new Float32Array(0);

  private constructor(opened: Opened, before: Float32Array) {
    this.#opened = opened;
    this.#embeddings = before.slice(before.length - (opened.window - 1) * EMBEDDING_VALUES);
  }

  /**
   * @param before embeddings from before the first sample, at least 40
   * @throws DiagnosticError
   */
  static async open(host: Host, choice: ModelChoice, before: Float32Array): Promise<Classifier> {
    if ('file' in choice) {
      const own = await openOwn(host, choice.file);
      await scoreWindows(own, before.slice(before.length - own.window * EMBEDDING_VALUES), new Float32Array(1));
      return new Classifier(own, before);
    }
    const file = classifierFor(choice.wakeWord);
    const opened = shared(host).get(file) ?? openShipped(host, file);
    shared(host).set(file, opened);
    return new Classifier(await opened, before);
  }

  get model(): string {
    return this.#opened.model;
  }

  /**
   * @param embeddings 96 values a step
   * @param scores for the answer, 0–1, one a step
   * @throws DiagnosticError `model-no-score`
   */
  async run(embeddings: Float32Array, scores: Float32Array): Promise<void> {
    const { together } = this.#opened;
    this.#append(embeddings);
    for (let step = 0; step < scores.length; step += together) {
      await this.#score(step, scores.subarray(step, step + together));
    }
    this.#embeddings.copyWithin(0, embeddings.length);
  }

  #append(embeddings: Float32Array): void {
    const known = (this.#opened.window - 1) * EMBEDDING_VALUES;
    if (this.#embeddings.length < known + embeddings.length) {
      const longer = new Float32Array(known + embeddings.length);
      longer.set(this.#embeddings);
      this.#embeddings = longer;
    }
    this.#embeddings.set(embeddings, known);
  }

  async #score(first: number, scores: Float32Array): Promise<void> {
    const values = this.#opened.window * EMBEDDING_VALUES;
    if (this.#windows.length < scores.length * values) this.#windows = new Float32Array(scores.length * values);
    for (let index = 0; index < scores.length; index++) {
      const from = (first + index) * EMBEDDING_VALUES;
      this.#windows.set(this.#embeddings.subarray(from, from + values), index * values);
    }
    await scoreWindows(this.#opened, this.#windows.subarray(0, scores.length * values), scores);
  }
}
