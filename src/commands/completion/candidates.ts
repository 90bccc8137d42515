import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isScenarioFile } from '../../app/scenario-file.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { LIBRARY } from '../../host/node/shelf.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { languageOf } from '../../vocabulary/language.ts';
import { PROFILE_IDS } from '../../vocabulary/profile.ts';
import { OFFERED, wakeWordId } from '../../wakeword/wake-words.ts';
import type { Reader } from '../../words/reader.ts';
import { DEFAULT_COMMAND } from '../commands.ts';
import { type Command, optionsOf, wordsKey } from '../program/command.ts';
import { longName, namesOf, type Option, placeholderOf } from '../program/option.ts';
import type { Candidate } from './settings.ts';

/** What a word on the command line may become. */
interface Completion {
  readonly candidates: readonly Candidate[];
  /** What the shell is to offer beside them. */
  readonly paths: 'none' | 'files' | 'folders';
}

const NONE: Completion = { candidates: [], paths: 'none' };
const FILES: Completion = { candidates: [], paths: 'files' };

/**
 * What the scripts of `earshot completion` ask for at each press of the tab key.
 * @param written the words after `earshot`, as they are written, the last one being completed.
 * @returns the line `none`, `files` or `folders`, for what the shell adds of its own, then a line for each candidate:
 *   the whole word, a tab, and what it is. Where the shell took the word apart at `=`, only what comes after that.
 */
export async function completionLines(
  written: readonly string[],
  commands: readonly Command[],
  reader: Reader,
): Promise<string> {
  const { words, apart } = joined(written.map(unquoted));
  const current = words.at(-1) ?? '';
  const { candidates, paths } = await completionOf(words.slice(0, -1), current, commands, reader);
  const lines = candidates
    .filter((candidate) => fits(candidate, current))
    .map(({ value, about }) => [value.slice(apart.length), ...(about === '' ? [] : [about])].join('\t'));
  return [paths, ...lines, ''].join('\n');
}

