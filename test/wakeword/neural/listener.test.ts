import { join } from 'node:path';
import fc from 'fast-check';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLISHED } from '../../../scripts/models.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openListener, type Step } from '../../../src/wakeword/neural/listener.ts';
import { Mel } from '../../../src/wakeword/neural/mel.ts';
import { NEURAL_WAKE_WORDS } from '../../../src/wakeword/neural/models.ts';
import { SpeechStretches } from '../../../src/wakeword/neural/speech.ts';
import { noise, spoken, uneven } from '../../helpers/neural-sound.ts';

const STEP = 1280;

/** A published model as it is: its only input and output. */
async function published(name: string): Promise<(data: Float32Array, shape: number[]) => Promise<Float32Array>> {
  const session = await InferenceSession.create(join(PUBLISHED, `${name}.onnx`), {
    intraOpNumThreads: 1,
    logSeverityLevel: 4,
  });
  const [input, output] = [session.inputNames[0] as string, session.outputNames[0] as string];
  return async (data, shape) => {
    const answers = await session.run({ [input]: new Tensor('float32', data, shape) });
    return answers[output]?.data as Float32Array;
  };
}

/** The noise that openWakeWord's list of embeddings begins with; ours is always the same. */
function beginning(): Float32Array {
  let state = 1;
  return Float32Array.from({ length: 64_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * 2000) - 1000;
  });
}

interface Reference {
  readonly mel: readonly number[];
  /** By wake word. */
  readonly scores: ReadonlyMap<string, readonly number[]>;
}

/** openWakeWord's streaming (utils.py, model.py): one call of every model as it was published for each step. */
async function reference(samples: Float32Array): Promise<Reference> {
  const melModel = await published('melspectrogram');
  const embeddingModel = await published('embedding_model');
  const spectrogram = async (part: Float32Array) =>
    Array.from(await melModel(part, [1, part.length]), (decibels) => Math.fround(decibels / 10) + 2);
  const embed = async (frames: number[]) => [...(await embeddingModel(Float32Array.from(frames), [1, 76, 32, 1]))];

  const noiseFrames = await spectrogram(beginning());
  const embeddings: number[][] = [];
  for (let frame = 0; frame + 76 <= noiseFrames.length / 32; frame += 8) {
    embeddings.push(await embed(noiseFrames.slice(frame * 32, (frame + 76) * 32)));
  }
  const before = embeddings.length;
  const frames = new Array<number>(76 * 32).fill(1);
  for (let end = STEP; end <= samples.length; end += STEP) {
    frames.push(...(await spectrogram(samples.slice(Math.max(0, end - 1760), end))));
    embeddings.push(await embed(frames.slice(-76 * 32)));
  }
  const scores = new Map<string, number[]>();
  for (const wakeWord of NEURAL_WAKE_WORDS) {
    const classifier = await published(`${wakeWord.replace(' ', '_')}_v0.1`);
    const found: number[] = [];
    for (let end = before + 1; end <= embeddings.length; end++) {
      found.push(...(await classifier(Float32Array.from(embeddings.slice(end - 16, end).flat()), [1, 16, 96])));
    }
    scores.set(wakeWord, found);
  }
  return { mel: frames.slice(76 * 32), scores };
}

async function stepsOf(pieces: readonly Float32Array[], stepsPerRun: number, speech: boolean, wakeWord = 'alexa') {
  const listener = await openListener(nodeHost, { wakeWord }, { speech, stepsPerRun });
  const steps: Step[] = [];
  for (const piece of pieces) steps.push(...(await listener.push(piece)));
  steps.push(...(await listener.end()));
  expect(steps.map(({ index, endMs }) => [index, endMs])).toEqual(steps.map((_, index) => [index, 80 * (index + 1)]));
  return steps;
}

async function scoresOf(sound: Float32Array, wakeWord = 'alexa', stepsPerRun = 12): Promise<number[]> {
  return (await stepsOf([sound], stepsPerRun, false, wakeWord)).map(({ score }) => score);
}

const furthest = (some: ArrayLike<number>, others: ArrayLike<number>) =>
  Array.from(some).reduce((most, value, index) => Math.max(most, Math.abs(value - (others[index] as number))), 0);

const inIntegers = (sound: Float32Array) =>
  sound.map((sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))));

