import type { Log } from '../../log/log.ts';
import type { LessonQuestion } from '../../scenario/scenario.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import { startLesson, tallyOf, tallyOfAll } from '../state/lesson.ts';
import { shareText } from './share.ts';
import { timedLines } from './timed-lines.ts';

/** Columns of the times before the lines of the play. */
const MARGIN = 9;

/** The play up to a question, or from the last one to its end. */
export interface LessonPart {
  readonly lines: readonly string[];
  /** The question at the end of the lines, whose hands are to be handed to `next`; null: the play is over. */
  readonly asked: LessonQuestion | null;
}

type Hands = readonly number[] | null;

/**
 * The lines of the play with its questions, each before what happens at its moment, and their answers, each as soon as
 * what the question is about has been seen; then the tally, where hands were counted. To `next` goes, after a part that
 * asks, the hands that went up for each choice; nothing: they were not counted.
 * @param width columns, at least 40.
 */
export function* lessonParts(log: Log, reader: Reader, width: number): Generator<LessonPart, void, Hands | undefined> {
  const { questions, stops } = startLesson(log);
  const hands: Hands[] = questions.map(() => null);
  const play = timedLines(log, reader, width);
  let lines: string[] = [];
  let told = 0;
  for (const [nth, { atMs, kind, index }] of stops.entries()) {
    const question = questions[index];
    if (kind === 'tally' || question === undefined) continue;
    const isAskedHere = stops.slice(nth).some((other) => other.kind === 'asking' && other.atMs === atMs);
    const until = play.findIndex((line) => (isAskedHere ? line.atMs >= atMs : line.atMs > atMs));
    const end = until === -1 ? play.length : until;
    lines.push(...play.slice(told, end).map(({ text }) => text));
    told = end;
    if (kind === 'asking') {
      lines.push(...atTime(askedTexts(question, index, reader), atMs, reader, width));
      hands[index] = (yield { lines, asked: question }) ?? null;
      lines = [];
    } else {
      const texts = answerTexts(question, index, reader);
      const share =
        hands[index] === null || question.answer === null
          ? []
          : [shareText(tallyOf({ questions, hands }, index), reader)];
      lines.push(...atTime([...texts, ...share], atMs, reader, width));
    }
  }
  lines.push(...play.slice(told).map(({ text }) => text));
  if (hands.some((counted) => counted !== null)) lines.push(...tallyLines({ questions, hands }, reader, width));
  yield { lines, asked: null };
}

function askedTexts({ ask, choices }: LessonQuestion, index: number, { sentences }: Reader): string[] {
  return [sentences.classroom.asks(index + 1, ask), ...choices.map((choice, nth) => `${nth + 1}  ${choice}`)];
}

function answerTexts({ choices, answer, because }: LessonQuestion, index: number, { sentences }: Reader): string[] {
  const { classroom } = sentences;
  const right = answer === null ? classroom.opinion : classroom.answers(index + 1, answer, choices[answer - 1] ?? '');
  return because === null ? [right] : [right, because];
}

interface Counted {
  readonly questions: readonly LessonQuestion[];
  readonly hands: readonly Hands[];
}

function tallyLines(counted: Counted, reader: Reader, width: number): string[] {
  const { classroom } = reader.sentences;
  const shares = counted.questions.flatMap(({ ask, answer }, index) => [
    ...wrap(classroom.asks(index + 1, ask), width, 2, 5),
    ...wrap(answer === null ? classroom.opinion : shareText(tallyOf(counted, index), reader), width, 5),
  ]);
  const overall = classroom.overall(shareText(tallyOfAll(counted), reader));
  return ['', classroom.tally, ...shares, ...wrap(overall, width, 2, 5)];
}

/** The first of them with its time, the others under it. */
function atTime(texts: readonly string[], atMs: number, { format }: Reader, width: number): string[] {
  const when = `${format.clock(atMs).padStart(MARGIN - 2)}  `;
  return texts.flatMap((text, nth) =>
    wrap(nth === 0 ? `${when}${text}` : text, width, nth === 0 ? 0 : MARGIN, MARGIN + 3),
  );
}
