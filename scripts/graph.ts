import proto, { type onnx } from 'onnx-proto';
import { FIRST_TAP, TAPS } from '../src/wakeword/neural/mel.ts';

const { AttributeProto, ModelProto, NodeProto, TensorProto } = proto.onnx;

type Dimension = number | string;

/** What the published models' graphs are made of; the package's own types allow for absent lists, which decoding fills. */
interface Graph {
  node: onnx.NodeProto[];
  initializer: onnx.TensorProto[];
  input: onnx.IValueInfoProto[];
  output: onnx.IValueInfoProto[];
}

/** Rewrites a model file's graph. The names in it are known: the file's SHA-256 was checked. */
function rewrite(bytes: Uint8Array, change: (graph: Graph) => void): Uint8Array {
  const model = ModelProto.decode(bytes);
  change(model.graph as Graph);
  return ModelProto.encode(model).finish();
}

/** The bins of the 512-point spectrum that any of the 32 mel bands weighs, 2–121, are these from the first on. */
const FIRST_BIN = 2;
const BINS = 120;

/**
 * The mel model up to its decibels, before its clamp raises what lies more than 80 dB under the call's loudest: what a
 * frame looks like after that depends on how much sound is in the call. Weights that are zero, or meet a zero, are left
 * out. That is two thirds of the work, and changes no sum.
 *
 * Input `input` [batch, samples], beginning with the sample under the first frame's first weight; output `decibels`
 * [batch, 1, frames, 32], a frame each 160 samples.
 */
export function withoutClamp(bytes: Uint8Array): Uint8Array {
  return rewrite(bytes, (graph) => {
    const decibels = graph.node.findIndex(({ opType }) => opType === 'ReduceMax') - 1;
    graph.node.length = decibels + 1;
    (graph.node[decibels] as onnx.NodeProto).output = ['decibels'];
    graph.output = [floats('decibels', ['batch', 1, 'frames', 32])];
    for (const conv of graph.node.filter(({ opType }) => opType === 'Conv')) {
      set(conv, 'kernel_shape', [TAPS]);
      cutRows(weights(graph, conv.input[1]), { columns: 512, firstColumn: FIRST_TAP, keptColumns: TAPS });
    }
    cutRows(weights(graph, '1.melW'), { columns: 32, firstColumn: 0, keptColumns: 32 });
  });
}

interface Cut {
  readonly columns: number;
  readonly firstColumn: number;
  readonly keptColumns: number;
}

/** Keeps the rows of the bins that count, and some columns of them. */
function cutRows(tensor: onnx.TensorProto, { columns, firstColumn, keptColumns }: Cut): void {
  const all = new Float32Array(new Uint8Array(tensor.rawData).buffer);
  const kept = new Float32Array(BINS * keptColumns);
  for (let row = 0; row < BINS; row++) {
    const from = (FIRST_BIN + row) * columns + firstColumn;
    kept.set(all.subarray(from, from + keptColumns), row * keptColumns);
  }
  tensor.rawData = new Uint8Array(kept.buffer);
  tensor.dims = [BINS, ...tensor.dims.slice(1, -1), keptColumns];
}

/** What each of the eleven convolutions over time remembers, two rows of what it has seen: their channels and width. */
const REMEMBERED: readonly (readonly [channels: number, width: number])[] = [
  [1, 32],
  [24, 32],
  [48, 16],
  [48, 16],
  [72, 8],
  [72, 8],
  [96, 4],
  [96, 4],
  [96, 2],
  [96, 2],
  [96, 1],
];

/** The name of what one of them remembers, and of what it then is to remember. */
interface Memory {
  readonly name: string;
  readonly next: string;
  readonly shape: readonly number[];
}

const MEMORIES: readonly Memory[] = REMEMBERED.map(([channels, width], index) => ({
  name: `memory_${index}`,
  next: `next_${index}`,
  shape: [1, channels, 2, width],
}));

/**
 * The embedding network for sound that goes on. It looks at 76 frames, and 8 frames later at 68 of them again. But it
 * pads nothing in time, and halves the time three times: so 8 new frames give one new embedding, if each convolution
 * over three rows (frames) remembers the last two that it was given. The sums stay the same, in the same order.
 *
 * Inputs `mel` [1, 1, 8 × steps, 32], then the memories; outputs `embeddings` [1, steps, 1, 96], then, in the same
 * order, the next memories.
 */
export function withMemory(bytes: Uint8Array): Uint8Array {
  return rewrite(bytes, (graph) => {
    const [toPlane, ...layers] = graph.node.slice(0, -1) as [onnx.NodeProto, ...onnx.NodeProto[]];
    const first = layers[0] as onnx.NodeProto;
    first.input[first.input.indexOf(toPlane.output[0] as string)] = 'mel';
    const last = layers.at(-1)?.output[0] as string;
    let seen = 0;
    graph.node = layers.flatMap((layer) =>
      isOverTime(graph, layer) ? remembering(layer, MEMORIES[seen++] as Memory) : [layer],
    );
    graph.node.push(nodeOf('Transpose', [last], 'embeddings', [['perm', [0, 2, 3, 1]]]));
    graph.initializer = graph.initializer.filter(({ name }) => !name.startsWith('new_shape'));
    graph.initializer.push(...ROWS.map(([name, value]) => integers(name, [value])));
    graph.input = [floats('mel', [1, 1, 'frames', 32]), ...MEMORIES.map(({ name, shape }) => floats(name, shape))];
    graph.output = [
      floats('embeddings', [1, 'steps', 1, 96]),
      ...MEMORIES.map(({ next, shape }) => floats(next, shape)),
    ];
  });
}

