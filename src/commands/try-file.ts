import { catalogueFor } from '../catalogue/catalogue.ts';
import { formatFor } from '../catalogue/format.ts';
import type { Language, Person } from '../scenario/scenario.ts';
import { type Trial, tryOut } from '../study/trial.ts';
import { Failure } from './failure.ts';
import { load } from './load.ts';
import { sentenceOf } from './sentence-of.ts';
import { choicesOf } from './settings.ts';
import type { Options } from './table.ts';

/** How files are tried out. */
export interface TryOptions {
  /** Of the command line, as they are written. */
  readonly options: Options;
  /** Of the sentences. */
  readonly language: Language;
  /** 0: once. */
  readonly seeds: number;
}

/** What became of a file, or why it cannot be run. */
export type FileTrial =
  | { readonly id: string; readonly people: readonly Pick<Person, 'id' | 'name'>[]; readonly trial: Trial }
  | { readonly problem: string };

/** A scenario's file read and tried out. */
export async function tryFile(path: string, { options, language, seeds }: TryOptions): Promise<FileTrial> {
  const sentences = catalogueFor(language);
  const reader = { language, sentences, format: formatFor(language) };
  const choices = choicesOf(options, reader);
  try {
    const scenario = await load(path, reader);
    const people = scenario.people.map(({ id, name }) => ({ id, name }));
    return { id: scenario.id, people, trial: await tryOut(scenario, choices, seeds) };
  } catch (error) {
    const problem = error instanceof Failure ? error.message : sentenceOf(error, sentences);
    if (problem === null) throw error;
    return { problem };
  }
}
