import type { ReaderLanguage } from '../../words/words.ts';
import type { WrittenChoices } from '../choices.ts';
import type { Changes, ToExplain } from './stage.ts';

/** What a worker is started with. */
export interface WorkerOptions {
  /** Of the command line, as they are written. */
  readonly options: WrittenChoices;
  /** Of the sentences. */
  readonly language: ReaderLanguage;
  /** Of the library; null: the working directory. */
  readonly folder: string | null;
  /** Whether stages follow their files. */
  readonly watch: boolean;
}

/** What the worker is asked: of the library, or of the stage of a path. */
export type Wish =
  | { readonly ask: 'list' }
  | { readonly ask: 'durationOf' | 'open' | 'watch'; readonly path: string }
  | { readonly ask: 'run'; readonly path: string; readonly changes: Changes }
  | { readonly ask: 'why'; readonly path: string; readonly candidate: ToExplain }
  | { readonly ask: 'save'; readonly path: string; readonly changes: Changes; readonly file: string | null }
  /** `watching`: the id of the question that began it. */
  | { readonly ask: 'unwatch'; readonly watching: number };

export type Question = Wish & { readonly id: number };

/** `sentence`: of a `StageError`; `fault`: the stack of any other error; `changed`: a watch tells of a change. */
export type Answer = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly sentence: string }
  | { readonly fault: string }
  | { readonly changed: string | null }
);
