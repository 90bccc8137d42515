import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNS, runsWith, scenarioFile, seed } from '../helpers/scenes.ts';

const key = ({ who, startMs, wakeWord }: { who: string | null; startMs: number; wakeWord: string }) =>
  JSON.stringify([who, startMs, wakeWord]);

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('raising only the sensitivity never removes a candidate', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, share, share, async (file, seed, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      // A scenario's own update of the sensitivity would be one more change.
      const fixed = {
        ...file,
        timeline: file.timeline.filter((entry) => !('event' in entry && entry.event === 'update')),
      };
      const [less, more] = await runsWith(fixed, seed, [{ sensitivity: low }, { sensitivity: high }]);
      // What an answer says depends on what happened before; it is no candidate of the detector.
      const heard = less?.result.candidates.filter(({ by }) => by === 'detector') ?? [];
      const after = new Set(more?.result.candidates.map(key));
      for (const candidate of heard) expect(after).toContain(key(candidate));
    }),
    { ...RUNS, numRuns: RUNS.numRuns / 2 },
  );
});

test('in fifty steps from 0 to 1, the list only grows', async () => {
  const file = {
    format: 'earshot/scenario@1',
    people: { ann: { name: 'Ann', role: 'owner' } },
    timeline: [
      { at: 1, who: 'ann', says: 'Alexis has a letter about the election, and Alex an extra ketchup.' },
      { at: 12, who: 'ann', says: 'Actually, my friend Alexa likes Lexus cars and lectures.' },
    ],
  };
  let before = new Set<string>();
  const lengths: number[] = [];
  const steps = Array.from({ length: 51 }, (_, step) => ({ sensitivity: step / 50 }));
  for (const { result } of await runsWith(file, null, steps)) {
    const now = new Set(result.candidates.map(key));
    for (const candidate of before) expect(now).toContain(candidate);
    before = now;
    lengths.push(now.size);
  }
  expect(lengths[50]).toBeGreaterThan(lengths[0] ?? 0);
});
