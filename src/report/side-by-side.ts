import type { Log, LogEvent } from '../log/log.ts';
import { type Result, type ResultCandidate, resultOf } from '../log/result.ts';
import { withoutControls } from '../vocabulary/controls.ts';
import { displayWidth, wrap } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';
import { padded, type Sheet } from './columns.ts';
import { originOfOdds } from './odds.ts';
import { nameOf } from './reader.ts';
import { heardText, modeText } from './summary.ts';

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
 */
export function sideBySide(logs: readonly [Log, Log], sheet: Sheet): string {
  const { reader, width, heading } = sheet;
  const { both, summary } = reader.sentences;
  const results = [resultOf(logs[0]), resultOf(logs[1])] as const;
  const rows = rowsOf(logs, results, reader);
  const agreed = rows.filter(agree).length;
  const { scenario, device } = logs[0].header;
  const chances = `${modeText(logs[0].header, reader)} ${originOfOdds(device, reader)}`;
  const paragraph = (text: string) => wrap(text, width, 0);
  return [
    heading(withoutControls(scenario.title)),
    ...paragraph(both.device({ profile: device.profile, wakeWord: device.wakeWord })),
    ...paragraph(`${chances} ${summary.neural(logs[1].header.model)}`),
    '',
    ...(rows.length === 0 ? wrap(both.nothing, width, 2) : table(rows, sheet)),
    '',
    ...paragraph(both.agreement({ agreed, all: rows.length })),
    ...results.flatMap(({ detector, summary }) =>
      wrap(both.totals({ detector, ...summary, uploaded: reader.format.length(summary.uploadedMs) }), width, 0, 2),
    ),
    ...paragraph(both.scales({ phonetic: threshold(results[0], reader), neural: threshold(results[1], reader) })),
    ...(results.some((result) => result.summary.findings > 0) ? paragraph(summary.advice) : []),
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

function table(rows: readonly Row[], { reader, width, heading }: Sheet): string[] {
  const { both } = reader.sentences;
  const cells = [
    ['', both.heard, both.phonetic, both.neural, ''] as const,
    ...rows.map((row) => {
      const [phonetic, neural] = [cellText(row.cells[0], reader), cellText(row.cells[1], reader)];
      return [
        reader.format.clock(row.startMs),
        row.said,
        phonetic,
        neural,
        agree(row) ? both.agree : both.differ,
      ] as const;
    }),
  ];
  const widest = (texts: readonly string[]) => Math.max(...texts.map(displayWidth));
  const phonetic = widest(cells.map((row) => row[2]));
  const neural = widest(cells.map((row) => row[3]));
  const room = width - 2 - 9 - phonetic - neural - widest([both.agree, both.differ]) - 6;
  const said = Math.max(LEAST_SAID, Math.min(room, widest(cells.map((row) => row[1]))));
  const lines = cells.map(([time, what, one, other, agrees]) =>
    `  ${time.padStart(7)}  ${cutTo(what, said)}  ${cutTo(one, phonetic)}  ${cutTo(other, neural)}  ${agrees}`.trimEnd(),
  );
  return lines.map((line, nth) => (nth === 0 ? heading(line) : line));
}

/** Columns for who said what, however narrow the terminal. */
const LEAST_SAID = 12;

/** The text in exactly so many columns, cut where it is longer. */
function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return padded(text, columns);
  const [first = ''] = wrap(text.replaceAll(' ', '\u00a0'), columns - 1, 0);
  return padded(`${first.replaceAll('\u00a0', ' ')}…`, columns);
}

function cellText({ score, verdict, probability }: Cell, reader: Reader): string {
  const { both } = reader.sentences;
  const odds = probability === null ? '' : `, ${both.odds(probability)}`;
  return `${reader.format.number(score, 3).padEnd(5)} ${both.verdicts[verdict ?? 'not-listed']}${odds}`;
}
