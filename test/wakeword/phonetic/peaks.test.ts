import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PeakStream, peaks } from '../../../src/wakeword/phonetic/peaks.ts';

/** Gaps of a step's length, of the radius to the millisecond, and none; few different scores, so that many are equal. */
const step = fc.record({
  gapMs: fc.oneof(fc.constant(80), fc.constantFrom(0, 1, 40, 999, 1000, 1001), fc.nat({ max: 300 })),
  score: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 1000 })),
});

test('peaks are the highest within a second, the first of equals, each found as soon as it is certain', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (gaps) => {
      let endMs = 0;
      const steps = gaps.map(({ gapMs, score }, index) => {
        endMs += gapMs;
        return { index, endMs, score };
      });
      const stream = new PeakStream<(typeof steps)[number]>();
      const found: number[] = [];
      for (const step of steps) {
        for (const peak of stream.push(step)) {
          found.push(peak.index);
          // Not before a second has passed, and at the first step after it.
          expect(peak.endMs + 1000).toBeLessThan(step.endMs);
          expect(peak.endMs + 1000).toBeGreaterThanOrEqual(steps[step.index - 1]?.endMs ?? 0);
        }
      }
      found.push(...stream.end().map(({ index }) => index));
      const highest = steps.filter((one) =>
        steps.every((other) => {
          const isFar = Math.abs(other.endMs - one.endMs) > 1000;
          return isFar || other.score < one.score || (other.score === one.score && other.index >= one.index);
        }),
      );
      expect(found).toEqual(highest.map(({ index }) => index));
      const whole = peaks(
        Int32Array.from(steps, (step) => step.endMs),
        Int16Array.from(steps, (step) => step.score),
      );
      expect(whole).toEqual(found);
    }),
    { seed: 1, numRuns: 300 },
  );
});