/** A word without what protects its spaces. */
function unquoted(word: string): string {
  return word.replaceAll(/\\(.)|["']/gu, '$1');
}

/** bash takes words apart at `=`: puts them together, and says how the last one begins before its last piece. */
function joined(pieces: readonly string[]): { readonly words: readonly string[]; readonly apart: string } {
  const words: string[] = [];
  let apart = '';
  for (const [nth, piece] of pieces.entries()) {
    const before = words.at(-1);
    if (before !== undefined && (piece === '=' || pieces[nth - 1] === '=')) {
      apart = piece === '=' ? `${before}=` : before;
      words[words.length - 1] = before + piece;
    } else {
      apart = '';
      words.push(piece);
    }
  }
  return { words, apart };
}

async function completionOf(
  before: readonly string[],
  current: string,
  commands: readonly Command[],
  reader: Reader,
): Promise<Completion> {
  const [first] = before;
  if (first === undefined && !current.startsWith('-')) return firstWord(current, commands, reader);
  if (first === 'help') return before.length === 1 ? { ...NONE, candidates: commandNames(commands, reader) } : NONE;
  const named = commands.find(({ name }) => name === first);
  const command = named ?? DEFAULT_COMMAND;
  const given = named === undefined ? before : before.slice(1);
  const equals = current.startsWith('--') ? current.indexOf('=') : -1;
  if (equals >= 0) {
    const option = optionCalled(current.slice(0, equals), command);
    return option === null ? NONE : valuesOf(option, current.slice(equals + 1), reader, current.slice(0, equals + 1));
  }
  const asked = given.length === 0 ? null : optionCalled(given.at(-1) as string, command);
  if (asked !== null && placeholderOf(asked) !== null) return valuesOf(asked, current, reader);
  if (current.startsWith('-')) return { ...NONE, candidates: optionNames(command, given, reader) };
  return argumentOf(command, given, reader);
}

/** A command; or what `play` plays, which may be a file once nothing else begins so. */
async function firstWord(current: string, commands: readonly Command[], reader: Reader): Promise<Completion> {
  const help = { value: 'help', about: reader.sentences.cli.helpCommand };
  const candidates = [...commandNames(commands, reader), help, ...(await shipped())];
  return { candidates, paths: candidates.some((candidate) => fits(candidate, current)) ? 'none' : 'files' };
}

function fits({ value }: Candidate, current: string): boolean {
  return value.toLowerCase().startsWith(current.toLowerCase());
}

function commandNames(commands: readonly Command[], { sentences: { cli } }: Reader): Candidate[] {
  return commands.map(({ name }) => ({ value: name, about: cli.commands[name] }));
}

/** The long form of each option that is not there yet. */
function optionNames(command: Command, given: readonly string[], { sentences: { cli } }: Reader): Candidate[] {
  const used = given.map((word) => optionCalled(word.split('=')[0] ?? '', command));
  const left = optionsOf(command).filter(([, option]) => option.isRepeatable || !used.includes(option));
  return [
    ...left.map(([key, option]) => ({ value: longName(option), about: cli.options[wordsKey(command, key, cli)] })),
    { value: '--help', about: cli.help },
  ];
}

function optionCalled(word: string, { options }: Command): Option | null {
  return Object.values(options).find((option) => namesOf(option).includes(word)) ?? null;
}

function argumentOf(command: Command, given: readonly string[], reader: Reader): Promise<Completion> | Completion {
  const places = [...command.args.matchAll(/[<[]([^\]>]+)[\]>]/gu)].map(([, place = '']) => place);
  const takesValue = (word: string) => {
    const option = optionCalled(word, command);
    return option !== null && placeholderOf(option) !== null;
  };
  const nth = given.filter((word, at) => !/^-./u.test(word) && !takesValue(given[at - 1] ?? '')).length;
  const last = places.at(-1) ?? '';
  const place = places[nth] ?? (last.endsWith('...') ? last : null);
  // A phrase to explain is anybody's; the wake words are what it is compared with.
  if (place === null || place.startsWith('phrase')) return NONE;
  const folder = given[given.lastIndexOf('--scenarios') + 1];
  return meant(place.replace('...', ''), reader, folder === given[0] ? undefined : folder);
}

/** @param prefix what stands before the value in the same word */
async function valuesOf(option: Option, value: string, reader: Reader, prefix = ''): Promise<Completion> {
  const placeholder = placeholderOf(option) ?? '';
  const isSetting = /^(?:name|setting)=/u.test(placeholder);
  const { candidates, paths } = isSetting
    ? { ...NONE, candidates: await settings(value, placeholder.includes(','), reader) }
    : await meant(placeholder, reader);
  return { candidates: candidates.map((one) => ({ ...one, value: prefix + one.value })), paths };
}

/** What may stand where the table writes `<placeholder>`. */
async function meant(placeholder: string, reader: Reader, folder?: string): Promise<Completion> {
  if (placeholder.includes('|') && !placeholder.includes('.')) return choices(placeholder.split('|'));
  if (/\.[a-z]/u.test(placeholder)) return FILES;
  switch (placeholder) {
    case 'profile':
      return { ...NONE, candidates: profiles(reader) };
    case 'phrase':
      return choices(OFFERED[languageOf(reader.language)].map(wakeWordId));
    case 'scenario':
      return { ...FILES, candidates: [...(await shipped()), ...(await scenariosIn(folder))] };
    case 'folder':
      return { ...NONE, paths: 'folders' };
    case 'finding':
      return choices([placeholder]);
    default:
      return NONE;
  }
}

function choices(values: readonly string[]): Completion {
  return { ...NONE, candidates: values.map((value) => ({ value, about: '' })) };
}

function profiles({ sentences }: Reader): Candidate[] {
  return PROFILE_IDS.map((value) => ({ value, about: sentences.devices.about[value] }));
}

async function settings(written: string, isList: boolean, reader: Reader): Promise<readonly Candidate[]> {
  const { settingCandidates } = await import('./settings.ts');
  return settingCandidates(written, isList, reader);
}

async function shipped(): Promise<Candidate[]> {
  const files = (await namesIn(LIBRARY)).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    files.map(async (file) => ({ value: file.slice(0, -5), about: await titleOf(join(LIBRARY, file)) })),
  );
}

/** The scenarios of a folder that was named, by their paths. */
async function scenariosIn(folder: string | undefined): Promise<Candidate[]> {
  if (folder === undefined) return [];
  const files = (await namesIn(folder)).map((name) => join(folder, name));
  const are = await Promise.all(files.map((file) => isScenarioFile(nodeHost, file)));
  const scenarios = files.filter((_, nth) => are[nth]);
  return Promise.all(scenarios.map(async (value) => ({ value, about: await titleOf(value) })));
}

/** While somebody types, a folder that cannot be read is an empty one. */
async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

/** Where a title is looked for: assumed; a parse of the whole file would be waited for. */
const BEGINNING_BYTES = 2048;

async function titleOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
    const beginning = new TextDecoder().decode(buffer.subarray(0, bytesRead));
    return withoutControls(/^title:\s*(.*?)\s*$/mu.exec(beginning)?.[1] ?? '').replaceAll(/^["']|["']$/gu, '');
  } finally {
    await file.close();
  }
}
