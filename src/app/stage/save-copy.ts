import { FileError, type Host } from '../../host/host.ts';
import { canonical } from '../../log/seal.ts';
import { changedText } from '../../scenario/changed-text.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Reader } from '../../words/reader.ts';
import { checkText, type ScenarioSource } from '../load.ts';
import type { Addition } from './addition.ts';
import { StageError } from './stage.ts';

/** A changed scenario to be written down. */
interface Copy {
  readonly host: Host;
  readonly source: ScenarioSource;
  readonly addition: Addition;
  /** Profile and settings that were changed. */
  readonly device: Readonly<Record<string, unknown>>;
  /** What is played: what the reader has to find in the copy. */
  readonly played: Scenario;
  /** What of the run is no part of a scenario, as options of the command line; empty: nothing. */
  readonly options: string;
}

/**
 * Writes a changed copy of a scenario, once the reader has found in its text what is played.
 * @param file null: a name that is free
 * @returns the file's name
 * @throws StageError
 */
export async function saveCopy(copy: Copy, file: string | null, reader: Reader): Promise<string> {
  for (const place of file === null ? freeNames(copy) : [withEnding(file)]) {
    refuseElsewhere(copy, place, reader);
    if (await isWritten(copy.host, place, await textOf(copy, place, reader), file !== null, reader)) return place;
  }
  throw new Error('there is always another name');
}

/** In the working directory, but beside the original where that names sound or captions. */
function* freeNames({ host, source: { scenario, folder } }: Copy): Generator<string> {
  const place = host.paths.join(hasSound(scenario) ? folder : '.', `${scenario.id}-changed`);
  yield `${place}.yaml`;
  for (let number = 2; ; number++) yield `${place}-${number}.yaml`;
}

function hasSound({ audio, captions }: Scenario): boolean {
  return audio !== null || captions !== null;
}

/** What is written is YAML, and a folder's scenarios are found by their endings. */
function withEnding(file: string): string {
  return /[^/\\]\.ya?ml$/iu.test(file) ? file : `${file}.yaml`;
}

/** Sound and captions are named from the scenario's folder. */
function refuseElsewhere({ host, source: { folder, scenario } }: Copy, place: string, { sentences }: Reader): void {
  const { resolve, dirname } = host.paths;
  if (!hasSound(scenario) || resolve(dirname(place)) === resolve(folder)) return;
  throw new StageError(sentences.stage.besideItsSound(resolve(folder)));
}

async function textOf(copy: Copy, place: string, reader: Reader): Promise<string> {
  const { host, source, addition, device, played, options } = copy;
  const { basename } = host.paths;
  const { stage } = reader.sentences;
  const howToRun = options === '' ? [] : [stage.howToRun({ file: basename(place), options })];
  const comment = [stage.changedCopy(basename(source.file)), ...howToRun];
  const text = changedText(source.text, { ...addition, device, comment });
  const { scenario, report } = await checkText(host, { text, file: place, folder: source.folder }, reader);
  if (scenario === null || !isSame(scenario, played)) throw new StageError(stage.cannotBeSaved(report).trimEnd());
  return text;
}

/** Without an id of its own a scenario is called as its file is. */
function isSame(one: Scenario, other: Scenario): boolean {
  const unnamed = { id: '', title: '' };
  return canonical({ ...one, ...unnamed }) === canonical({ ...other, ...unnamed });
}

/** False where there is a file of that name, and another may be tried. */
async function isWritten(
  host: Host,
  place: string,
  text: string,
  isChosen: boolean,
  { sentences: { stage } }: Reader,
): Promise<boolean> {
  try {
    const isNew = await host.writeNew(place, text);
    if (!isNew && isChosen) throw new StageError(stage.exists(place));
    return isNew;
  } catch (error) {
    throw error instanceof FileError ? new StageError(stage.cannotSave({ file: place, code: error.reason })) : error;
  }
}
