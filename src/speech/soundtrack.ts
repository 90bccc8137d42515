import type { Category } from '../vocabulary/category.ts';
import type { Language } from '../vocabulary/language.ts';

/** One speech sound, as pronounced. */
export interface Phone {
  /** IPA without stress marks, one of the keys of `PHONES` in `phones.ts`. */
  readonly ipa: string;
  /** 0 none, 1 primary, 2 secondary. */
  readonly stress: 0 | 1 | 2;
  readonly startMs: number;
  readonly endMs: number;
  /** Index into the line's `words`. */
  readonly word: number;
}

export interface Word {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly private: readonly Category[];
  /** UTF-16 offsets into the line's text. */
  readonly from: number;
  readonly to: number;
}

/** One stretch of speech with its times, ms from the scene's start: a spoken entry, or a voice in a recording without captions, which has no words. */
export interface Line {
  /** Index into the scenario's timeline; null: speech of which nobody says what it is. */
  readonly entry: number | null;
  /** null: a voice nobody named. */
  readonly who: string | null;
  readonly toDevice: boolean;
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
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
  readonly entries: readonly { readonly startMs: number; readonly endMs: number }[];
}
