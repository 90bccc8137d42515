/**
 * The scenario as the rest of the program sees it: read, checked and normalised, but not yet
 * timed. Times are integer milliseconds. How long a line lasts is not known here: entries carry
 * their start as written, and `src/speech` resolves it.
 */

import type { LoggedPerson, LogHeader } from '../log/log.ts';
import type { Choice, Purpose } from '../vocabulary/consent.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Law, ScenePlace } from '../vocabulary/law.ts';
import type { Stretch } from '../vocabulary/overlaps.ts';
import type { MarkedWord } from './line.ts';

export interface Voice {
  readonly variant: string | null;
  /** 0–99, the speech engine's own scale. */
  readonly pitch: number | null;
}

export interface Person extends LoggedPerson {
  /** Words a minute; null: the default rate of `src/speech`. */
  readonly wpm: number | null;
  readonly voice: Voice | null;
  readonly distanceM: number | null;
}

/** When an entry starts: at a time, some time after the previous entry's end, or after a natural pause. */
export type Start =
  | { readonly kind: 'at'; readonly ms: number }
  | { readonly kind: 'after'; readonly ms: number }
  | { readonly kind: 'pause' };

/** One word of a line's plain text. */
export interface WrittenWord extends MarkedWord {
  /** From `words:`: exact times in ms from the scene's start. */
  readonly exact: Stretch | null;
}

export interface Reply {
  readonly says: string | null;
  readonly lastsMs: number | null;
  /** Opens the microphone afterwards with no wake word. */
  readonly expects: boolean;
  readonly does: 'send' | 'delete' | 'none';
  readonly partner: string | null;
  /** For `delete`: `all`, `voice-only` or a recording's id. */
  readonly what: string | null;
  /** A part of the reply that is taken to wake the device itself. */
  readonly wakes: string | null;
}

interface EntryBase {
  /** Position in `timeline`, from 0. */
  readonly index: number;
  readonly start: Start;
}

export interface SpeechEntry extends EntryBase {
  readonly kind: 'speech';
  /** Where the line ends, if captions say so; its words without exact times fill the time until then. */
  readonly endMs: number | null;
  /** null: a voice nobody named. */
  readonly who: string | null;
  readonly toDevice: boolean;
  /** The line without the private marks. */
  readonly text: string;
  readonly words: readonly WrittenWord[];
  readonly wpm: number | null;
  /** Word (lower case) to its pronunciation as IPA or ARPAbet; the scenario's own overrides are merged in. */
  readonly pronounce: Readonly<Record<string, string>>;
  /** The stretch that is taken to wake the device whatever its score. */
  readonly wakes: { readonly text: string; readonly from: number; readonly to: number } | null;
  /** What verification says to `wakes`; null: the score decides. */
  readonly accepted: boolean | null;
  readonly reply: Reply | null;
}

export const DEVICE_ACTS = ['mute', 'unmute', 'press-action', 'unplug', 'plug-in'] as const;
export type DeviceAct = (typeof DEVICE_ACTS)[number];

export type PersonAct =
  | { readonly does: DeviceAct }
  | { readonly does: 'consent'; readonly purpose: Purpose; readonly choice: Choice }
  /** `what`: `all`, `voice-only` or a recording's id. */
  | { readonly does: 'delete'; readonly what: string };

export interface ActEntry extends EntryBase {
  readonly kind: 'act';
  readonly who: string | null;
  readonly act: PersonAct;
}

export const SCENE_EVENTS = ['network-down', 'network-up', 'drop-in', 'drop-in-end', 'update'] as const;
export type SceneEvent = (typeof SCENE_EVENTS)[number];

export interface EventEntry extends EntryBase {
  readonly kind: 'event';
  readonly event: SceneEvent;
  /** For `update`: settings that apply from then on. */
  readonly with: Readonly<Record<string, unknown>>;
  /** For `drop-in`: who calls, and who had agreed to it. */
  readonly by: string | null;
  readonly accepted: readonly string[];
}

export type Entry = SpeechEntry | ActEntry | EventEntry;

/** `afterMs` counts from the scene's end. */
export type Later = LogHeader['later'][number];

export type LessonQuestion = LogHeader['lesson'][number];

export interface Expectations {
  /** Summary field to what it must be: `1`, `">= 1"`, `"0"`. */
  readonly summary: Readonly<Record<string, number | string>>;
  readonly heard: readonly string[];
  readonly findings: readonly string[];
  readonly noFindings: readonly string[];
}

export interface Source {
  readonly title: string;
  readonly author: string | null;
  readonly year: number | null;
  readonly url: string | null;
}

export const NOISES = ['quiet', 'white', 'pink', 'babble', 'tv'] as const;
export interface Room {
  readonly noise: (typeof NOISES)[number];
  readonly snrDb: number | null;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly summary: string | null;
  readonly sources: readonly Source[];
  readonly tags: readonly string[];
  readonly law: Law;
  readonly place: ScenePlace;
  /** As written: a profile's id and settings that override it; `src/machine` resolves it. */
  readonly device: Readonly<Record<string, unknown>>;
  readonly people: readonly Person[];
  readonly timeline: readonly Entry[];
  readonly later: readonly Later[];
  readonly expect: Expectations | null;
  readonly lesson: readonly LessonQuestion[];
  readonly room: Room | null;
  /** `duration:` if written. */
  readonly durationMs: number | null;
  /** The scenario's own pronunciations, for words that captions bring; entries have them merged in. */
  readonly pronounce: Readonly<Record<string, string>>;
  /** Paths relative to the scenario's folder. */
  readonly audio: string | null;
  readonly captions: string | null;
}
