import type { Host } from '../../host/host.ts';
import { canonical } from '../../log/seal.ts';
import { changedText } from '../../scenario/changed-text.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { Reader } from '../../words/reader.ts';
import { Failure } from '../failure.ts';
import { checkText, type ScenarioSource } from '../load.ts';
import { saveNew } from '../save-new.ts';
import type { Addition } from './addition.ts';

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
 * @throws DiagnosticError or Failure
 */
export async function saveCopy(copy: Copy, file: string | null, reader: Reader): Promise<string> {
  const { source, host } = copy;
  const { resolve, dirname } = host.paths;
  // Sound and captions are named from the scenario's folder.
  const hasSound = source.scenario.audio !== null || source.scenario.captions !== null;
  const place = file === null ? await freeName(copy, hasSound ? source.folder : '.') : withEnding(file);
  if (hasSound && resolve(dirname(place)) !== resolve(source.folder))
    throw new DiagnosticError('save-elsewhere', { folder: resolve(source.folder) });
  await saveNew(place, await textOf(copy, place, reader), copy);
  return place;
}

async function freeName({ host, source }: Copy, folder: string): Promise<string> {
  const name = host.paths.join(folder, `${source.scenario.id}-changed`);
  for (let number = 1; ; number++) {
    const place = `${name}${number === 1 ? '' : `-${number}`}.yaml`;
    if ((await host.real(place)) === null) return place;
  }
}

/** What is written is YAML, and a folder's scenarios are found by their endings. */
function withEnding(file: string): string {
  return /[^/\\]\.ya?ml$/iu.test(file) ? file : `${file}.yaml`;
}

async function textOf(copy: Copy, place: string, reader: Reader): Promise<string> {
  const { host, source, addition, device, played, options } = copy;
  const { basename } = host.paths;
  const { stage } = reader.sentences;
  const howToRun = options === '' ? [] : [stage.howToRun({ file: basename(place), options })];
  const comment = [stage.changedCopy(basename(source.file)), ...howToRun];
  const text = changedText(source.text, { ...addition, device, comment });
  const { scenario, report } = await checkText(host, { text, file: place, folder: source.folder }, reader);
  if (scenario === null || !isSame(scenario, played)) throw new Failure(stage.cannotBeSaved(report).trimEnd());
  return text;
}

/** Without an id of its own a scenario is called as its file is. */
function isSame(one: Scenario, other: Scenario): boolean {
  const unnamed = { id: '', title: '' };
  return canonical({ ...one, ...unnamed }) === canonical({ ...other, ...unnamed });
}
