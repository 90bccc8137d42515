import type { Changes, Opened, ToExplain } from '../../app/stage/stage.ts';
import type { Log } from '../../log/log.ts';
import type { Lesson } from './lesson.ts';

/** What is shown over the play. `offset`: rows that have been scrolled past. */
export type Panel =
  | { readonly kind: 'help'; readonly offset: number }
  | { readonly kind: 'findings'; readonly offset: number }
  /** `lines` null: they are on their way. */
  | { readonly kind: 'why'; readonly offset: number; readonly seq: number; readonly lines: readonly string[] | null }
  /** `typed` null: nothing is being typed into the chosen field. */
  | { readonly kind: 'what-if'; readonly chosen: number; readonly typed: string | null }
  | { readonly kind: 'problem'; readonly offset: number; readonly text: string }
  | { readonly kind: 'go-to'; readonly typed: string }
  | { readonly kind: 'save'; readonly typed: string };

/** A run that is asked for. */
export interface Asked {
  readonly changes: Changes;
  /** The changes before each of these. */
  readonly past: readonly Changes[];
  /** Counts the runs that are asked for; of two answers, the one to the newer question is shown. */
  readonly ticket: number;
}

/** Everything about a player that the screen depends on, beside the terminal's size. */
export interface PlayerState {
  readonly opened: Opened;
  /** The run that is shown. */
  readonly log: Log;
  /** What differs from the scenario as written; the run with it may still be on its way. */
  readonly changes: Changes;
  /** What there was before each change, to be taken back. */
  readonly past: readonly Changes[];
  /** The changes and the past of the run that is shown, for a run that fails. */
  readonly shown: Asked;
  /** Runs asked for so far. */
  readonly asked: number;
  /** The playhead, integer ms from 0 to the scene's length. */
  readonly atMs: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  /** How often the time lanes are magnified by two. */
  readonly zoom: number;
  readonly place: 'play' | 'summary' | 'later';
  readonly offset: number;
  /** The playhead of what comes later, ms from the scene's end. */
  readonly laterMs: number;
  readonly panel: Panel | null;
  readonly message: string | null;
  /** Esc was pressed where something would be lost; once more, and it leaves. */
  readonly isLeaving: boolean;
  /** Class mode; null: none. */
  readonly lesson: Lesson | null;
  /** Whether Esc leads back to the library. */
  readonly hasLibrary: boolean;
}

/** What the player wants done that it cannot do itself. */
export type Effect =
  | ({ readonly does: 'run' } & Asked)
  | { readonly does: 'explain'; readonly seq: number; readonly candidate: ToExplain }
  | { readonly does: 'save'; readonly changes: Changes; readonly file: string | null }
  | { readonly does: 'leave' }
  | { readonly does: 'library' };

/** A new state, and what is to be done now. */
export interface Step {
  readonly state: PlayerState;
  readonly effects: readonly Effect[];
}

export const step = (state: PlayerState, ...effects: readonly Effect[]): Step => ({ state, effects });

/** A state whose only news is a sentence for the person at the player. */
export const say = (state: PlayerState, message: string): Step => step({ ...state, message });

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

export function initialState(
  opened: Opened,
  { lesson, hasLibrary }: { readonly lesson: Lesson | null; readonly hasLibrary: boolean },
): PlayerState {
  return {
    opened,
    log: opened.log,
    changes: opened.asWritten,
    past: [],
    shown: { changes: opened.asWritten, past: [], ticket: 0 },
    asked: 0,
    atMs: 0,
    // A class is not to miss the beginning.
    isPlaying: lesson === null,
    speed: 1,
    zoom: 0,
    place: 'play',
    offset: 0,
    laterMs: 0,
    panel: null,
    message: null,
    isLeaving: false,
    lesson,
    hasLibrary,
  };
}

export function durationOf({ log }: Pick<PlayerState, 'log'>): number {
  return log.header.scenario.durationMs;
}
