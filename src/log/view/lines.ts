import type { Category } from '../../vocabulary/category.ts';
import { grouped } from '../../vocabulary/grouped.ts';
import { Overlaps, type Stretch, union } from '../../vocabulary/overlaps.ts';
import type { TimedEvent } from '../log.ts';

/** A word as it was said, with its place in the text of its line. */
export interface SaidWord extends Stretch {
  readonly text: string;
  /** UTF-16 offsets into the line's text. */
  readonly from: number;
  readonly to: number;
  readonly who: string | null;
  /** Index into the scenario's timeline; null: nobody says what it is. */
  readonly entry: number | null;
  readonly toDevice: boolean;
  readonly private: readonly Category[];
  /** Whom each of these concerns, in the same order; null: a voice nobody named. */
  readonly about: readonly (string | null)[];
}

export interface SaidLine {
  readonly kind: 'speech' | 'device';
  /** When it begins. */
  readonly atMs: number;
  /** Infinite: the log does not say when it ends. */
  readonly endMs: number;
  /** null: a voice nobody named, or the device. */
  readonly who: string | null;
  readonly entry: number | null;
  readonly toDevice: boolean;
  /** The whole line. */
  readonly text: string;
  /** Empty for speech of which nobody says the words, and for what the device says. */
  readonly words: readonly SaidWord[];
}

/** Everything that people and the speaker say, in order of time. */
export function linesIn(events: readonly TimedEvent[]): SaidLine[] {
  type Open = { -readonly [K in keyof SaidLine]: SaidLine[K] };
  const lines: Open[] = [];
  const open = new Map<string, Open[]>();
  const begin = (key: string, line: Omit<SaidLine, 'endMs'>) => {
    const begun = { ...line, endMs: Number.POSITIVE_INFINITY };
    lines.push(begun);
    const others = open.get(key);
    if (others === undefined) open.set(key, [begun]);
    else others.push(begun);
  };
  const end = (key: string, atMs: number) => {
    const ended = open.get(key)?.shift();
    if (ended !== undefined) ended.endMs = atMs;
  };
  const device = { kind: 'device', who: null, entry: null, toDevice: false, words: [] } as const;
  for (const event of events) {
    const { atMs } = event;
    if (event.type === 'speech.started') begin(`${event.entry} ${event.who}`, spoken(event));
    else if (event.type === 'speech.ended') end(`${event.entry} ${event.who}`, atMs);
    else if (event.type === 'device.said') begin(event.recording, { ...device, atMs, text: event.text });
    else if (event.type === 'response.ended') end(event.recording, atMs);
  }
  return lines;
}

type Started = Extract<TimedEvent, { type: 'speech.started' }>;

function spoken({ atMs, who, entry, to: addressee, text, words }: Started): Omit<SaidLine, 'endMs'> {
  const toDevice = addressee === 'device';
  let next = 0;
  const said = words.map(({ word, startMs, endMs, private: categories, about }) => {
    const found = text.indexOf(word, next);
    const from = found < 0 ? next : found;
    next = found < 0 ? next : from + word.length;
    return { text: word, from, to: next, startMs, endMs, who, entry, toDevice, private: categories, about };
  });
  return { kind: 'speech', atMs, who, entry, toDevice, text, words: said };
}

/** All words, in order of start. */
export function wordsOf(lines: readonly SaidLine[]): SaidWord[] {
  return lines.flatMap(({ words }) => words).sort((a, b) => a.startMs - b.startMs);
}

/** Whose voice is heard when, in the order in which they are first heard; a line without words is heard as a whole. */
export function voicesIn(lines: readonly SaidLine[]): Map<string | null, Stretch[]> {
  const spoken = lines.filter(({ kind }) => kind === 'speech');
  const heard = (line: SaidLine): readonly Stretch[] =>
    line.words.length === 0 ? [{ startMs: line.atMs, endMs: line.endMs }] : line.words;
  return new Map([...grouped(spoken, ({ who }) => who)].map(([who, said]) => [who, union(said.flatMap(heard))]));
}

/** What two lists of stretches have in common; `some` in order, without overlaps. `of` keeps what `others` carry. */
export function common<T extends Stretch>(some: readonly Stretch[], others: readonly T[]): T[] {
  const overlaps = new Overlaps(some);
  return others.flatMap((other) =>
    overlaps.between(other.startMs, other.endMs).map(({ startMs, endMs }) => ({
      ...other,
      startMs: Math.max(startMs, other.startMs),
      endMs: Math.min(endMs, other.endMs),
    })),
  );
}
