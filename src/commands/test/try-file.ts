import { choicesOf, type WrittenChoices } from '../../app/choices.ts';
import { load } from '../../app/load.ts';
import { sentenceOf } from '../../app/sentence-of.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { type FileTrial, tryOut } from '../../study/trial.ts';
import { readerFor } from '../../words/reader.ts';
import type { ReaderLanguage } from '../../words/words.ts';

/** How files are tried out. */
export interface TryOptions {
  /** Of the command line, as they are written. */
  readonly options: WrittenChoices;
  /** Of the sentences. */
  readonly language: ReaderLanguage;
  /** 0: once. */
  readonly seeds: number;
}

/** A scenario's file read and tried out. */
export async function tryFile(path: string, { options, language, seeds }: TryOptions): Promise<FileTrial> {
  const reader = readerFor(language);
  const choices = choicesOf(options, reader.sentences);
  try {
    const scenario = await load(nodeHost, path, reader);
    const people = scenario.people.map(({ id, name }) => ({ id, name }));
    return { id: scenario.id, people, trial: await tryOut(nodeHost, scenario, choices, seeds) };
  } catch (error) {
    const problem = sentenceOf(error, reader.sentences);
    if (problem === null) throw error;
    return { problem };
  }
}
