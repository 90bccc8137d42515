/**
 * Semi-global weighted alignment: the whole of a pattern (the wake word) against any stretch of what one
 * voice said. The method is Schönherr et al. 2020 (arXiv 2008.00508), the weights are ours (`parameters.ts`).
 * Costs are integers, thousandths, so that sums are exact and the same on every machine.
 */

import type { SpeechSound } from '../../speech/ipa.ts';
import { featuresOf, phoneDistance } from '../../speech/phones.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { AlignmentStep } from '../candidate.ts';
import { PARAMETERS } from './parameters.ts';
import { NEVER, part, soundAt, type VoiceStream } from './stream.ts';
import type { Weights } from './weights.ts';

/** What is listened for, with the price of losing each of its sounds. */
export interface Pattern {
  readonly sounds: readonly SpeechSound[];
  /** Whose rules of stress apply. */
  readonly language: Language;
  /** Cost of not hearing each sound. */
  readonly deletion: Int32Array;
  /** `lost[i]`: cost of not hearing the first i sounds; the last one is the cost of hearing nothing. */
  readonly lost: Int32Array;
  readonly weights: Weights;
}

/** @param weights others than the fitted ones, to fit them */
export function patternOf(
  sounds: readonly SpeechSound[],
  language: Language,
  weights: Weights = PARAMETERS.weights,
): Pattern {
  const deletion = Int32Array.from(sounds, ({ ipa }) => weights.deletion[featuresOf(ipa).kind]);
  return withLosses({ sounds, language, deletion, weights });
}

/** A pattern with what losing its beginning costs. */
export function withLosses(pattern: Omit<Pattern, 'lost'>): Pattern {
  const { deletion } = pattern;
  const lost = new Int32Array(deletion.length + 1);
  for (let i = 0; i < deletion.length; i++) lost[i + 1] = (lost[i] as number) + (deletion[i] as number);
  return { ...pattern, lost };
}

/** Cost of hearing nothing of the pattern, thousandths. */
export function nothingCost(pattern: Pattern): number {
  return pattern.lost[pattern.sounds.length] as number;
}

/** Score in thousandths: 1 − (cost ÷ cost of hearing nothing) to the power of the bend, at least 0. */
function thousandthsOf(pattern: Pattern, cost: number): number {
  const nothing = nothingCost(pattern);
  return cost >= nothing ? 0 : Math.round(1000 - 1000 * (cost / nothing) ** pattern.weights.bend);
}

/** Cost of hearing `heard` in place of `wake`. */
export function substitutionCost(wake: SpeechSound, heard: SpeechSound, { language, weights }: Pattern): number {
  const { kind } = featuresOf(wake.ipa);
  const alike = kind === featuresOf(heard.ipa).kind;
  const scale = weights.substitution[alike ? kind : 'mixed'];
  const stress = alike && kind === 'vowel' && isStressed(wake) !== isStressed(heard) ? weights.stress[language] : 0;
  return Math.round(scale * phoneDistance(wake.ipa, heard.ipa)) + stress;
}

/** Secondary stress is left aside: the engine gives it to “OK” and not to “okay”. */
function isStressed({ stress }: SpeechSound): boolean {
  return stress === 1;
}

/** For every sound of a stream, the best stretch that ends with it. */
export interface Sweep {
  /** 0…1000. */
  readonly thousandths: Int16Array;
  /** Index of the stretch's first sound; among equally good stretches the one that begins last. */
  readonly first: Int32Array;
}

/**
 * Scores every end position, in time proportional to sounds × sounds of the pattern.
 * A stretch begins with a sound that stands for one of the pattern's; what the pattern has before that is lost.
 */