/** Slice's arguments for the last two rows of axis 2. */
const ROWS = [
  ['from_last_two', -2],
  ['to_the_end', 2 ** 31 - 1],
  ['of_time', 2],
] as const;

function isOverTime(graph: Graph, { opType, input }: onnx.NodeProto): boolean {
  return opType === 'Conv' && Number(weights(graph, input[1]).dims[2]) === 3;
}

function remembering(conv: onnx.NodeProto, { name, next }: Memory): onnx.NodeProto[] {
  const [rows, ...rest] = conv.input as [string, ...string[]];
  const all = `${name}_and_new`;
  conv.input = [all, ...rest];
  return [
    nodeOf('Concat', [name, rows], all, [['axis', 2]]),
    nodeOf('Slice', [all, ...ROWS.map(([argument]) => argument)], next),
    conv,
  ];
}

/**
 * A shipped classifier for several windows at once: input [windows, 16, 96], output [windows, 1]. The one for "hey
 * jarvis" chooses between two networks by its window's score; here both run, and each window chooses.
 */
export function forWindows(bytes: Uint8Array): Uint8Array {
  return rewrite(bytes, (graph) => {
    const [input, output] = [graph.input[0]?.name as string, graph.output[0]?.name as string];
    graph.input = [floats(input, ['windows', 16, 96])];
    graph.output = [floats(output, ['windows', 1])];
    graph.node = graph.node.flatMap((node) => (node.opType === 'If' ? bothBranches(node) : [node]));
  });
}

function bothBranches(choice: onnx.NodeProto): onnx.NodeProto[] {
  const [then, other] = [branch(choice, 'then_branch'), branch(choice, 'else_branch')];
  const results = [then, other].map(({ output }) => output[0]?.name as string);
  const chosen = nodeOf('Where', [...choice.input, ...results], choice.output[0] as string);
  return [...then.node, ...other.node, chosen];
}

/** What the voice activity model's LSTMs take, [frames, 2, 64], two stretches of each frame. */
const VOICE_FEATURES = '283';

/**
 * The voice activity model for several frames at once, at 16 kHz. Only its LSTMs must take one after another: they get
 * the frames' features in a row, and what they make of them is dealt out to the frames again.
 *
 * Inputs `input` [frames, 640], `h` and `c` [2, 1, 64]; outputs `out` [frames, 1], `h0` and `c0`. The same to the last
 * bit for any number of frames from two on, and within 2e-6 of the published model's (measured on x64).
 */
export function forFrames(bytes: Uint8Array): Uint8Array {
  return rewrite(bytes, (graph) => {
    const at16kHz = branch(graph.node.at(-1) as onnx.NodeProto, 'then_branch');
    const choice = at16kHz.node.find(({ opType, output }) => opType === 'If' && output.length === 3) as onnx.NodeProto;
    const lstms = branch(choice, 'then_branch');
    const results = new Map(lstms.output.map(({ name }, index) => [name, choice.output[index] as string]));
    for (const node of lstms.node) node.output = node.output.map((name) => results.get(name) ?? name);
    const [heard] = choice.output as [string];
    for (const { input } of at16kHz.node) if (input[0] === heard) input[0] = 'by_frame';
    (lstms.node.find(({ opType }) => opType === 'LSTM') as onnx.NodeProto).input[0] = 'in_a_row';
    const inRow = nodeOf('Reshape', [VOICE_FEATURES, 'row'], 'in_a_row');
    const byFrame = nodeOf('Reshape', [heard, 'frames'], 'by_frame');
    graph.node = at16kHz.node.flatMap((node) => (node === choice ? [inRow, ...lstms.node, byFrame] : [node]));
    graph.initializer.push(...at16kHz.initializer, ...lstms.initializer);
    graph.initializer.push(integers('row', [-1, 1, 64]), integers('frames', [-1, 2, 64]));
    const memory = (name: string) => floats(name, [2, 1, 64]);
    graph.input = [floats('input', ['frames', 640]), memory('h'), memory('c')];
    graph.output = [floats('out', ['frames', 1]), memory('h0'), memory('c0')];
  });
}

function branch(choice: onnx.NodeProto, wanted: 'then_branch' | 'else_branch'): Graph {
  return choice.attribute.find(({ name }) => name === wanted)?.g as unknown as Graph;
}

function weights(graph: Graph, wanted: string | undefined): onnx.TensorProto {
  return graph.initializer.find(({ name }) => name === wanted) as onnx.TensorProto;
}

function set(node: onnx.NodeProto, attribute: string, ints: number[]): void {
  const found = node.attribute.find(({ name }) => name === attribute);
  if (found !== undefined) found.ints = ints;
}

function nodeOf(
  opType: string,
  input: string[],
  output: string,
  attributes: readonly (readonly [name: string, value: number | number[]])[] = [],
): onnx.NodeProto {
  const { INT, INTS } = AttributeProto.AttributeType;
  const attribute = attributes.map(([name, value]) =>
    typeof value === 'number' ? { name, type: INT, i: value } : { name, type: INTS, ints: value },
  );
  return NodeProto.create({ name: `make_${output}`, opType, input, output: [output], attribute });
}

function floats(name: string, shape: readonly Dimension[]): onnx.IValueInfoProto {
  const dim = shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: TensorProto.DataType.FLOAT, shape: { dim } } } };
}

function integers(name: string, values: number[]): onnx.TensorProto {
  const dims = [values.length];
  return TensorProto.create({ name, dims, dataType: TensorProto.DataType.INT64, int64Data: values });
}
