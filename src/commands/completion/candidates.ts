import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isScenarioFile } from '../../app/scenario-file.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { LIBRARY } from '../../host/node/package-root.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { languageOf } from '../../vocabulary/language.ts';
import { PROFILE_IDS } from '../../vocabulary/profile.ts';
import { OFFERED, wakeWordId } from '../../wakeword/wake-words.ts';
import type { Reader } from '../../words/reader.ts';
import { COMMANDS, type Command, DEFAULT_COMMAND, optionsOf, wordsKey } from '../commands.ts';
import { longName, namesOf, type Option, placeholderOf } from '../program/option.ts';
import type { Candidate } from './settings.ts';

/** What a word on the command line may become. */
interface Completion {
  readonly candidates: readonly Candidate[];
  /** What the shell is to offer beside them. */
  readonly paths: 'none' | 'files' | 'folders';
}

const of = (candidates: readonly Candidate[], paths: Completion['paths'] = 'none'): Completion => ({
  candidates,
  paths,
});
const values = (those: readonly string[]) => of(those.map((value) => ({ value, about: '' })));
const NONE = of([]);

/**
 * What the scripts of `earshot completion` ask for at each press of the tab key.
 * @param written the words after `earshot`, as they are written, the last one being completed.
 * @returns the line `none`, `files` or `folders`, for what the shell adds of its own, then a line for each candidate:
 *   the whole word, a tab, and what it is. Where the shell took the word apart at `=`, only what comes after that.
 */
export async function completionLines(written: readonly string[], reader: Reader): Promise<string> {
  const { words, apart } = joined(written.map(unquoted));
  const current = words.at(-1) ?? '';
  const { candidates, paths } = await completionOf(words.slice(0, -1), current, reader);
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

async function completionOf(before: readonly string[], current: string, reader: Reader): Promise<Completion> {
  const [first] = before;
  if (first === undefined && !current.startsWith('-')) return firstWord(current, reader);
  if (first === 'help') return before.length === 1 ? of(commandNames(reader)) : NONE;
  const named = COMMANDS.find(({ name }) => name === first);
  const command = named ?? DEFAULT_COMMAND;
  const given = named === undefined ? before : before.slice(1);
  const [, option, value] = /^(--[^=]*)=(.*)$/su.exec(current) ?? [];
  if (option !== undefined && value !== undefined) {
    const { candidates, paths } = await valuesOf(placeholderOfCalled(option, command), value, reader);
    return of(
      candidates.map((one) => ({ ...one, value: `${option}=${one.value}` })),
      paths,
    );
  }
  const asked = placeholderOfCalled(given.at(-1), command);
  if (asked !== null) return valuesOf(asked, current, reader);
  if (current.startsWith('-')) return of(optionNames(command, given, reader));
  return argumentOf(command, given, reader);
}

/** A command; or what `play` plays, which may be a file once nothing else begins so. */
async function firstWord(current: string, reader: Reader): Promise<Completion> {
  const help = { value: 'help', about: reader.sentences.cli.helpCommand };
  const candidates = [...commandNames(reader), help, ...(await shipped())];
  return of(candidates, candidates.some((candidate) => fits(candidate, current)) ? 'none' : 'files');
}

function fits({ value }: Candidate, current: string): boolean {
  return value.toLowerCase().startsWith(current.toLowerCase());
}

function commandNames({ sentences: { cli } }: Reader): Candidate[] {
  return COMMANDS.map(({ name }) => ({ value: name, about: cli.commands[name] }));
}

/** The long form of each option that is not there yet. */
function optionNames(command: Command, given: readonly string[], { sentences: { cli } }: Reader): Candidate[] {
  const used = given.map((word) => optionCalled(word.split('=')[0], command));
  const left = optionsOf(command).filter(([, option]) => option.isRepeatable || !used.includes(option));
  return [
    ...left.map(([key, option]) => ({ value: longName(option), about: cli.options[wordsKey(command, key, cli)] })),
    { value: '--help', about: cli.help },
  ];
}

function optionCalled(word: string | undefined, command: Command): Option | undefined {
  return optionsOf(command).find(([, option]) => namesOf(option).some((name) => name === word))?.[1];
}

/** What an option that takes a value takes; null for a switch, and for a word that is no option. */
function placeholderOfCalled(word: string | undefined, command: Command): string | null {
  const option = optionCalled(word, command);
  return option === undefined ? null : placeholderOf(option);
}

function argumentOf(command: Command, given: readonly string[], reader: Reader): Promise<Completion> | Completion {
  const places = [...command.args.matchAll(/[<[]([^\]>]+)[\]>]/gu)].map(([, place = '']) => place);
  const nth = given.filter(
    (word, at) => !/^-./u.test(word) && placeholderOfCalled(given[at - 1], command) === null,
  ).length;
  const last = places.at(-1);
  const place = places[nth] ?? (last?.endsWith('...') ? last : undefined);
  // A phrase to explain is anybody's; the wake words are what it is compared with.
  if (place === undefined || place.startsWith('phrase')) return NONE;
  const folder = given[given.lastIndexOf('--scenarios') + 1];
  return meant(place.replace('...', ''), reader, folder === given[0] ? undefined : folder);
}

async function valuesOf(placeholder: string | null, value: string, reader: Reader): Promise<Completion> {
  if (placeholder === null) return NONE;
  if (!/^(?:name|setting)=/u.test(placeholder)) return meant(placeholder, reader);
  const { settingCandidates } = await import('./settings.ts');
  return of(settingCandidates(value, placeholder.includes(','), reader));
}

/** What may stand where the table writes `<placeholder>`. */
async function meant(placeholder: string, reader: Reader, folder?: string): Promise<Completion> {
  if (placeholder.includes('|') && !placeholder.includes('.')) return values(placeholder.split('|'));
  if (/\.[a-z]/u.test(placeholder)) return of([], 'files');
  switch (placeholder) {
    case 'profile':
      return of(PROFILE_IDS.map((value) => ({ value, about: reader.sentences.devices.about[value] })));
    case 'phrase':
      return values(OFFERED[languageOf(reader.language)].map(wakeWordId));
    case 'scenario':
      return of([...(await shipped()), ...(await scenariosIn(folder))], 'files');
    case 'folder':
      return of([], 'folders');
    case 'finding':
      return values([placeholder]);
    default:
      return NONE;
  }
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
  const beginning = await text(createReadStream(path, { end: BEGINNING_BYTES - 1 }));
  return withoutControls(/^title:\s*(.*?)\s*$/mu.exec(beginning)?.[1] ?? '').replaceAll(/^["']|["']$/gu, '');
}
