import { MEASURED } from '../measured.ts';

/**
 * A text can be said in many ways, and the chance of a stretch is the mean over them. One recording of it has a chance of
 * its own. Of recordings that have woken a device once that chance is taken to be spread by a Beta distribution, whose two
 * numbers are those of Dubois et al. (PETS 2020), who played 376 clips again, about ten times each.
 */

/** Replays of a clip in the study. */
const REPLAYS = 10;
/** Share of the clips that never woke a device again. */
const NEVER = 0.6;
/** Share of the replays that did. */
const AGAIN = total('hits') / total('tries');

function total(what: 'hits' | 'tries'): number {
  return MEASURED.reduce((sum, { replays }) => sum + replays[what], 0);
}

/** What becomes of a recording that has woken a device, and is played to it again. */
export interface Replayed {
  /** The chance of each replay, 0–1. */
  readonly again: number;
  /** The chance that none of ten wakes it, 0–1. */
  readonly never: number;
}

/** @param probability of the stretch, 0–1: what is likely however it is said is likely when it is played again, too */
export function replayed(probability: number): Replayed {
  const again = AGAIN + (1 - AGAIN) * probability;
  return { again, never: neverOf(again, SPREAD) };
}

/** The chance of ten misses under a Beta distribution with this mean and this sum of its parameters. */
function neverOf(again: number, spread: number): number {
  const misses = spread * (1 - again);
  return Array.from({ length: REPLAYS }, (_, nth) => (misses + nth) / (spread + nth)).reduce(
    (product, factor) => product * factor,
  );
}

/** The sum of the parameters with which 60 of 100 clips never wake it again: 0.68. */
export const SPREAD = spreadFor(NEVER);

function spreadFor(never: number): number {
  let [low, high] = [0.01, 10];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (neverOf(AGAIN, middle) > never) low = middle;
    else high = middle;
  }
  return Math.round(100 * low) / 100;
}
