import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chanceAt,
  checkRate,
  countsOf,
  expectedRate,
  randomSplits,
  readRates,
  slopeFor,
} from '../../scripts/fit/rates.ts';
import { momentsOf, readTalk, tailOf } from '../../scripts/fit/talk.ts';
import { PRIOR, rangesOf, rounded, weightsOf } from '../../scripts/fit/weights.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { openQuickEngine } from '../../src/speech/engine.ts';
import { patternOf } from '../../src/wakeword/phonetic/align.ts';
import { PARAMETERS } from '../../src/wakeword/phonetic/parameters.ts';
import type { Parameters } from '../../src/wakeword/phonetic/weights.ts';
import { wakeWordModel } from '../../src/wakeword/wake-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('the slope is the one at which the measured rate is expected', () => {
  const likenesses = fc.array(fc.integer({ min: 250, max: 900 }), { minLength: 50, maxLength: 300 });
  const bends = fc.constantFrom(0.5, 0.7, 1);
  fc.assert(
    fc.property(likenesses, bends, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (found, bend, rate) => {
      const moments = found.map((likeness) => ({ likeness, heard: '', conversation: 0 }));
      const counts = countsOf(moments, () => true);
      const slope = slopeFor(rate, counts, bend, 100_000);
      const [less, more] = [slope + 0.01, slope - 0.01].map((other) =>
        expectedRate(counts, { slope: other, bend }, 100_000),
      );
      expect(less).toBeLessThanOrEqual(rate);
      expect(more).toBeGreaterThanOrEqual(rate);
    }),
  );
  expect(chanceAt(1000, { slope: 20, bend: 0.5 })).toBeCloseTo(0.9526, 4);
});

test('a rate is checked on the talk that its slope was not learned on', () => {
  const moments = [700, 700, 700, 900].map((likeness, conversation) => ({ likeness, heard: '', conversation }));
  const rate = { wakeWord: 'alexa', generation: 'echo-dot-2', rate: 0.3, low: 0.2, high: 0.4 } as const;
  const words = [10_000, 10_000, 10_000, 10_000];
  const alike = checkRate(rate, moments, words, 1, (conversation) => conversation < 2);
  expect(alike.learned).toBeCloseTo(0.3, 2);
  expect(alike).toMatchObject({ heldOut: expect.closeTo(0.6, 0), isInside: false });
  const { heldOut, isInside } = checkRate(rate, moments, words, 1, (conversation) => conversation !== 1);
  expect(heldOut).toBeLessThan(0.3);
  expect(isInside).toBe(heldOut >= 0.2);
  const splits = randomSplits(9, 4);
  const held = splits.map((split) => words.concat(words, 0).flatMap((_, at) => (split(at) ? [] : [at])));
  expect(held.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
  expect(new Set(held.map(String)).size).toBeGreaterThan(1);
});

test('a third of the talk is held out, and where the wake word itself is said is left out', async () => {
  write('1.txt', 'A: I had a letter from the bank.\nB: Alexa, stop.\n');
  write('2.txt', 'A: Let us have some tea.\n');
  write('3.txt', 'A: Alexis came too.\n');
  const talk = await readTalk(folder);
  expect([talk.first, talk.heldOut, talk.all].map(({ words }) => words)).toEqual([[9], [3], [9, 5, 3]]);
  const engine = await openQuickEngine(nodeHost);
  const pattern = patternOf(wakeWordModel('Alexa', 'en', engine).pattern.sounds, 'en', weightsOf(PRIOR));
  const moments = momentsOf(pattern, 'alexa', talk.all);
  const [likest] = moments.toSorted((one, other) => other.likeness - one.likeness);
  expect(likest).toMatchObject({ heard: 'Alexis', conversation: 2 });
  expect(moments.map(({ heard }) => heard)).not.toContain('Alexa');
  // One stretch a word: of the three of the held-out talk one is likest, and counts half of itself.
  expect(tailOf(pattern, talk.heldOut)[likest?.likeness ?? 0]).toBeCloseTo(0.5 / 3);
});

const HEAD = 'testbed,model,wake_word,per_hour,per_hour_lo95,per_hour_hi95,per_10k_words';

test('rates are those of the right testbed, in the units of its words', async () => {
  const rows = ['UK,Amazon Echo Dot 2nd gen,Alexa,9,8,10,18', 'US-camera,Amazon Echo Dot 3rd gen,Alexa,0.5,0.25,1,1'];
  expect(await readRates(write('rates.csv', [HEAD, ...rows, ''].join('\n')))).toEqual([
    { wakeWord: 'alexa', generation: 'echo-dot-3', rate: 1, low: 0.5, high: 2 },
  ]);
  const strange = write('strange.csv', [HEAD, 'US-camera,Toaster,Alexa,1,1,1,1', ''].join('\n'));
  await expect(readRates(strange)).rejects.toThrow('"Toaster" is no device');
  const unknown = write('zero.csv', [HEAD, 'US-camera,Apple HomePod,Hey Siri,0,x,1,1', ''].join('\n'));
  await expect(readRates(unknown)).rejects.toThrow('per_hour of Hey Siri is "0"');
  await expect(readRates(write('uk.csv', [HEAD, rows[0], ''].join('\n')))).rejects.toThrow('no row with the testbed');
});

test('weights are told in tens, and over several fits as ranges', () => {
  const other = { ...PRIOR, vowel: 1234 };
  expect(rounded(other).vowel).toBe(1230);
  expect(rangesOf([PRIOR, other]).vowel).toEqual([PRIOR.vowel, 1234]);
});

test('what is learned is written as a module, the same each time, and told', async () => {
  const talk = mkdtempSync(join(tmpdir(), 'earshot-'));
  writeFileSync(
    join(talk, '1.txt'),
    'A: I had a letter from the bank, and the election is on.\nB: An exit is there.\n',
  );
  writeFileSync(join(talk, '2.txt'), 'A: Let us have an excellent cake.\nB: Actually, her lecture was good.\n');
  writeFileSync(join(talk, '3.txt'), 'A: Alexis came too, unacceptable as it is.\n');
  const tried = 'wake_word,phrase,locale,accepted_by,note\n';
  const input = {
    '--dialogue': talk,
    '--rates': write('dot.csv', `${HEAD}\nUS-camera,Amazon Echo Dot 2nd gen,Alexa,5,1,40,50\n`),
    '--triggers': write('t.csv', `${tried}Alexa,a letter,en_US,both,\nAlexa,unacceptable,en_US,local,\n`),
    '--non-triggers': write('n.csv', `${tried}Alexa,ketchup,en_US,,\n`),
  };
  const learn = (output: string) => {
    const args = ['--import', 'tsx', 'scripts/fit.ts', ...Object.entries(input).flat(), '--output', output];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(0);
    return stdout.replace(output, 'OUTPUT');
  };
  const [one, two] = ['one.ts', 'two.ts'].map((name) => join(folder, name)) as [string, string];
  const told = learn(one);
  expect(learn(two)).toBe(told);
  expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
  const { PARAMETERS: learned } = (await import(one)) as { PARAMETERS: Parameters };
  expect(learned.version).toBe(PARAMETERS.version + 1);
  expect(learned.slopes).toEqual({ 'echo-dot-2': { alexa: learned.usualSlope } });
  expect(told).toMatch(/alexa +echo-dot-2 +50\.000 \(10\.000–400\.000\)/u);
  expect(told).toContain(`the second look's are ${learned.verifies.intercept} + ${learned.verifies.slope} × score`);
});

test('without its input it says what is missing', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/fit.ts', '--dialogue', folder], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('fit: --rates is missing');
});
