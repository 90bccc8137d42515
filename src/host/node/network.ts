import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { Network, Port } from '../host.ts';

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

async function openRuntime(load: () => Promise<Runtime>): Promise<Runtime> {
  try {
    const runtime = await load();
    runtime.env.logLevel = 'fatal';
    return runtime;
  } catch (cause) {
    throw new DiagnosticError('model-no-runtime', { platform: `${process.platform}-${process.arch}` }, { cause });
  }
}

/**
 * @param model an ONNX file's bytes
 * @param load gives onnxruntime, which is loaded where anything first listens
 * @throws DiagnosticError `model-no-runtime`; whatever the runtime throws at bytes that are no model which it can run
 */
export async function openNetwork(
  model: Uint8Array,
  load: () => Promise<Runtime> = () => import('onnxruntime-node'),
): Promise<Network> {
  const runtime = await openRuntime(load);
  const session = await runtime.InferenceSession.create(model, OPTIONS);
  return {
    inputs: session.inputMetadata.map(portOf),
    outputs: session.outputMetadata.map(portOf),
    tensor: (data, shape) => new runtime.Tensor('float32', data, shape),
    run: async (inputs, outputs) => void (await session.run(inputs as Tensors, outputs as Tensors)),
  };
}

function portOf(about: InferenceSession.ValueMetadata): Port {
  const { name } = about;
  return about.isTensor ? { name, type: about.type, shape: about.shape } : { name, type: null, shape: [] };
}
