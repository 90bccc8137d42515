import { nodeHost } from '../../src/host/node/node-host.ts';
import { readCsv } from '../../src/study/evaluate/csv.ts';
import type { Generation } from '../../src/vocabulary/generation.ts';
import { GENERATION_NAMES } from '../../src/wakeword/measured.ts';
import { NEAR_MISS_PROBABILITY } from '../../src/wakeword/phonetic/probability.ts';
import { wakeWordId } from '../../src/wakeword/wake-words.ts';
import type { Moment } from './talk.ts';

/** A measured rate, activations per 10,000 words, with its 95 % interval. */
export interface Rate {
  readonly wakeWord: string;
  readonly generation: Generation;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

const COLUMNS = ['testbed', 'model', 'wake_word', 'per_hour', 'per_hour_lo95', 'per_hour_hi95', 'per_10k_words'];
/** Of the two testbeds the one whose talk is that of its wake words' country. */
const TESTBED = 'US-camera';

/** @throws where there is no rate, one is no number, or a device is none of ours */
export async function readRates(file: string): Promise<Rate[]> {
  const rows = await readCsv(nodeHost, file, COLUMNS);
  const rates = rows.flatMap((fields) => (fields.testbed === TESTBED ? [rateOf(fields, file)] : []));
  if (rates.length === 0) throw new Error(`${file}: there is no row with the testbed ${TESTBED}`);
  return rates;
}

function rateOf(fields: Readonly<Record<string, string>>, file: string): Rate {
  const number = (name: string) => Number(fields[name]);
  const hours = number('per_10k_words') / number('per_hour');
  const wrong = COLUMNS.find((name) => name.startsWith('per_') && !(number(name) > 0));
  if (wrong !== undefined)
    throw new Error(`${file}: ${wrong} of ${fields.wake_word} is "${fields[wrong]}"; it must be over 0`);
  return {
    wakeWord: wakeWordId(fields.wake_word ?? ''),
    generation: generationOf(fields.model ?? '', file),
    rate: number('per_10k_words'),
    low: number('per_hour_lo95') * hours,
    high: number('per_hour_hi95') * hours,
  };
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/generation/u, 'gen')
    .replaceAll(',', '');

function generationOf(model: string, file: string): Generation {
  const ids = Object.keys(GENERATION_NAMES) as Generation[];
  const known = ids.find((id) => plain(GENERATION_NAMES[id]) === plain(model));
  if (known === undefined) throw new Error(`${file}: "${model}" is no device of src/wakeword/measured.ts`);
  return known;
}

/**
 * Log-odds at the score 1: the wake word itself, said in a quiet room, wakes in 95.3 of 100. Assumed; the lower it is,
 * the less a rate hangs on a few phrases.
 */
export const PERFECT = 3;

/** How a difference becomes a chance. */
export interface Curve {
  readonly slope: number;
  readonly bend: number;
  /** What sensitivity adds to the log-odds; nothing where it is 0.5. */
  readonly shift?: number;
}

/** @param likeness thousandths: 1000 × (1 − cost ÷ cost of hearing nothing) */
export function chanceAt(likeness: number, { slope, bend, shift = 0 }: Curve): number {
  return 1 / (1 + Math.exp(slope * (1 - likeness / 1000) ** bend - PERFECT - shift));
}

/** How many moments have each likeness, 0…1000 thousandths. */
export type Counts = Float64Array;

export function countsOf(moments: readonly Moment[], isCounted: (conversation: number) => boolean): Counts {
  const counts = new Float64Array(1001);
  for (const { likeness, conversation } of moments) {
    if (isCounted(conversation)) counts[likeness] = (counts[likeness] as number) + 1;
  }
  return counts;
}

/** Expected activations per 10,000 words: as in a run, what is no near miss wakes nothing. */
export function expectedRate(counts: Counts, curve: Curve, words: number): number {
  return (10_000 * overChances(counts, curve, (chance) => chance)) / words;
}

/** Of the clips that wake, how often each wakes again, 0…1: Σp² / Σp. */
export function againOf(counts: Counts, curve: Curve): number {
  return overChances(counts, curve, (chance) => chance * chance) / overChances(counts, curve, (chance) => chance);
}

function overChances(counts: Counts, curve: Curve, worth: (chance: number) => number): number {
  return counts.reduce((sum, count, likeness) => {
    if (count === 0) return sum;
    const chance = chanceAt(likeness, curve);
    return chance < NEAR_MISS_PROBABILITY ? sum : sum + count * worth(chance);
  }, 0);
}

/** The slope at which the expected rate is the measured one, to a hundredth: a tenth would be 7 % of a rate. */
export function slopeFor(rate: number, counts: Counts, bend: number, words: number): number {
  let [low, high] = [1, 100];
  while (high - low > 0.001) {
    const slope = (low + high) / 2;
    if (expectedRate(counts, { slope, bend }, words) > rate) low = slope;
    else high = slope;
  }
  return Math.round(100 * low) / 100;
}

/** Conversations that a slope is learned on, the rest being held out. */
export type Split = (conversation: number) => boolean;

/** Every third by name of its file is held out. */
export const EVERY_THIRD: Split = (conversation) => conversation % 3 !== 2;

/** Ways to hold out a third at random, always the same ones. */
export function randomSplits(conversations: number, count: number): Split[] {
  const random = generator();
  return Array.from({ length: count }, () => {
    const order = Array.from({ length: conversations }, (_, conversation) => ({ conversation, at: random() }));
    order.sort((one, other) => one.at - other.at);
    const held = new Set(order.slice(0, conversations / 3).map(({ conversation }) => conversation));
    return (conversation) => !held.has(conversation);
  });
}

/** Numbers from 0 to 1: the generator mulberry32 with the seed 1. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is expected of a rate on talk that its slope was not learned on. */
export interface Check {
  readonly slope: number;
  readonly learned: number;
  readonly heldOut: number;
  readonly isInside: boolean;
}

/** @param words of each conversation */
export function checkRate(
  { rate, low, high }: Rate,
  moments: readonly Moment[],
  words: readonly number[],
  bend: number,
  split: Split,
): Check {
  const other: Split = (conversation) => !split(conversation);
  const [seen, unseen] = [countsOf(moments, split), countsOf(moments, other)];
  const wordsIn = (part: Split) => words.reduce((sum, count, at) => (part(at) ? sum + count : sum), 0);
  const slope = slopeFor(rate, seen, bend, wordsIn(split));
  const heldOut = expectedRate(unseen, { slope, bend }, wordsIn(other));
  const learned = expectedRate(seen, { slope, bend }, wordsIn(split));
  return { slope, learned, heldOut, isInside: heldOut >= low && heldOut <= high };
}

/** Bends that are tried. */
const BENDS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
/** Ways to hold out a third; the share of them in which every rate has to come out right (assumed). */
const SPLITS = 60;
const MOST = 0.75;

/** A bend, and for each rate the share of the ways to hold out a third in which it comes out inside its interval. */
export interface TriedBend {
  readonly bend: number;
  readonly inside: readonly number[];
}

/**
 * The less a score is bent, the better the likest phrases stand out, and the more a rate hangs on the few of them that
 * happen to be in some talk.
 *
 * @returns what was tried, the chosen one last: the least bent with which each rate holds in most of the splits
 */
export function tryBends(
  rates: readonly Rate[],
  momentsOfRate: (rate: Rate) => readonly Moment[],
  words: readonly number[],
): TriedBend[] {
  const splits = randomSplits(words.length, SPLITS);
  const tried: TriedBend[] = [];
  for (const bend of BENDS) {
    const inside = rates.map((rate) => {
      const moments = momentsOfRate(rate);
      return splits.filter((split) => checkRate(rate, moments, words, bend, split).isInside).length / SPLITS;
    });
    tried.push({ bend, inside });
    if (inside.every((share) => share >= MOST)) break;
  }
  return tried;
}
