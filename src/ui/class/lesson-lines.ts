import { wrap } from '../../catalogue/plain-text.ts';
import type { Log } from '../../machine/log.ts';
import type { Reader } from '../../report/reader.ts';
import type { LessonQuestion } from '../../scenario/scenario.ts';
import { type TimedLine, timedLines } from '../plain.ts';
import { startLesson } from './lesson.ts';

/** Columns of the times before the lines of the play. */
const MARGIN = 9;

/**
 * The lines of the play with its questions, each before what happens at its moment, and their answers, each as soon as
 * what the question is about has been seen.
 * @param width columns, at least 40.
 */
export function lessonTimedLines(log: Log, reader: Reader, width: number): TimedLine[] {
  const { questions, stops } = startLesson(log);
  const play = timedLines(log, reader, width);
  const lines: TimedLine[] = [];
  let told = 0;
  for (const [nth, { atMs, kind, index }] of stops.entries()) {
    const question = questions[index];
    if (kind === 'tally' || question === undefined) continue;
    const isAskedHere = stops.slice(nth).some((other) => other.kind === 'asking' && other.atMs === atMs);
    const until = play.findIndex((line) => (isAskedHere ? line.atMs >= atMs : line.atMs > atMs));
    const end = until === -1 ? play.length : until;
    const texts = kind === 'asking' ? asked(question, index, reader) : answered(question, index, reader);
    lines.push(...play.slice(told, end), ...atTime(texts, atMs, reader, width));
    told = end;
  }
  return [...lines, ...play.slice(told)];
}

function asked({ ask, choices }: LessonQuestion, index: number, { sentences }: Reader): string[] {
  return [sentences.classroom.asks(index + 1, ask), ...choices.map((choice, nth) => `${nth + 1}  ${choice}`)];
}

function answered({ choices, answer, because }: LessonQuestion, index: number, { sentences }: Reader): string[] {
  const right = sentences.classroom.answers(index + 1, answer, choices[answer - 1] ?? '');
  return because === null ? [right] : [right, because];
}

/** The first of them with its time, the others under it. */
function atTime(texts: readonly string[], atMs: number, { format }: Reader, width: number): TimedLine[] {
  const when = `${format.clock(atMs).padStart(MARGIN - 2)}  `;
  return texts
    .flatMap((text, nth) => wrap(nth === 0 ? `${when}${text}` : text, width, nth === 0 ? 0 : MARGIN, MARGIN + 3))
    .map((text) => ({ atMs, text }));
}