export function sweep(pattern: Pattern, stream: VoiceStream): Sweep {
  const { deletion, lost, weights } = pattern;
  const size = pattern.sounds.length;
  const substitution = substitutionTable(pattern, stream.inventory);
  const thousandths = new Int16Array(stream.length);
  const firsts = new Int32Array(stream.length);
  // Row i: the cheapest way to have heard the first i sounds of the pattern, and where that stretch begins.
  const cost = new Int32Array(size + 1).fill(NEVER);
  const first = new Int32Array(size + 1);

  for (let at = 0; at < stream.length; at++) {
    const symbol = stream.symbol[at] as number;
    const bridge = stream.bridge[at] as number;
    const opening = openingCost(pattern, stream, at);
    let onwards = NEVER;
    let onwardsFirst = 0;
    for (let i = 1; i <= size; i++) {
      const before = Math.min(NEVER, (cost[i] as number) + bridge);
      const beforeFirst = first[i] as number;
      const afresh = (lost[i - 1] as number) + opening;
      const begins = afresh <= onwards;
      let best = (begins ? afresh : onwards) + (substitution[symbol * size + i - 1] as number);
      let bestFirst = begins ? at : onwardsFirst;
      const inserted = before + weights.insertion;
      if (inserted < best || (inserted === best && beforeFirst > bestFirst)) {
        best = inserted;
        bestFirst = beforeFirst;
      }
      const deleted = (cost[i - 1] as number) + (deletion[i - 1] as number);
      if (deleted < best || (deleted === best && (first[i - 1] as number) > bestFirst)) {
        best = deleted;
        bestFirst = first[i - 1] as number;
      }
      onwards = before;
      onwardsFirst = beforeFirst;
      cost[i] = best;
      first[i] = bestFirst;
    }
    thousandths[at] = thousandthsOf(pattern, (cost[size] as number) + closingCost(pattern, stream, at));
    firsts[at] = first[size] as number;
  }
  return { thousandths, first: firsts };
}

/** Cost of a stretch that begins with this sound. */
function openingCost({ weights }: Pattern, stream: VoiceStream, at: number): number {
  return stream.opensWord[at] === 1 ? 0 : weights.cut;
}

/** Cost of a stretch that ends with this sound. */
function closingCost({ weights }: Pattern, stream: VoiceStream, at: number): number {
  return stream.closesWord[at] === 1 ? 0 : weights.cut;
}

/** Cell (symbol × sounds of the pattern + i): cost of hearing the symbol for the pattern's sound i. */
function substitutionTable(pattern: Pattern, inventory: readonly SpeechSound[]): Int32Array {
  return Int32Array.from(
    inventory.flatMap((heard) => pattern.sounds.map((wake) => substitutionCost(wake, heard, pattern))),
  );
}

/**
 * The cheapest alignment of the pattern with the sounds `first`…`last` of a stream, the first of which stands
 * for one of the pattern's. The costs of the steps add up to the cost of the whole.
 */
export function align(pattern: Pattern, stream: VoiceStream, first: number, last: number): AlignmentStep[] {
  const stretch = part(stream, first, last + 1);
  return [
    ...noSound(openingCost(pattern, stretch, 0)),
    ...walkBack(fillGrid(pattern, stretch), pattern, stretch),
    ...noSound(closingCost(pattern, stretch, stretch.length - 1)),
  ];
}

/** The best stretch anywhere in a stream, the earliest of equals. */
export interface Best {
  /** 0–1, three decimals. */
  readonly score: number;
  /** The stretch's sounds are `first`…`end`, exclusive; none where nothing of the pattern was heard. */
  readonly first: number;
  readonly end: number;
  readonly alignment: readonly AlignmentStep[];
}

export function bestAlignment(pattern: Pattern, stream: VoiceStream): Best {
  const { thousandths, first } = sweep(pattern, stream);
  const highest = thousandths.reduce((best, value) => Math.max(best, value), 0);
  if (highest === 0) return { score: 0, first: 0, end: 0, alignment: unheard(pattern, pattern.sounds.length) };
  const last = thousandths.indexOf(highest);
  const from = first[last] as number;
  return { score: highest / 1000, first: from, end: last + 1, alignment: align(pattern, stream, from, last) };
}

