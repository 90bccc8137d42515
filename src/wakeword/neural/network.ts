import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';

type Runtime = typeof import('onnxruntime-node');
type Tensors = Readonly<Record<string, Tensor>>;

/** onnxruntime writes to standard error by itself; what it cannot do it throws as well. */
const FATAL_ONLY = 4;

/**
 * One thread, so that a file costs one core, and a sum is always added up in the same order. All of the runtime's
 * rewriting of the graph is its default, and so openWakeWord's: with less, embeddings differ by up to 6e-5.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: FATAL_ONLY,
};

let shared: Promise<Runtime> | null = null;

/** onnxruntime, loaded the first time that anything listens. */
function openRuntime(): Promise<Runtime> {
  shared ??= load();
  return shared;
}

async function load(): Promise<Runtime> {
  try {
    const runtime = await import('onnxruntime-node');
    runtime.env.logLevel = 'fatal';
    return runtime;
  } catch (cause) {
    throw new DiagnosticError('model-no-runtime', { platform: `${process.platform}-${process.arch}` }, { cause });
  }
}

/** A network that keeps nothing between runs, so that any number of listeners may share it. */
export class Network {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;

  private constructor(runtime: Runtime, session: InferenceSession) {
    this.#runtime = runtime;
    this.#session = session;
  }

  /**
   * @param model an ONNX file's bytes
   * @throws DiagnosticError `model-no-runtime`; whatever the runtime throws at bytes that are no model which it can run
   */
  static async open(model: Uint8Array): Promise<Network> {
    const runtime = await openRuntime();
    return new Network(runtime, await runtime.InferenceSession.create(model, OPTIONS));
  }

  get inputs(): readonly InferenceSession.ValueMetadata[] {
    return this.#session.inputMetadata;
  }

  get outputs(): readonly InferenceSession.ValueMetadata[] {
    return this.#session.outputMetadata;
  }

  /** A view of `data`: what is written there later is what the network reads, and the other way round. */
  tensor(data: Float32Array, shape: readonly number[]): Tensor {
    return new this.#runtime.Tensor('float32', data, shape);
  }

  /** Computes the outputs into tensors that exist already: nothing is allocated that a long stream would pile up. */
  async run(inputs: Tensors, outputs: Tensors): Promise<void> {
    await this.#session.run(inputs, outputs);
  }
}
