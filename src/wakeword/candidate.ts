import type { HeldBack } from '../vocabulary/verdict.ts';

/**
 * One step of an alignment: a sound of the wake word under a sound that was heard, each with its stress mark.
 * A step without either is a cut through a word (first or last) or a pause that is bridged (in between).
 */
export interface AlignmentStep {
  /** The wake word's sound, IPA; null: a sound was heard that the wake word does not have. */
  readonly wake: string | null;
  /** The sound as heard, IPA; null: the wake word's sound was not heard. */
  readonly heard: string | null;
  /** 0: the same sound. In the units of the score's numerator. */
  readonly cost: number;
}

/** A local peak of the score: a stretch that resembles the wake word. */
export interface Candidate {
  readonly startMs: number;
  readonly endMs: number;
  /** null: a voice nobody named. */
  readonly who: string | null;
  /** Index into the scenario's timeline of the entry in which the stretch begins; null: in none. */
  readonly entry: number | null;
  /** The words the stretch covers, as written. */
  readonly heard: string;
  readonly wakeWord: string;
  /** 0–1, three decimals. */
  readonly score: number;
  readonly threshold: number;
  /** Chance that the device wakes at this score in one hearing, six significant digits. */
  readonly probability: number;
  /** Chance that a verification says yes at this score. */
  readonly verifyProbability: number;
  readonly by: 'detector' | 'script';
  /** From the scenario's `accepted:`; null: the score decides. */
  readonly accepted: boolean | null;
  readonly alignment: readonly AlignmentStep[];
  /** The rule of the detector by which it does not wake the device though its score reaches the threshold. */
  readonly heldBack?: HeldBack | undefined;
}

/** Length of one value of `Hearing.scores`. */
export const SCORE_STEP_MS = 100;

/** What a detector makes of a soundtrack for one wake word. */
export interface Hearing {
  /** In order of `endMs`. Never looks at threshold or sensitivity to decide what is a peak. */
  readonly candidates: readonly Candidate[];
  /** The highest score that ends in each 100 ms from 0, three decimals. */
  readonly scores: readonly number[];
}
