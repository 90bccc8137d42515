import type { ReaderLanguage } from '../../words/words.ts';
import type { WrittenChoices } from '../choices.ts';
import type { Library, Stage } from './stage.ts';

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

/** A call of a stage, with the path of what is on it. */
type OfStage<Call extends 'open' | 'run' | 'why' | 'save'> = (
  path: string,
  ...args: Parameters<Stage[Call]>
) => ReturnType<Stage[Call]>;

/** What the worker is asked: of the library, or of the stage of a path. */
export interface Calls extends Pick<Library, 'list' | 'durationOf'> {
  readonly open: OfStage<'open'>;
  readonly run: OfStage<'run'>;
  readonly why: OfStage<'why'>;
  readonly save: OfStage<'save'>;
  /** `watching` comes with each change that it tells of, and ends it. */
  readonly watch: (path: string, watching: number) => Promise<void>;
  readonly unwatch: (watching: number) => Promise<void>;
}

export interface Question<Call extends keyof Calls = keyof Calls> {
  readonly id: number;
  readonly call: Call;
  readonly args: Parameters<Calls[Call]>;
}

/** `sentence`: what a person can mend; `fault`: the stack of any other error; `changed`: a watch tells of a change. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly sentence: string }
  | { readonly id: number; readonly fault: string }
  | { readonly watching: number; readonly changed: string | null };
