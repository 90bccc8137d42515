import type { MarkedWord } from '../scenario/line.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Stretch } from '../vocabulary/overlaps.ts';

/** One speech sound, as pronounced. */
export interface Phone extends Stretch {
  /** IPA without stress marks, one of the keys of `PHONES` in `phones.ts`. */
  readonly ipa: string;
  /** 0 none, 1 primary, 2 secondary. */
  readonly stress: 0 | 1 | 2;
  /** Index into the line's `words`. */
  readonly word: number;
}

export type Word = MarkedWord & Stretch;

/** One stretch of speech with its times, ms from the scene's start: a spoken entry, or a voice in a recording without captions, which has no words. */
export interface Line extends Stretch {
  /** Index into the scenario's timeline; null: speech of which nobody says what it is. */
  readonly entry: number | null;
  /** null: a voice nobody named. */
  readonly who: string | null;
  readonly toDevice: boolean;
  readonly text: string;
  readonly words: readonly Word[];
  readonly phones: readonly Phone[];
}

/** What is to be heard in a scene: every line with word and phone times, and when each entry happens. */
export interface Soundtrack {
  readonly language: Language;
  readonly durationMs: number;
  /** In order of start. */
  readonly lines: readonly Line[];
  /** For every entry of the timeline, by index: when it starts and ends. */
  readonly entries: readonly Stretch[];
}
