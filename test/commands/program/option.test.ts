import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { Failure } from '../../../src/app/failure.ts';
import type { CallOf, Declaration } from '../../../src/commands/declared.ts';
import {
  choice,
  flag,
  list,
  longName,
  namesOf,
  placeholderOf,
  text,
  whole,
} from '../../../src/commands/program/option.ts';
import { readerFor } from '../../../src/words/reader.ts';

const reader = readerFor('en');
const wrongly = (_: unknown, { written }: { readonly written: string }) => `not ${written}`;

test('a whole number is one within its bounds, written in digits; anything else says what was written', () => {
  const option = whole('--top <n>', [1, 500], wrongly);
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -10, max: 600 }).map(String), fc.string()), (written) => {
      const isOne = /^\d{1,15}$/u.test(written) && Number(written) >= 1 && Number(written) <= 500;
      if (isOne) expect(option.read(written, reader, undefined)).toBe(Number(written));
      else expect(() => option.read(written, reader, undefined)).toThrow(new Failure(`not ${written}`));
    }),
  );
});

test('a choice is one of its values, which stand in its flags', () => {
  const option = choice('--to', ['vtt', 'csv'], (_, { written, known, choices }) => `${written}: ${known}, ${choices}`);
  expect(option.flags).toBe('--to <vtt|csv>');
  expect(option.read('csv', reader, undefined)).toBe('csv');
  expect(() => option.read('CSV', reader, undefined)).toThrow(new Failure('CSV: vtt|csv, vtt or csv'));
});

test('a list keeps what was given before', () => {
  const option = list('--set <name=value>');
  expect(['a=1', 'b=2'].reduce<readonly string[]>((all, one) => option.read(one, reader, all), option.usual)).toEqual([
    'a=1',
    'b=2',
  ]);
});

test('an option is called by its names, and says what its value is', () => {
  const output = text('-o, --output <out.wav>');
  expect([namesOf(output), longName(output), placeholderOf(output)]).toEqual([
    ['-o', '--output'],
    '--output',
    'out.wav',
  ]);
  expect(placeholderOf(flag('--json'))).toBeNull();
});

test('a call has the types of what its command declares', () => {
  type Declared = CallOf<'run'>;
  expectTypeOf<Declared['args']>().toEqualTypeOf<readonly [string, ...string[]]>();
  expectTypeOf<Pick<Declared['options'], 'json' | 'set' | 'seed' | 'failOn'>>().toEqualTypeOf<{
    readonly json: boolean;
    readonly set: readonly string[];
    readonly seed: number | undefined;
    readonly failOn: 'finding' | undefined;
  }>();
  // @ts-expect-error: no words say what it does
  ({ args: '', options: { unheardOf: flag('--unheard-of') } }) satisfies Declaration;
});
