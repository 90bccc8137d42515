import type { Generation } from '../vocabulary/generation.ts';
import type { AlignmentStep } from './candidate.ts';
import type { Judgement } from './phonetic/probability.ts';
import type { NonTrigger, Trigger, TriggerSource } from './triggers.ts';

/** A documented trigger that sounds like what was heard. */
export interface LikeTrigger extends Pick<Trigger, 'phrase' | 'accepted' | 'wakeWordInferred'> {
  /** 0–1, three decimals. */
  readonly similarity: number;
  readonly sources: readonly TriggerSource[];
}

/** `can-wake` at the threshold or above it, else `near-miss` or `silent`. */
export type Verdict = 'can-wake' | 'near-miss' | 'silent';

/** How near a phrase is to a wake word. */
export interface Nearness extends Judgement {
  readonly phrase: string;
  /** The words of the stretch that resembles the wake word most; empty where no sound of it was heard. */
  readonly heard: string;
  readonly verdict: Verdict;
  /** The device whose measured rate the chances rest on; null: nothing was measured. */
  readonly generation: Generation | null;
  readonly alignment: readonly AlignmentStep[];
  /** What hearing nothing of the wake word would cost, in the units of the alignment's costs. */
  readonly nothing: number;
}

/** How near a phrase is to a wake word, and what is documented about it. */
export interface Explanation extends Nearness {
  /** At most three, the likest first. */
  readonly like: readonly LikeTrigger[];
  /** Reports that this very phrase was tried and did not wake a device. */
  readonly silentInTests: readonly NonTrigger[];
}