describe('the same as openWakeWord’s streaming', () => {
  let sound: Float32Array;
  let expected: Reference;
  beforeAll(async () => {
    const said = await spoken('Alexa. Hey Jarvis. Hey Mycroft. Hey Rhasspy.');
    const bad = uneven(60 * STEP);
    sound = new Float32Array(150 * STEP);
    sound.set(said.subarray(0, 90 * STEP));
    sound.set(bad, 90 * STEP);
    expected = await reference(inIntegers(sound));
  });

  test.each([1, 3, 4, 5, 12, 125])('frames, %i steps in a run', async (stepsPerRun) => {
    const samples = new Float32Array(480 + sound.length);
    samples.set(inIntegers(sound), 480);
    const ours = new Float32Array(150 * 256);
    const network = await Mel.open(nodeHost);
    for (let step = 0; step < 150; step += stepsPerRun) {
      const end = Math.min(150, step + stepsPerRun);
      await network.steps(
        samples.subarray(step * STEP, 480 + end * STEP),
        ours.subarray(step * 256, end * 256),
        step === 0,
      );
    }
    expect(Array.from(ours.subarray(0, 96))).toEqual(new Array(96).fill(1));
    expect(furthest(ours.subarray(96), expected.mel)).toBeLessThan(1e-4);
  });

  test.each(NEURAL_WAKE_WORDS)('scores of %s', async (wakeWord) => {
    const scores = expected.scores.get(wakeWord) ?? [];
    for (const stepsPerRun of [1, 12]) {
      const ours = await scoresOf(sound, wakeWord, stepsPerRun);
      expect(ours).toHaveLength(scores.length);
      // Ours are rounded to thousandths.
      expect(furthest(ours, scores)).toBeLessThan(0.0005 + 0.0001);
    }
  });
});

let alexa: Float32Array;
beforeAll(async () => {
  alexa = await spoken('Alexa, what time is it?');
});

test('the pieces that sound comes in change nothing, nor does how many steps are run at once', async () => {
  const sound = alexa.subarray(20 * STEP, 52 * STEP - 500);
  const whole = await stepsOf([sound], 125, true);
  expect(whole).toHaveLength(32);
  expect(Math.max(...whole.map(({ score }) => score))).toBeGreaterThan(0.5);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 6000 }), { maxLength: 30 }),
      fc.constantFrom(1, 2, 7, 12, 125),
      async (lengths, stepsPerRun) => {
        let from = 0;
        const pieces = lengths.map((length) => {
          from += length;
          return sound.subarray(from - length, from);
        });
        expect(await stepsOf([...pieces, sound.subarray(from)], stepsPerRun, true)).toEqual(whole);
      },
    ),
    { seed: 5, numRuns: 20 },
  );
});

test('hears the wake word in several voices, and nothing in silence, noise or other words', async () => {
  for (const voice of ['en', 'en+m1', 'en+f2']) {
    expect(Math.max(...(await scoresOf(await spoken('Alexa, what time is it?', voice)))), voice).toBeGreaterThan(0.5);
  }
  const numbers = Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 7);
  const other = await spoken('What time is it? Good morning.');
  for (const sound of [new Float32Array(80_000), noise(80_000, 0.1), other, numbers]) {
    expect((await scoresOf(sound)).every((score) => score >= 0 && score < 0.5)).toBe(true);
  }
  expect(await stepsOf([], 12, true)).toEqual([]);
});

/** The chance of speech in each 40 ms, the published model called for each. */
async function publishedChances(samples: Float32Array): Promise<number[]> {
  const session = await InferenceSession.create(join(PUBLISHED, 'silero_vad.onnx'), { logSeverityLevel: 4 });
  const sr = new Tensor('int64', BigInt64Array.of(16_000n), []);
  let [h, c] = ['h', 'c'].map(() => new Tensor('float32', new Float32Array(128), [2, 1, 64])) as [Tensor, Tensor];
  const chances: number[] = [];
  for (let from = 0; from + 640 <= samples.length; from += 640) {
    const input = new Tensor(
      'float32',
      samples.slice(from, from + 640).map((sample) => sample / 32_767),
      [1, 640],
    );
    const answer = await session.run({ input, sr, h, c });
    chances.push(answer.output?.data[0] as number);
    [h, c] = [answer.hn as Tensor, answer.cn as Tensor];
  }
  return chances;
}

test('says when somebody speaks, as the published model does', async () => {
  const sound = alexa.subarray(0, alexa.length - (alexa.length % STEP));
  const steps = await stepsOf([sound], 12, true);
  const chances = steps.flatMap(({ speech }) => speech);
  expect(furthest(chances, await publishedChances(inIntegers(sound)))).toBeLessThan(0.0005 + 0.0001);

  const stretches = new SpeechStretches();
  const found = [...stretches.push(chances), ...stretches.end()];
  expect(found).toHaveLength(1);
  // The words begin at 2 s, and end 1.5 s before the end, with some silence of the engine's own.
  expect(found[0]?.startMs).toBeGreaterThanOrEqual(1900);
  expect(found[0]?.startMs).toBeLessThanOrEqual(2200);
  expect(found[0]?.endMs).toBeGreaterThan(steps.length * 80 - 1900);
  expect(found[0]?.endMs).toBeLessThan(steps.length * 80 - 1300);
});
