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

type Topic = keyof Reader['sentences']['doctor']['topics'];

/** One thing looked at: how it stands, what there is, and commands to copy. */
interface Row {
  readonly state: 'ok' | 'missing' | 'note';
  readonly topic: Topic;
  readonly text: string;
  readonly commands?: readonly string[];
}

/** Columns before a command that is too long to stand under its text. */
const LEAST_INDENT = 4;

/**
 * What a machine offers, and how to add what it lacks, as lines.
 * @param width columns. Commands may be wider: they are to be copied.
 */
export function doctorReport(facts: Facts, reader: Reader, width: number): string[] {
  const { doctor } = reader.sentences;
  const rows = [node, terminal, letters, player, devices, microphone, speech, listening].flatMap((row) =>
    row(facts, reader),
  );
  const states = Math.max(...rows.map(({ state }) => displayWidth(doctor.states[state]))) + 2;
  const topics = Math.max(...rows.map(({ topic }) => displayWidth(doctor.topics[topic]))) + 2;
  const lines = rows.flatMap(({ state, topic, text, commands = [] }) => {
    const head = padded(doctor.states[state], states) + padded(doctor.topics[topic], topics);
    const shown = wrap(head + text, width, 0, states + topics);
    return [...shown, ...commands.map((command) => indented(command, states + topics, width))];
  });
  return [...lines, '', ...doctor.notes.flatMap((note) => wrap(note, width, 0))];
}

function indented(command: string, indent: number, width: number): string {
  return ' '.repeat(indent + displayWidth(command) > width ? LEAST_INDENT : indent) + command;
}

function node({ node }: Facts, { sentences: { doctor } }: Reader): Row[] {
  const [major = 0, minor = 0] = node.version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = node.least.split('.').map(Number);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return [{ state: isEnough ? 'ok' : 'missing', topic: 'node', text: doctor.node({ ...node, isEnough }) }];
}

function terminal({ terminal }: Facts, { sentences: { doctor } }: Reader): Row[] {
  if (terminal === null) return [{ state: 'note', topic: 'terminal', text: doctor.noTerminal }];
  return [{ state: 'ok', topic: 'terminal', text: doctor.terminal(terminal) }];
}

function letters({ locale, system }: Facts, { sentences: { doctor } }: Reader): Row[] {
  if (locale.isUtf8) return [{ state: 'ok', topic: 'letters', text: doctor.letters(locale.name) }];
  const commands = system.platform === 'win32' ? [] : ['export LC_ALL=C.UTF-8'];
  return [{ state: 'note', topic: 'letters', text: doctor.otherLetters(locale.name), commands }];
}

function player({ players, system }: Facts, { sentences: { doctor }, format }: Reader): Row[] {
  const [first, ...others] = players.filter(({ name }, at) => players.findIndex((other) => other.name === name) === at);
  if (first === undefined) return [{ state: 'missing', topic: 'player', ...advice(doctor.noPlayer, system, doctor) }];
  const names = others.length === 0 ? null : format.list(others.map(({ name }) => name));
  return [{ state: 'ok', topic: 'player', text: doctor.player({ ...first, others: names }) }];
}

function knownDevices({ cards, servers }: NonNullable<Facts['devices']>): readonly string[] {
  return [...cards, ...servers];
}

function devices({ devices }: Facts, { sentences: { doctor }, format }: Reader): Row[] {
  if (devices === null) return [];
  const known = knownDevices(devices);
  if (known.length === 0) return [{ state: 'missing', topic: 'devices', text: doctor.noDevices }];
  return [{ state: 'ok', topic: 'devices', text: format.list(known) }];
}

function microphone({ recorder, system, devices }: Facts, { sentences: { doctor } }: Reader): Row[] {
  if (recorder === null) {
    return [{ state: 'missing', topic: 'microphone', ...advice(doctor.noRecorder, system, doctor) }];
  }
  const pipe = `${recorder.command} | earshot listen -`;
  // PowerShell would read the samples as text.
  const commands = [system.platform === 'win32' ? `cmd /c "${pipe}"` : pipe];
  // A program that records is of no use yet where there is nothing to record from.
  const isDeaf = devices !== null && knownDevices(devices).length === 0;
  return [{ state: isDeaf ? 'note' : 'ok', topic: 'microphone', text: doctor.recorder(recorder), commands }];
}

function speech({ speech }: Facts, { sentences: { doctor } }: Reader): Row[] {
  const name = packages([speech.package]);
  if (speech.sounds !== null) {
    return [{ state: 'ok', topic: 'speech', text: doctor.speech({ name, sounds: speech.sounds }) }];
  }
  return [{ state: 'missing', topic: 'speech', text: doctor.noSpeech(name), commands: ['npm ci'] }];
}

function listening({ listening }: Facts, { sentences: { doctor }, format }: Reader): Row[] {
  const name = packages(listening.packages);
  if (listening.problem !== null) return [{ state: 'missing', topic: 'listening', text: listening.problem }];
  return [
    { state: 'ok', topic: 'listening', text: doctor.listening({ name, wakeWords: format.list(listening.wakeWords) }) },
  ];
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

function advice(
  what: string,
  { installer, isRoot }: Facts['system'],
  doctor: Reader['sentences']['doctor'],
): Pick<Row, 'text' | 'commands'> {
  if (installer === null) return { text: `${what} ${doctor.addYourself}` };
  const needsSudo = !isRoot && installer !== 'brew' && installer !== 'winget';
  return { text: `${what} ${doctor.add}`, commands: [`${needsSudo ? 'sudo ' : ''}${ADD[installer]}`] };
}
