import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceAt, expectedRate, readRates, slopeFor } from '../scripts/fit/rates.ts';
import { momentsOf, readTalk, tailOf } from '../scripts/fit/talk.ts';
import { PRIOR, rangesOf, rounded, weightsOf } from '../scripts/fit/weights.ts';
import { openQuickEngine } from '../src/speech/engine.ts';
import { patternOf } from '../src/wakeword/phonetic/align.ts';
import { wakeWordModel } from '../src/wakeword/wake-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('the slope is the one at which the measured rate is expected', () => {
  const scores = fc.array(fc.integer({ min: 250, max: 900 }), { minLength: 50, maxLength: 300 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (found, rate) => {
      const moments = found.map((score) => ({ score, heard: '' }));
      const slope = slopeFor(rate, moments, 100_000);
      const [less, more] = [slope + 0.1, slope - 0.1].map((other) => expectedRate(moments, other, 100_000));
      expect(less).toBeLessThanOrEqual(rate);
      expect(more).toBeGreaterThanOrEqual(rate);
    }),
  );
  expect(chanceAt(1000, 20)).toBeCloseTo(0.9526, 4);
});

test('a third of the talk is held out, and where the wake word itself is said is left out', async () => {
  write('1.txt', 'A: I had a letter from the bank.\nB: Alexa, stop.\n');
  write('2.txt', 'A: Let us have some tea.\n');
  write('3.txt', 'A: Alexis came too.\n');
  const talk = await readTalk(folder);
  expect([talk.first, talk.train, talk.heldOut, talk.all].map(({ words }) => words)).toEqual([9, 14, 3, 17]);
  const engine = await openQuickEngine();
  const pattern = patternOf(wakeWordModel('Alexa', 'en', engine).pattern.sounds, 'en', weightsOf(PRIOR));
  const moments = momentsOf(pattern, 'alexa', talk.all);
  const [likest] = moments.toSorted((one, other) => other.score - one.score);
  expect(likest?.heard).toBe('Alexis');
  expect(moments.map(({ heard }) => heard)).not.toContain('Alexa');
  // One stretch a word: of the three of the held-out talk one is likest, and counts half of itself.
  expect(tailOf(pattern, talk.heldOut)[likest?.score ?? 0]).toBeCloseTo(0.5 / 3);
});

test('of the rows of a wake word the first of the right testbed counts, in the units of its words', async () => {
  const head = 'testbed,model,wake_word,per_hour,per_hour_lo95,per_hour_hi95,per_10k_words';
  const rows = ['UK,Dot,Alexa,9,8,10,18', 'US-camera,Dot 2,Alexa,0.5,0.25,1,1', 'US-camera,Dot 3,Alexa,7,6,8,14'];
  const rates = await readRates(write('rates.csv', [head, ...rows, ''].join('\n')));
  expect(rates).toEqual([{ wakeWord: 'alexa', device: 'Dot 2', rate: 1, low: 0.5, high: 2 }]);
});

test('weights are told in tens, and over several fits as ranges', () => {
  const other = { ...PRIOR, vowel: 1234 };
  expect(rounded(other).vowel).toBe(1230);
  expect(rangesOf([PRIOR, other]).vowel).toEqual([PRIOR.vowel, 1234]);
});

test('without its input it says what is missing', () => {
  const { status, stderr } = spawnSync('npx', ['tsx', 'scripts/fit.ts', '--dialogue', folder], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('fit: --rates is missing');
});
