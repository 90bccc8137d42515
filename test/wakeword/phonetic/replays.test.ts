import { expect, test } from 'vitest';
import { replayed, SPREAD } from '../../../src/wakeword/phonetic/replays.ts';

test('a clip that has woken a device does so again in one of five replays; 60 of 100 never again', () => {
  expect(replayed(0).again).toBeCloseTo(739 / 3756, 6);
  expect(replayed(0).never).toBeCloseTo(0.6, 2);
});

test('as many as were measured wake it in three of four replays, which nothing was fitted to', () => {
  const { again } = replayed(0);
  const [hits, misses] = [SPREAD * again, SPREAD * (1 - again)];
  /** The share of clips with so many hits in ten replays: a beta-binomial distribution. */
  const shareOf = (count: number) => {
    const rising = (from: number, length: number) =>
      Array.from({ length }, (_, nth) => from + nth).reduce((product, factor) => product * factor, 1);
    const ways = rising(10 - count + 1, count) / rising(1, count);
    return (ways * rising(hits, count) * rising(misses, 10 - count)) / rising(hits + misses, 10);
  };
  const all = Array.from({ length: 11 }, (_, count) => shareOf(count));
  expect(all.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
  expect(all[0]).toBeCloseTo(replayed(0).never, 9);
  // Measured: 12 of 100.
  expect((all[8] ?? 0) + (all[9] ?? 0) + (all[10] ?? 0)).toBeCloseTo(0.12, 1);
});

test('what wakes it however it is said, wakes it again', () => {
  const chances = [0, 0.01, 0.2, 0.95, 1].map((probability) => replayed(probability));
  for (const [nth, { again, never }] of chances.entries()) {
    expect(again).toBeGreaterThan(chances[nth - 1]?.again ?? 0);
    expect(never).toBeLessThan(chances[nth - 1]?.never ?? 1);
  }
  expect(chances.at(-1)).toEqual({ again: 1, never: 0 });
});
