import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpeechStretches } from '../../../src/wakeword/neural/speech.ts';

/** A frame of 40 ms a character: `#` surely speech, `.` surely none, `~` in between. */
function stretchesIn(frames: string): string[] {
  const stretches = new SpeechStretches();
  const chances = [...frames].map((frame) => ({ '#': 0.9, '~': 0.4 })[frame] ?? 0.1);
  return [...stretches.push(chances), ...stretches.end()].map(({ startMs, endMs }) => `${startMs}-${endMs}`);
}

test('speech begins at one half, goes on down to 0.35, and ends after 640 ms without', () => {
  expect(stretchesIn('..##~~..................')).toEqual(['80-240']);
  expect(stretchesIn('..~~~...')).toEqual([]);
  expect(stretchesIn(`##${'.'.repeat(15)}##`)).toEqual(['0-760']);
  expect(stretchesIn(`##${'.'.repeat(16)}##`)).toEqual(['0-80', '720-800']);
  expect(stretchesIn('.###')).toEqual(['40-160']);
  expect(stretchesIn('#.~~~~#')).toEqual(['0-280']);
});

test('a stretch is told as soon as it is sure', () => {
  const stretches = new SpeechStretches();
  expect(stretches.push([0.9, ...new Array(15).fill(0)])).toEqual([]);
  expect(stretches.push([0])).toEqual([{ startMs: 0, endMs: 40 }]);
  expect(stretches.push(new Array(100).fill(0))).toEqual([]);
  expect(stretches.end()).toEqual([]);
});

test('the same stretches whatever pieces the frames come in', () => {
  const frames = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 });
  fc.assert(
    fc.property(frames, fc.array(fc.nat({ max: 30 })), (chances, lengths) => {
      const [whole, parts] = [new SpeechStretches(), new SpeechStretches()];
      const found = [];
      let from = 0;
      for (const length of lengths) {
        found.push(...parts.push(chances.slice(from, from + length)));
        from += length;
      }
      found.push(...parts.push(chances.slice(from)), ...parts.end());
      expect(found).toEqual([...whole.push(chances), ...whole.end()]);
    }),
    { seed: 5 },
  );
});
