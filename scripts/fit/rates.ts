import type { Language } from '../../src/scenario/scenario.ts';
import type { Sound } from '../../src/speech/ipa.ts';
import { type CsvRow, readCsv } from '../../src/study/evaluate-csv.ts';
import { patternOf } from '../../src/wakeword/phonetic/align.ts';
import { NEAR_MISS_PROBABILITY } from '../../src/wakeword/phonetic/probability.ts';
import type { Weights } from '../../src/wakeword/phonetic/weights.ts';
import { wakeWordId } from '../../src/wakeword/wake-words.ts';
import { type Moment, momentsOf, type Talk } from './talk.ts';

/** A measured rate, activations per 10,000 words, with its 95 % interval. */
export interface Rate {
  readonly wakeWord: string;
  readonly device: string;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

const COLUMNS = ['testbed', 'model', 'wake_word', 'per_hour', 'per_hour_lo95', 'per_hour_hi95', 'per_10k_words'];
/** Of the two testbeds the one whose talk is that of its wake words' country. */
const TESTBED = 'US-camera';

/** The first row of each wake word: of several generations of a device, the first that is listed. */
export async function readRates(file: string): Promise<Rate[]> {
  const rates = new Map<string, Rate>();
  for (const row of await readCsv(file, COLUMNS)) {
    const rate = rateOf(row);
    if (row.fields.testbed === TESTBED && !rates.has(rate.wakeWord)) rates.set(rate.wakeWord, rate);
  }
  return [...rates.values()];
}

function rateOf({ fields }: CsvRow): Rate {
  const number = (name: string) => Number(fields[name]);
  const hours = number('per_10k_words') / number('per_hour');
  return {
    wakeWord: wakeWordId(fields.wake_word ?? ''),
    device: fields.model ?? '',
    rate: number('per_10k_words'),
    low: number('per_hour_lo95') * hours,
    high: number('per_hour_hi95') * hours,
  };
}

/**
 * Log-odds at the score 1: the wake word itself, said in a quiet room, wakes in 95.3 of 100. Assumed; the lower it is,
 * the less a rate hangs on a few phrases.
 */
export const PERFECT = 3;

export function chanceAt(score: number, slope: number): number {
  return 1 / (1 + Math.exp(-(PERFECT + slope * (score / 1000 - 1))));
}

/** Expected activations per 10,000 words: as in a run, what is no near miss wakes nothing. */
export function expectedRate(moments: readonly Moment[], slope: number, words: number): number {
  return (10_000 * chancesOf(moments, slope).reduce((sum, chance) => sum + chance, 0)) / words;
}

function chancesOf(moments: readonly Moment[], slope: number): number[] {
  return moments.map(({ score }) => chanceAt(score, slope)).filter((chance) => chance >= NEAR_MISS_PROBABILITY);
}

/** The slope at which the expected rate is the measured one, to a tenth. */
export function slopeFor(rate: number, moments: readonly Moment[], words: number): number {
  let [low, high] = [1, 100];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (expectedRate(moments, middle, words) > rate) low = middle;
    else high = middle;
  }
  return Math.round(10 * low) / 10;
}

/** What is expected of a wake word on talk that its slope was not fitted on, and of clips that woke it once. */
export interface Check {
  readonly slope: number;
  readonly trained: number;
  readonly heldOut: number;
  /** Of the clips that wake, how often each wakes again, 0…1: Σp² / Σp. */
  readonly again: number;
}

export function checkRate(
  { wakeWord, rate }: Rate,
  sounds: readonly Sound[],
  weights: Weights,
  talk: { readonly train: Talk; readonly heldOut: Talk },
): Check {
  const language: Language = 'en';
  const pattern = patternOf(sounds, language, weights);
  const seen = momentsOf(pattern, wakeWord, talk.train);
  const unseen = momentsOf(pattern, wakeWord, talk.heldOut);
  const slope = slopeFor(rate, seen, talk.train.words);
  const chances = chancesOf([...seen, ...unseen], slope);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return {
    slope,
    trained: expectedRate(seen, slope, talk.train.words),
    heldOut: expectedRate(unseen, slope, talk.heldOut.words),
    again: chances.reduce((total, chance) => total + chance * chance, 0) / sum,
  };
}
