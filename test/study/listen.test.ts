import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { Ear, type Heard, listenTo } from '../../src/study/listen.ts';
import { openListener, STEP_MS, STEPS_AT_ONCE, type Step } from '../../src/wakeword/neural/listener.ts';
import { SpeechStretches } from '../../src/wakeword/neural/speech.ts';
import { spokenScene } from '../helpers/spoken.ts';

function heardIn(ear: Ear, steps: readonly Step[]): Heard[] {
  return [...steps.flatMap((step) => ear.hear(step)), ...ear.end()];
}

function stepsOf(scores: readonly number[], chances: readonly number[] = []): Step[] {
  return scores.map((score, index) => ({
    index,
    endMs: (index + 1) * STEP_MS,
    score,
    speech: [chances[2 * index] ?? 0, chances[2 * index + 1] ?? 0],
  }));
}

const sound = Float32Array.from(await spokenScene(), (sample) => sample / 32_768);

async function linesOf(cuts: readonly number[], stepsPerRun: number) {
  async function* pieces() {
    for (const [nth, from] of cuts.entries()) yield sound.subarray(from, cuts[nth + 1] ?? sound.length);
  }
  const lines: object[] = [];
  const listener = await openListener(nodeHost, { wakeWord: 'alexa' }, { speech: true, stepsPerRun });
  const tell = async ({ heard }: { heard: readonly Heard[] }) => void lines.push(...heard);
  const tally = await listenTo(pieces(), listener, new Ear('alexa', 0.5), tell, () => false);
  return [...lines, tally];
}

test('the same is heard in whatever pieces the sound comes, as it comes or in runs', async () => {
  const whole = await linesOf([0], STEPS_AT_ONCE);
  expect(whole.filter((line) => 'type' in line && line.type === 'wakeword.detected')).toHaveLength(1);
  expect(whole.at(-1)).toMatchObject({ durationMs: 8000, activations: 1 });
  const cut = fc.oneof(fc.nat({ max: sound.length }), fc.nat({ max: 3000 }));
  const cuts = fc.array(cut, { maxLength: 40, size: 'max' }).map((places) => [0, ...places.sort((a, b) => a - b)]);
  await fc.assert(
    fc.asyncProperty(cuts, fc.constantFrom(1, STEPS_AT_ONCE), async (cuts, stepsPerRun) => {
      expect(await linesOf(cuts, stepsPerRun)).toEqual(whole);
    }),
    { seed: 1, numRuns: 6 },
  );
});

test('every score is told once, a second a line; speech begins and ends where its stretches do', () => {
  const chance = fc.oneof(fc.constantFrom(0, 0.34, 0.36, 0.49, 0.5, 0.9), fc.double({ min: 0, max: 1, noNaN: true }));
  const runs = fc.array(fc.tuple(chance, fc.integer({ min: 1, max: 30 })), { maxLength: 20, size: 'max' });
  const chances = runs.map((found) => found.flatMap(([value, length]) => new Array<number>(length).fill(value)));
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 100, size: 'max' }),
      chances,
      (thousandths, chances) => {
        const scores = thousandths.map((score) => score / 1000);
        const steps = stepsOf(scores, chances);
        const ear = new Ear('alexa', 0.5);
        const heard = heardIn(ear, steps);

        const lines = heard.filter((one) => one.type === 'wakeword.scores');
        expect(lines.flatMap((line) => line.scores)).toEqual(scores);
        for (const { fromMs, scores } of lines) {
          const [first, last] = [fromMs + STEP_MS, fromMs + scores.length * STEP_MS];
          expect(Math.ceil(first / 1000)).toBe(Math.ceil(last / 1000));
          expect(scores).toEqual(steps.slice(fromMs / STEP_MS, last / STEP_MS).map(({ score }) => score));
        }

        const whole = new SpeechStretches();
        const stretches = [...whole.push(steps.flatMap(({ speech }) => speech)), ...whole.end()];
        const spoken = heard.flatMap((one) =>
          one.type === 'speech.started' || one.type === 'speech.ended' ? [[one.type, one.atMs]] : [],
        );
        expect(spoken).toEqual(
          stretches.flatMap(({ startMs, endMs }) => [
            ['speech.started', startMs],
            ['speech.ended', endMs],
          ]),
        );
        expect(ear.tally().speechMs).toBe(stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0));
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});

test('a peak among the first five scores is told, but is no activation, as in openWakeWord', () => {
  const ear = new Ear('alexa', 0.5);
  const heard = heardIn(ear, stepsOf([0, 0, 0.9, 0.6, 0, ...new Array<number>(20).fill(0), 0.7, 0]));
  expect(heard.filter((one) => one.type.startsWith('wakeword.') && one.type !== 'wakeword.scores')).toEqual([
    {
      type: 'wakeword.candidate',
      atMs: 142,
      who: null,
      wakeWord: 'alexa',
      verdict: 'near-miss',
      startMs: 0,
      endMs: 142,
      score: 0.9,
      threshold: 0.5,
      probability: 0,
      by: 'detector',
      heldBack: 'first-scores',
    },
    {
      type: 'wakeword.candidate',
      atMs: 1982,
      who: null,
      wakeWord: 'alexa',
      verdict: 'activated',
      startMs: 1514,
      endMs: 1982,
      score: 0.7,
      threshold: 0.5,
      probability: 1,
      by: 'detector',
    },
    { type: 'wakeword.detected', atMs: 1982, who: null, wakeWord: 'alexa' },
  ]);
  expect(ear.tally()).toEqual({ activations: 1, highest: 0.9, speechMs: 0 });
});
