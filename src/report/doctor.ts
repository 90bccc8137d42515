import type { Format } from '../words/format.ts';
import { displayWidth, wrap } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';
import { padded } from './columns.ts';

/** What a machine offers. */
export interface Facts {
  readonly node: { readonly version: string; readonly least: string };
  /** null: stdout is no terminal. */
  readonly terminal: { readonly columns: number; readonly rows: number; readonly isColoured: boolean } | null;
  readonly locale: { readonly name: string; readonly isUtf8: boolean };
  /** In the order in which they are tried. */
  readonly players: readonly { readonly name: string; readonly path: string }[];
  /** null: not known on this system. */
  readonly devices: { readonly cards: readonly string[]; readonly servers: readonly string[] } | null;
  readonly recorder: { readonly name: string; readonly path: string; readonly command: string } | null;
  readonly speech: { readonly package: PackageVersion; readonly sounds: number | null };
  readonly listening: {
    readonly packages: readonly PackageVersion[];
    readonly wakeWords: readonly string[];
    /** Why it does not work, as a sentence; null: it does. */
    readonly problem: string | null;
  };
  /** How a program is added here. */
  readonly system: {
    readonly platform: NodeJS.Platform;
    readonly installer: keyof typeof ADD | null;
    /** Who may install; others need sudo. */
    readonly isRoot: boolean;
  };
}

interface PackageVersion {
  readonly name: string;
  /** null: it is not installed. */
  readonly version: string | null;
}

/** How a thing stands, what there is, and commands to copy. */
interface Finding {
  readonly state: 'ok' | 'missing' | 'note';
  readonly text: string;
  readonly commands?: readonly string[];
}

type Doctor = Reader['sentences']['doctor'];

/** Columns before a command that is too long to stand under its text. */
const LEAST_INDENT = 4;

/**
 * What a machine offers, and how to add what it lacks, as lines.
 * @param width columns. Commands may be wider: they are to be copied.
 */
export function doctorReport(facts: Facts, reader: Reader, width: number): string[] {
  const { doctor } = reader.sentences;
  const looked: readonly (readonly [keyof Doctor['topics'], Finding | null])[] = [
    ['node', node(facts, doctor)],
    ['terminal', terminal(facts, doctor)],
    ['letters', letters(facts, doctor)],
    ['player', player(facts, doctor, reader.format)],
    ['devices', devices(facts, doctor, reader.format)],
    ['microphone', microphone(facts, doctor)],
    ['speech', speech(facts, doctor)],
    ['listening', listening(facts, doctor, reader.format)],
  ];
  const rows = looked.flatMap(([topic, found]) => {
    return found === null ? [] : [{ ...found, state: doctor.states[found.state], topic: doctor.topics[topic] }];
  });
  const states = Math.max(...rows.map(({ state }) => displayWidth(state))) + 2;
  const topics = Math.max(...rows.map(({ topic }) => displayWidth(topic))) + 2;
  const lines = rows.flatMap(({ state, topic, text, commands = [] }) => {
    const shown = wrap(padded(state, states) + padded(topic, topics) + text, width, 0, states + topics);
    return [...shown, ...commands.map((command) => indented(command, states + topics, width))];
  });
  return [...lines, '', ...doctor.notes.flatMap((note) => wrap(note, width, 0))];
}

function indented(command: string, indent: number, width: number): string {
  return ' '.repeat(indent + displayWidth(command) > width ? LEAST_INDENT : indent) + command;
}

function node({ node }: Facts, say: Doctor): Finding {
  const [major = 0, minor = 0] = node.version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = node.least.split('.').map(Number);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return { state: isEnough ? 'ok' : 'missing', text: say.node({ ...node, isEnough }) };
}

function terminal({ terminal }: Facts, say: Doctor): Finding {
  if (terminal === null) return { state: 'note', text: say.noTerminal };
  return { state: 'ok', text: say.terminal(terminal) };
}

function letters({ locale, system }: Facts, say: Doctor): Finding {
  if (locale.isUtf8) return { state: 'ok', text: say.letters(locale.name) };
  const commands = system.platform === 'win32' ? [] : ['export LC_ALL=C.UTF-8'];
  return { state: 'note', text: say.otherLetters(locale.name), commands };
}

function player({ players, system }: Facts, say: Doctor, { list }: Format): Finding {
  const [first, ...others] = players.filter(({ name }, at) => players.findIndex((other) => other.name === name) === at);
  if (first === undefined) return missing(say.noPlayer, system, say);
  const names = others.length === 0 ? null : list(others.map(({ name }) => name));
  return { state: 'ok', text: say.player({ ...first, others: names }) };
}

const knownDevices = ({ devices }: Facts) => devices && [...devices.cards, ...devices.servers];

function devices(facts: Facts, say: Doctor, { list }: Format): Finding | null {
  const known = knownDevices(facts);
  if (known === null) return null;
  return known.length === 0 ? { state: 'missing', text: say.noDevices } : { state: 'ok', text: list(known) };
}

function microphone(facts: Facts, say: Doctor): Finding {
  const { recorder, system } = facts;
  if (recorder === null) return missing(say.noRecorder, system, say);
  const pipe = `${recorder.command} | earshot listen -`;
  // PowerShell would read the samples as text.
  const commands = [system.platform === 'win32' ? `cmd /c "${pipe}"` : pipe];
  // A program that records is of no use yet where there is nothing to record from.
  const isDeaf = knownDevices(facts)?.length === 0;
  return { state: isDeaf ? 'note' : 'ok', text: say.recorder(recorder), commands };
}

function speech({ speech }: Facts, say: Doctor): Finding {
  const name = packages([speech.package]);
  if (speech.sounds === null) return { state: 'missing', text: say.noSpeech(name), commands: ['npm ci'] };
  return { state: 'ok', text: say.speech({ name, sounds: speech.sounds }) };
}

function listening(
  { listening: { packages: needed, wakeWords, problem } }: Facts,
  say: Doctor,
  { list }: Format,
): Finding {
  if (problem !== null) return { state: 'missing', text: problem };
  return { state: 'ok', text: say.listening({ name: packages(needed), wakeWords: list(wakeWords) }) };
}

function packages(packages: readonly PackageVersion[]): string {
  return packages.map(({ name, version }) => (version === null ? name : `${name} ${version}`)).join(', ');
}

/** alsa-utils holds a player and a recorder, and has that name everywhere; sox does the same elsewhere. */
const ADD = {
  apt: 'apt install alsa-utils',
  dnf: 'dnf install alsa-utils',
  pacman: 'pacman -S alsa-utils',
  apk: 'apk add alsa-utils',
  zypper: 'zypper install alsa-utils',
  brew: 'brew install sox',
  winget: 'winget install ChrisBagwell.SoX',
};

function missing(what: string, { installer, isRoot }: Facts['system'], say: Doctor): Finding {
  if (installer === null) return { state: 'missing', text: `${what} ${say.addYourself}` };
  const needsSudo = !isRoot && installer !== 'brew' && installer !== 'winget';
  return { state: 'missing', text: `${what} ${say.add}`, commands: [`${needsSudo ? 'sudo ' : ''}${ADD[installer]}`] };
}
