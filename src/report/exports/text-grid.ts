import type { Log } from '../../log/log.ts';
import { resultOf } from '../../log/result.ts';
import { TIERS } from '../../scenario/captions/tiers.ts';
import { voiceNamesOf } from '../../scenario/captions/voices.ts';
import { revealedOf } from '../../scenario/line.ts';
import { type LoggedLine, spokenIn } from './spoken.ts';

interface Interval {
  readonly startMs: number;
  readonly endMs: number;
  readonly label: string;
}

interface Tier {
  readonly name: string;
  readonly intervals: readonly Interval[];
}

/**
 * A run as a Praat TextGrid (long text format): for each voice a tier of lines and one of words, with tiers for what is
 * private and for what is said to the device where there is any; then what became of the sound, and the recordings. An
 * interval cannot overlap another, so what does stands in one more tier of the same name.
 */
export function textGrid(log: Log): string {
  const { durationMs } = log.header.scenario;
  const lines = spokenIn(log);
  const { fates, recordings } = resultOf(log);
  const called = voiceNamesOf(log.header.people);
  const voices = [...new Set([...log.header.people.map(({ id }) => id), ...lines.map(({ who }) => who)])];
  const spoken = voices.flatMap((voice) => {
    const own = lines.filter(({ who }) => who === voice);
    return voiceTiers(voice === null ? '' : (called.get(voice) ?? voice), own);
  });
  const taken = recordings.map(({ id, cause, fates, startMs, endMs }) => ({
    startMs,
    endMs,
    label: [id, cause, ...fates].join(' '),
  }));
  const about = [
    { name: TIERS.fates, intervals: fates.map(({ fate, ...stretch }) => ({ ...stretch, label: fate })) },
    ...layers(taken).map((intervals) => ({ name: TIERS.recordings, intervals })),
  ];
  const tiers: Tier[] = [...spoken, ...about];
  const endMs = tiers
    .flatMap(({ intervals }) => intervals)
    .reduce((last, { endMs }) => Math.max(last, endMs), durationMs);
  return written(tiers, endMs);
}

/** Of a voice that says nothing, the tier is there and empty. */
function voiceTiers(name: string, lines: readonly LoggedLine[]): Tier[] {
  const placed = lines.map((line) => ({ ...line, endMs: Math.max(line.endMs, line.words.at(-1)?.endMs ?? 0) }));
  const hasPrivate = lines.some(({ words }) => words.some((word) => word.private.length > 0));
  const hasDevice = lines.some(({ toDevice }) => toDevice);
  const layered = layers(placed.filter(({ startMs, endMs }) => endMs > startMs));
  return layered.flatMap((own): Tier[] => [
    { name, intervals: own.map(({ startMs, endMs, text }) => ({ startMs, endMs, label: text })) },
    { name: name === '' ? 'words' : `${name} - words`, intervals: own.flatMap(wordIntervals) },
    ...(hasPrivate ? [{ name: `${name}${TIERS.private}`, intervals: own.flatMap(privateIntervals) }] : []),
    ...(hasDevice
      ? [{ name: `${name}${TIERS.to}`, intervals: own.filter(({ toDevice }) => toDevice).map(deviceInterval) }]
      : []),
  ]);
}

/** Words without a sound have no length, and an interval must have one. */
const heard = ({ words }: LoggedLine) => words.filter(({ startMs, endMs }) => endMs > startMs);

const wordIntervals = (line: LoggedLine): Interval[] =>
  heard(line).map(({ startMs, endMs, text }) => ({ startMs, endMs, label: text }));

const privateIntervals = (line: LoggedLine): Interval[] =>
  heard(line)
    .filter((word) => word.private.length > 0)
    .map((word) => ({ startMs: word.startMs, endMs: word.endMs, label: labelOf(word, line.who) }));

/** `health family`, `health about sam`. */
const labelOf = (word: LoggedLine['words'][number], who: string | null) =>
  revealedOf(word, who)
    .map(({ category, about }) => (about === null ? category : `${category} about ${about}`))
    .join(' ');

const deviceInterval = ({ startMs, endMs }: LoggedLine): Interval => ({ startMs, endMs, label: 'device' });

/** Stretches in as few tiers as may be, in each of which none overlaps another; at least one tier. */
function layers<T extends { readonly startMs: number; readonly endMs: number }>(stretches: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const stretch of [...stretches].sort((one, other) => one.startMs - other.startMs)) {
    const free = all.find((layer) => (layer.at(-1)?.endMs ?? 0) <= stretch.startMs);
    if (free === undefined) all.push([stretch]);
    else free.push(stretch);
  }
  return all;
}

/** As Praat's "Save as text file" writes it ("TextGrid file formats" in its manual); tiers cover the whole time. */
function written(tiers: readonly Tier[], endMs: number): string {
  const range = (indent: string, fromMs: number, toMs: number) => [
    `${indent}xmin = ${fromMs / 1000} `,
    `${indent}xmax = ${toMs / 1000} `,
  ];
  const lines = ['File type = "ooTextFile"', 'Object class = "TextGrid"', '', ...range('', 0, endMs)];
  lines.push('tiers? <exists> ', `size = ${tiers.length} `, 'item []: ');
  for (const [place, { name, intervals }] of tiers.entries()) {
    const whole = filled(intervals, endMs);
    lines.push(`    item [${place + 1}]:`, '        class = "IntervalTier" ', `        name = ${quoted(name)} `);
    lines.push(...range('        ', 0, endMs), `        intervals: size = ${whole.length} `);
    for (const [index, interval] of whole.entries()) {
      lines.push(`        intervals [${index + 1}]:`, ...range('            ', interval.startMs, interval.endMs));
      lines.push(`            text = ${quoted(interval.label)} `);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A quote in a text is written twice. */
const quoted = (text: string) => `"${text.replace(/[\r\n]/gu, ' ').replaceAll('"', '""')}"`;

/** Intervals with empty ones between them, from 0 to the end. */
function filled(intervals: readonly Interval[], endMs: number): Interval[] {
  const whole: Interval[] = [];
  let atMs = 0;
  for (const interval of intervals) {
    if (interval.startMs > atMs) whole.push({ startMs: atMs, endMs: interval.startMs, label: '' });
    whole.push(interval);
    atMs = interval.endMs;
  }
  if (atMs < endMs) whole.push({ startMs: atMs, endMs, label: '' });
  return whole;
}