/** The score of the best stretch anywhere in a stream: 0–1, three decimals. */
export function bestScore(pattern: Pattern, stream: VoiceStream): number {
  return sweep(pattern, stream).thousandths.reduce((best, value) => Math.max(best, value), 0) / 1000;
}

/** A step without a sound: a cut through a word at the ends, a pause bridged in between. */
function noSound(cost: number): AlignmentStep[] {
  return cost === 0 ? [] : [{ wake: null, heard: null, cost: cost / 1000 }];
}

/** Cell (row × (length + 1) + column): cheapest way to have heard `row` pattern sounds in `column` sounds of the stretch. */
function fillGrid(pattern: Pattern, stretch: VoiceStream): Int32Array {
  const width = stretch.length + 1;
  const grid = new Int32Array((pattern.sounds.length + 1) * width).fill(NEVER);
  for (let row = 0; row <= pattern.sounds.length; row++) grid[row * width] = pattern.lost[row] as number;
  for (let column = 1; column < width; column++) {
    for (let row = 1; row <= pattern.sounds.length; row++) {
      const costs = waysInto(grid, pattern, stretch, row, column).map((way) => way.cost);
      grid[row * width + column] = Math.min(NEVER, ...costs);
    }
  }
  return grid;
}

/** A way into a cell. */
interface Way {
  /** How many sounds of the pattern, and of the stretch, it takes: 0 or 1. */
  readonly rows: number;
  readonly columns: number;
  /** Cost of the step, and of the pause before it. */
  readonly price: number;
  readonly pause: number;
  /** Of everything up to and with this step. */
  readonly cost: number;
}

/** One sound in place of another, one not heard, and (never first) one too many. */
function waysInto(grid: Int32Array, pattern: Pattern, stretch: VoiceStream, row: number, column: number): Way[] {
  const width = stretch.length + 1;
  const wake = pattern.sounds[row - 1] as SpeechSound;
  const heard = soundAt(stretch, column - 1);
  const bridge = column === 1 ? 0 : (stretch.bridge[column - 1] as number);
  const way = (rows: number, columns: number, price: number, pause: number): Way => {
    const before = grid[(row - rows) * width + column - columns] as number;
    return { rows, columns, price, pause, cost: before + price + pause };
  };
  const ways = [
    way(1, 1, substitutionCost(wake, heard, pattern), bridge),
    way(1, 0, pattern.deletion[row - 1] as number, 0),
  ];
  if (column > 1) ways.push(way(0, 1, pattern.weights.insertion, bridge));
  return ways;
}

/** The steps of the cheapest way through the grid; among equal ones a sound in place of another goes first. */
function walkBack(grid: Int32Array, pattern: Pattern, stretch: VoiceStream): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  let row = pattern.sounds.length;
  let column = stretch.length;
  while (column > 0) {
    const cost = grid[row * (stretch.length + 1) + column];
    const way = waysInto(grid, pattern, stretch, row, column).find((candidate) => candidate.cost === cost);
    if (!way) throw new Error(`no way into row ${row}, column ${column} of the alignment`);
    const wake = way.rows === 0 ? null : ipaOf(pattern.sounds[row - 1] as SpeechSound);
    const heard = way.columns === 0 ? null : ipaOf(soundAt(stretch, column - 1));
    steps.push({ wake, heard, cost: way.price / 1000 }, ...noSound(way.pause));
    row -= way.rows;
    column -= way.columns;
  }
  return [...unheard(pattern, row), ...steps.reverse()];
}

/** The pattern's first `count` sounds, none of them heard. */
function unheard(pattern: Pattern, count: number): AlignmentStep[] {
  return pattern.sounds
    .slice(0, count)
    .map((wake, i) => ({ wake: ipaOf(wake), heard: null, cost: (pattern.deletion[i] as number) / 1000 }));
}

const STRESS_MARK = ['', 'ˈ', 'ˌ'] as const;

function ipaOf({ ipa, stress }: SpeechSound): string {
  return STRESS_MARK[stress] + ipa;
}
