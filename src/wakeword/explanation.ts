import type { Generation } from '../vocabulary/generation.ts';
import type { AlignmentStep } from './candidate.ts';
import type { NonTrigger, TriggerSource } from './triggers.ts';

/** A documented trigger that sounds like what was heard. */
export interface LikeTrigger {
  readonly phrase: string;
  /** 0–1, three decimals. */
  readonly similarity: number;
  /** Whether the cloud's second look took it for the wake word too; null where nobody says. */
  readonly accepted: boolean | null;
  /** No source says which wake word the device was set to. */
  readonly wakeWordInferred: boolean;
  readonly sources: readonly TriggerSource[];
}

/** `can-wake` at the threshold or above it, else `near-miss` or `silent`. */
export type Verdict = 'can-wake' | 'near-miss' | 'silent';

/** How near a phrase is to a wake word. */
export interface Nearness {
  readonly phrase: string;
  readonly wakeWord: string;
  /** The words of the stretch that resembles the wake word most; empty where no sound of it was heard. */
  readonly heard: string;
  readonly score: number;
  readonly threshold: number;
  readonly probability: number;
  readonly verifyProbability: number;
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
