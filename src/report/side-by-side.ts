import type { Log, LogEvent } from '../log/log.ts';
import { type Result, type ResultCandidate, resultOf } from '../log/result.ts';
import { withoutControls } from '../vocabulary/controls.ts';
import { displayWidth, wrap } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';
import { padded } from './columns.ts';
import { originOfOdds } from './odds.ts';
import { nameOf } from './reader.ts';
import { type Emphasis, heardText, modeText } from './summary.ts';

/** A stretch that one detector or both took for the wake word, or nearly. */
interface Row {
  readonly startMs: number;
  readonly endMs: number;
  readonly said: string;
  readonly cells: readonly [Cell, Cell];
}

interface Cell {
  readonly score: number;
  /** null: the detector does not list the stretch. */
  readonly verdict: ResultCandidate['verdict'] | null;
  /** Chance of waking in one run; null: it is no chance. */
  readonly probability: number | null;
}

/** Two detectors may place the same wake word this far apart: assumed, about half a wake word. */
const APART_MS = 300;
/** How long after a stretch the score for it may still come: the latest neural peak that `node bench/neural.mjs --lag` measures. */
const LATE_MS = { phonetic: 0, neural: 600 };

/**
 * What two runs of one scenario heard, row by row, and where they agree: both wake there, or neither does.
 * @param logs of the phonetic and of the neural detector
 * @param width columns, at least 40
 */
export function sideBySide(logs: readonly [Log, Log], reader: Reader, width: number, heading: Emphasis): string {
  const { both, summary } = reader.sentences;
  const results = [resultOf(logs[0]), resultOf(logs[1])] as const;
  const rows = rowsOf(logs, results, reader);
  const agreed = rows.filter(agree).length;
  const { title } = logs[0].header.scenario;
  return [
    heading(withoutControls(title)),
    ...wrap(
      both.device({ profile: logs[0].header.device.profile, wakeWord: logs[0].header.device.wakeWord }),
      width,
      0,
    ),
    ...wrap(
      `${modeText(logs[0].header, reader)} ${originOfOdds(logs[0].header.device, reader)} ${summary.neural(logs[1].header.model)}`,
      width,
      0,
    ),
    '',
    ...(rows.length === 0 ? wrap(both.nothing, width, 2) : table(rows, reader, width, heading)),
    '',
    ...wrap(both.agreement({ agreed, all: rows.length }), width, 0),
    ...results.flatMap(({ detector, summary }) =>
      wrap(both.totals({ detector, ...summary, uploaded: reader.format.length(summary.uploadedMs) }), width, 0, 2),
    ),
    ...wrap(both.scales({ phonetic: threshold(results[0], reader), neural: threshold(results[1], reader) }), width, 0),
    ...(results.some((result) => result.summary.findings > 0) ? wrap(summary.advice, width, 0) : []),
    '',
  ].join('\n');
}

function threshold({ candidates }: Result, { format }: Reader): string | null {
  const candidate = candidates.find(({ by }) => by === 'detector');
  return candidate === undefined ? null : format.number(candidate.threshold, 3);
}

function rowsOf(logs: readonly [Log, Log], [words, sound]: readonly [Result, Result], reader: Reader): Row[] {
  const left = [...sound.candidates];
  const rows = words.candidates.map((candidate): Row => {
    const at = left.findIndex((other) => isSame(candidate, other));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    const other = match === undefined ? unlisted(logs[1], candidate) : cellOf(match);
    return { ...placeOf(candidate, logs[0], reader), cells: [cellOf(candidate), other] };
  });
  const soundOnly = left.map((candidate): Row => {
    return { ...placeOf(candidate, logs[1], reader), cells: [unlisted(logs[0], candidate), cellOf(candidate)] };
  });
  return [...rows, ...soundOnly].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

function isSame(one: ResultCandidate, other: ResultCandidate): boolean {
  const sameVoice = one.who === other.who || one.who === null || other.who === null;
  return sameVoice && one.startMs < other.endMs + APART_MS && other.startMs < one.endMs + APART_MS;
}

function placeOf({ startMs, endMs, who, heard }: ResultCandidate, { header }: Log, reader: Reader) {
  const said = withoutControls(`${nameOf(who, header, reader)} ${heardText(heard, reader)}`.trimEnd());
  return { startMs, endMs, said };
}

function cellOf({ score, verdict, probability }: ResultCandidate): Cell {
  return { score, verdict, probability: probability > 0 && probability < 1 ? probability : null };
}

/** What a detector that does not list a stretch made of it: its highest score there. */
function unlisted({ header, events }: Log, { startMs, endMs }: ResultCandidate): Cell {
  const scores = events
    .filter((event): event is Extract<LogEvent, { type: 'wakeword.scores' }> => event.type === 'wakeword.scores')
    .flatMap(({ fromMs, stepMs, scores }) => {
      return scores.filter((_, step) => {
        const atMs = fromMs + step * stepMs;
        return atMs >= startMs && atMs <= endMs + LATE_MS[header.detector];
      });
    });
  return { score: scores.reduce((most, score) => Math.max(most, score), 0), verdict: null, probability: null };
}

function agree({ cells: [one, other] }: Row): boolean {
  return (one.verdict === 'activated') === (other.verdict === 'activated');
}

function table(rows: readonly Row[], reader: Reader, width: number, heading: Emphasis): string[] {
  const { both } = reader.sentences;
  const texts = rows.map((row) => ({
    time: reader.format.clock(row.startMs),
    said: row.said,
    cells: row.cells.map((cell) => cellText(cell, reader)),
    agrees: agree(row) ? both.agree : both.differ,
  }));
  const widest = (all: readonly string[]) => all.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const phonetic = widest([both.phonetic, ...texts.map(({ cells }) => cells[0] ?? '')]);
  const neural = widest([both.neural, ...texts.map(({ cells }) => cells[1] ?? '')]);
  const last = widest([both.agree, both.differ]);
  const room = width - 2 - 9 - phonetic - neural - last - 6;
  const said = Math.max(LEAST_SAID, Math.min(room, widest([both.heard, ...texts.map((text) => text.said)])));
  const line = (time: string, what: string, one: string, other: string, agrees: string) =>
    `  ${time.padStart(7)}  ${inColumns(what, said)}  ${inColumns(one, phonetic)}  ${inColumns(other, neural)}  ${agrees}`.trimEnd();
  return [
    heading(line('', both.heard, both.phonetic, both.neural, '')),
    ...texts.map(({ time, said: what, cells, agrees }) => line(time, what, cells[0] ?? '', cells[1] ?? '', agrees)),
  ];
}

/** Columns for who said what, however narrow the terminal. */
const LEAST_SAID = 12;

/** The text in exactly so many columns, cut where it is longer. */
function inColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return padded(text, columns);
  const [first = ''] = wrap(text.replaceAll(' ', '\u00a0'), columns - 1, 0);
  return padded(`${first.replaceAll('\u00a0', ' ')}…`, columns);
}

function cellText({ score, verdict, probability }: Cell, reader: Reader): string {
  const { both } = reader.sentences;
  const odds = probability === null ? '' : `, ${both.odds(probability)}`;
  return `${reader.format.number(score, 3).padEnd(5)} ${both.verdicts[verdict ?? 'not-listed']}${odds}`;
}
