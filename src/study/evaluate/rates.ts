import { drawn } from '../../machine/chance.ts';
import { HOUR_MS } from '../../vocabulary/time.ts';
import type { MeasuredRate } from '../../wakeword/measured.ts';
import { judgeOf, NEAR_MISS_PROBABILITY } from '../../wakeword/phonetic/probability.ts';
import { replayed } from '../../wakeword/phonetic/replays.ts';
import type { WakeWordModel } from '../../wakeword/wake-words.ts';
import type { Dialogue, DialogueOfWakeWord } from './dialogue.ts';

/** How often something happens. */
export interface Rate {
  readonly per10kWords: number;
  readonly perHour: number;
}

/** How often a device is woken by dialogue in which nobody says its wake word. */
export type Rates = ReturnType<typeof ratesOf>;

/** 0 where nothing was heard. */
function rateOf(count: number, { words, lengthMs }: Dialogue): Rate {
  return {
    per10kWords: words === 0 ? 0 : (10_000 * count) / words,
    perHour: lengthMs === 0 ? 0 : (HOUR_MS * count) / lengthMs,
  };
}

/**
 * @param sensitivity that for which the candidates were listed
 * @param seeds how many times everything is drawn; the draws' seeds are 0, 1, 2 …
 */
export function ratesOf(
  dialogue: Dialogue,
  heard: DialogueOfWakeWord,
  model: WakeWordModel,
  sensitivity: number,
  seeds: number,
) {
  const judge = judgeOf(model, sensitivity);
  const judged = heard.candidates.map((candidate) => ({ ...candidate, ...judge(candidate.score) }));
  const alike = judged.filter(({ isItself }) => !isItself);
  const itself = judged.filter(({ isItself }) => isItself);
  const activations = sum(alike.map(({ probability }) => probability));
  const candidates = alike.filter(({ score, threshold }) => score >= threshold).length;
  return {
    /** At or over the threshold. */
    candidates,
    nearMisses: alike.length - candidates,
    /** The sum of the probabilities of both. */
    activations,
    expected: rateOf(activations, dialogue),
    /** null where nothing is drawn. */
    drawn: seeds === 0 ? null : drawAll(alike, dialogue, seeds),
    /** Of what has woken the device; null where nothing can. */
    replays: activations === 0 ? null : replaysOf(alike.map(({ probability }) => probability)),
    /** Stretches in which the wake word itself is said; they count in nothing else here. */
    itself: { candidates: itself.length, activations: sum(itself.map(({ probability }) => probability)) },
  };
}

/** How often what has woken the device wakes it again, 0–1: the mean over all of it, each counted by its chance. */
function replaysOf(probabilities: readonly number[]) {
  const mean = (of: (probability: number) => number) =>
    sum(probabilities.map((probability) => probability * of(probability))) / sum(probabilities);
  return {
    /** The same words, said anew: Σp² / Σp. */
    anew: mean((probability) => probability),
    /** The same recording of them, a replay. */
    again: mean((probability) => replayed(probability).again),
    /** The same recording in none of ten replays. */
    never: mean((probability) => replayed(probability).never),
  };
}

/** What happens when every candidate is drawn, many times. */
function drawAll(
  candidates: readonly (DialogueOfWakeWord['candidates'][number] & {
    readonly probability: number;
    readonly wakeWord: string;
  })[],
  dialogue: Dialogue,
  seeds: number,
) {
  const counts = Array.from({ length: seeds }, (_, seed) => {
    const woke = candidates.filter(({ path, who, startMs, wakeWord, probability }) => {
      // Two conversations have nothing to do with each other, though both have an A.
      const voice = JSON.stringify([nameOf(path), who]);
      return drawn({ seed, kind: 'wake', detector: 'phonetic', wakeWord, who: voice, startMs }) < probability;
    });
    return woke.length;
  }).sort((one, other) => one - other);
  const rankOf = (share: number) => counts[Math.max(0, Math.ceil(share * seeds) - 1)] as number;
  return {
    seeds,
    mean: rateOf(sum(counts) / seeds, dialogue),
    /** Between which 95 of 100 draws lie: the 2.5th and the 97.5th percentile, nearest rank. */
    low: rateOf(rankOf(0.025), dialogue),
    high: rateOf(rankOf(0.975), dialogue),
  };
}

/** So that a draw does not depend on where the folder lies. */
function nameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) as string;
}

/** A measured rate, and where what is expected lies beside its interval. */
export interface Comparison extends MeasuredRate {
  readonly lies: 'inside' | 'under' | 'over';
}

/** What is expected of a wake word beside what was measured of it. */
export function compared({ measured }: WakeWordModel, { per10kWords }: Rate): Comparison | null {
  if (measured === undefined) return null;
  const { low, high } = measured.per10k;
  return { ...measured, lies: per10kWords < low ? 'under' : per10kWords > high ? 'over' : 'inside' };
}

/** Sensitivities 0, 0.05 … 1. */
const SETTINGS = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * What every sensitivity costs in requests that are missed and in accidents.
 *
 * @param request the score of the wake word itself, said alone
 */
export function curveOf(
  dialogue: Dialogue | null,
  heard: DialogueOfWakeWord | null,
  model: WakeWordModel,
  request: number,
) {
  return SETTINGS.map((sensitivity) => {
    const judge = judgeOf(model, sensitivity);
    const chances = Array.from(heard?.peaks ?? [], (count, thousandths) => {
      const { probability } = count === 0 ? { probability: 0 } : judge(thousandths / 1000);
      return probability < NEAR_MISS_PROBABILITY ? 0 : count * probability;
    });
    return {
      sensitivity,
      /** The share of requests, spoken clearly in a quiet room, that do not wake the device: 0–1. */
      missed: 1 - judge(request).probability,
      /** null where no dialogue was heard. */
      falseWakes: dialogue === null ? null : rateOf(sum(chances), dialogue),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
