import { expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { VOICES } from '../../src/speech/voices.ts';
import { openListener } from '../../src/wakeword/neural/listener.ts';
import { spoken } from '../helpers/spoken-scene.ts';

/** The highest score from one time to another, ms. */
type Highest = (fromMs: number, toMs: number) => number;

async function listen(samples: Float32Array): Promise<Highest> {
  const listener = await openListener(nodeHost, { wakeWord: 'alexa' }, { speech: false, stepsPerRun: 12 });
  const steps = [...(await listener.push(samples)), ...(await listener.end())];
  return (fromMs, toMs) =>
    Math.max(...steps.filter(({ endMs }) => endMs > fromMs && endMs <= toMs).map(({ score }) => score));
}

const WHO = { adult: 'role: guest', child: 'role: child', old: 'role: guest, age: 80', media: 'role: media' } as const;

test('every voice that is handed out wakes the device', async () => {
  const kinds = ['adult', 'child', 'old', 'media'] as const;
  const voices = kinds.flatMap((kind) => VOICES[kind].map((voice) => ({ who: WHO[kind], ...voice })));
  const people = voices.map(
    ({ who, variant, pitch }, index) =>
      `  p${index}: {${who}, voice: {${variant === null ? '' : `variant: ${variant}, `}pitch: ${pitch}}}`,
  );
  // 4.51 s: the steps of 80 ms fall differently for each.
  const lines = voices.map(
    (_, index) => `  - {at: ${(2 + index * 4.51).toFixed(2)}, who: p${index}, says: "Alexa, what time is it?"}`,
  );
  const yaml = `people:\n${people.join('\n')}\ntimeline:\n${lines.join('\n')}`;
  const { soundtrack, samples } = await spoken(yaml);
  const highest = await listen(samples);
  const scores = soundtrack.lines.map(({ startMs, endMs }, index) => ({
    ...voices[index],
    score: highest(startMs, endMs + 1000),
  }));
  expect(scores.filter(({ score }) => score < 0.8)).toEqual([]);
  expect(highest(0, 2000)).toBeLessThan(0.1);
});

test.each(['en', 'fr'])('nobody in the background says anything like it (%s)', async (language) => {
  for (const noise of ['babble', 'tv']) {
    const { samples } = await spoken(
      `language: ${language}\nroom: {noise: ${noise}, snrDb: 0}\ntimeline: [{at: 16s, event: network-up}]\nduration: 16s`,
      {
        seed: 1,
      },
    );
    expect((await listen(samples))(2000, 16_000)).toBeLessThan(0.3);
  }
});

test('in a French scene the wake word is said as the model knows it', async () => {
  const yaml = `language: fr
people: {a: {role: owner, voice: {variant: m1, pitch: 50}}}
timeline: [{at: 2s, who: a, says: "Alexa, quelle heure est-il ?"}]`;
  const { samples } = await spoken(yaml, { seed: null, spokenAsEnglish: new Set(['alexa']) });
  expect((await listen(samples))(2000, 5000)).toBeGreaterThan(0.8);
});
