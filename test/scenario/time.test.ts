import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DURATION_PATTERN, readDuration, readStart, SCENE_LIMIT_MS, START_PATTERN } from '../../src/scenario/time.ts';

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function asClock(ms: number): string {
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}.${pad(ms % 1000, 3)}`;
}

const sceneMs = fc.integer({ min: 0, max: SCENE_LIMIT_MS });

test.each([
  ['12s', 12_000],
  ['1.5s', 1500],
  ['250ms', 250],
  ['2min', 120_000],
  ['1h', 3_600_000],
  ['1.0005s', 1001],
  ['00:01:12.500', 72_500],
  ['00:01:12.5', 72_500],
  ['7d', SCENE_LIMIT_MS],
  ['12', 12_000],
  [12.25, 12_250],
  [1e-3, 1],
  [0, 0],
])('%s is %i ms', (written, ms) => expect(readDuration(written)).toBe(ms));

test('months are mean months', () => {
  expect(readDuration('18mo', Number.POSITIVE_INFINITY)).toBe(18 * 30.4375 * 86_400_000);
  expect(readDuration('90d', Number.POSITIVE_INFINITY)).toBe(90 * 86_400_000);
});

test.each([
  ['12:30', 'form'],
  ['00:60:00', 'form'],
  ['2m', 'form'],
  ['2 s', 'form'],
  ['1e3', 'form'],
  ['', 'form'],
  ['s', 'form'],
  ['.5s', 'form'],
  [Number.NaN, 'form'],
  [-1, 'negative'],
  ['-1s', 'negative'],
  ['+1s', 'plus'],
  [Number.POSITIVE_INFINITY, 'too-long'],
  ['8d', 'too-long'],
  ['999999999999999999999999h', 'too-long'],
])('%s cannot be read: %s', (written, fault) => expect(readDuration(written)).toBe(fault));

describe('every written form of a time reads back', () => {
  test('milliseconds, seconds, clock and bare numbers', () => {
    fc.assert(
      fc.property(sceneMs, (ms) => {
        for (const written of [`${ms}ms`, `${(ms / 1000).toFixed(3)}s`, asClock(ms), ms / 1000]) {
          expect(readDuration(written)).toBe(ms);
          expect(readStart(written)).toEqual({ kind: 'at', ms });
          if (typeof written === 'string') expect(readStart(`+${written}`)).toEqual({ kind: 'after', ms });
        }
      }),
    );
  });

  test('minutes, hours and days', () => {
    const units = fc.constantFrom(
      { unit: 'min', ms: 60_000 },
      { unit: 'h', ms: 3_600_000 },
      { unit: 'd', ms: 86_400_000 },
    );
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 7 }), ({ unit, ms }, count) => {
        expect(readDuration(`${count}${unit}`)).toBe(count * ms);
      }),
    );
  });
});

test('the patterns that an editor checks accept exactly what is read', () => {
  const part = fc.constantFrom(
    '+',
    '-',
    '0',
    '1',
    '07',
    '12',
    '.5',
    '.',
    ':',
    ':30',
    'ms',
    's',
    'min',
    'h',
    'd',
    'mo',
    'm',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
      const written = parts.join('');
      const read = (result: unknown) => typeof result !== 'string' || result === 'too-long';
      expect(new RegExp(DURATION_PATTERN).test(written)).toBe(read(readDuration(written)));
      expect(new RegExp(START_PATTERN).test(written)).toBe(read(readStart(written)));
    }),
    { numRuns: 2000 },
  );
});
