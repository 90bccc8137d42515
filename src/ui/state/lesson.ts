import type { Log } from '../../log/log.ts';
import { viewOf } from '../../log/view/view.ts';
import type { LessonQuestion } from '../../scenario/scenario.ts';

/** What the play stops for: a question, its answer, or, at the scene's end, the tally of all of them. */
interface Stop {
  readonly atMs: number;
  readonly kind: 'asking' | 'revealing' | 'tally';
  /** Of the question. */
  readonly index: number;
}

/** A scene in class mode: the class predicts, sees, and is told. Immutable. */
export interface Lesson {
  /** In order of their times, none after the scene's end. */
  readonly questions: readonly LessonQuestion[];
  /** In the order in which the play comes to them. */
  readonly stops: readonly Stop[];
  /** How many of `stops` are behind the class. */
  readonly passed: number;
  readonly phase: 'playing' | Stop['kind'];
  /** Where the playhead stands, ms. */
  readonly atMs: number;
  /** For each question: the hands that went up for each choice; null: not asked yet. */
  readonly hands: readonly (readonly number[] | null)[];
  /** The hands typed so far for each choice of the question that is asked. */
  readonly typed: readonly string[];
  /** The choice whose hands are typed; where nothing is typed, how far the screen is scrolled. */
  readonly chosen: number;
}

/** More hands go up in no classroom: assumed. */
export const MOST_HANDS = 999;
/** How soon after a question what it is about begins: assumed. */
const WITHIN_MS = 6000;
/** How long a class looks where nothing is recorded: assumed. */
const LOOK_MS = 4000;

/** A question after the scene's end is asked at the end. */
function questionsOf({ header }: Log): LessonQuestion[] {
  return header.lesson
    .map((question) => ({ ...question, atMs: Math.min(question.atMs, header.scenario.durationMs) }))
    .sort((a, b) => a.atMs - b.atMs);
}

/**
 * When the answer to a question is shown, ms: once what it is about has been seen, which is the end of the last
 * recording that opens within 6 s of the question, or, where none does, 4 s later; but at the latest before the next
 * question of a later moment, or at the scene's end.
 * @param index of the question, in order of their times.
 */
export function revealAt(log: Log, index: number): number {
  const questions = questionsOf(log);
  const askedMs = questions[index]?.atMs ?? 0;
  const nextMs = questions.find(({ atMs }) => atMs > askedMs)?.atMs ?? log.header.scenario.durationMs;
  return Math.max(askedMs, Math.min(nextMs, seenMs(log, askedMs)));
}

function seenMs(log: Log, askedMs: number): number {
  const isSoon = (ms: number) => ms >= askedMs && ms <= askedMs + WITHIN_MS;
  const last = viewOf(log)
    .recordings()
    .findLast(({ openedMs }) => isSoon(openedMs));
  return last?.closedMs ?? askedMs + LOOK_MS;
}

/** At one moment: the answers to what was asked before it, then its own questions, then their answers. */
function stopsOf(log: Log): Stop[] {
  const durationMs = log.header.scenario.durationMs;
  const stops = questionsOf(log).flatMap(({ atMs }, index) => {
    const revealMs = revealAt(log, index);
    return [
      { atMs, kind: 'asking' as const, index, rank: 1 },
      { atMs: revealMs, kind: 'revealing' as const, index, rank: revealMs > atMs ? 0 : 2 },
    ];
  });
  const inOrder = stops.sort((a, b) => a.atMs - b.atMs || a.rank - b.rank || a.index - b.index);
  return [
    ...inOrder.map(({ atMs, kind, index }) => ({ atMs, kind, index })),
    { atMs: durationMs, kind: 'tally', index: 0 },
  ];
}

/** The lesson of a log with the playhead at its start, where the first question may be already. */
export function startLesson(log: Log): Lesson {
  const questions = questionsOf(log);
  const lesson: Lesson = {
    questions,
    stops: questions.length === 0 ? [] : stopsOf(log),
    passed: 0,
    phase: 'playing',
    atMs: 0,
    hands: questions.map(() => null),
    typed: [],
    chosen: 0,
  };
  return arrive(lesson, 0);
}

/**
 * The moment in `fromMs`–`toMs`, ms, at which the play has to stop; null: it may go on to `toMs`. `fromMs` itself only
 * where the play should not have gone on from it.
 */
export function stopBefore({ stops, passed }: Lesson, fromMs: number, toMs: number): number | null {
  const next = stops[passed];
  return next === undefined || next.atMs > toMs ? null : Math.max(next.atMs, fromMs);
}

/** The lesson with the playhead at `atMs`: what is due there is asked or shown. */
export function arrive(lesson: Lesson, atMs: number): Lesson {
  if (lesson.phase !== 'playing') return lesson;
  const next = lesson.stops[lesson.passed];
  if (next === undefined || next.atMs > atMs) return { ...lesson, atMs };
  const choices = lesson.questions[next.index]?.choices ?? [];
  return {
    ...lesson,
    atMs,
    phase: next.kind,
    chosen: next.kind === 'revealing' ? choices.length : 0,
    typed: next.kind === 'asking' ? choices.map(() => '') : [],
  };
}

/** Leaves what the play has stopped for; it may be followed by something else at the same moment. */
export function goOn(lesson: Lesson): Lesson {
  return arrive({ ...lesson, passed: lesson.passed + 1, phase: 'playing', typed: [], chosen: 0 }, lesson.atMs);
}

/** The question that is asked, or whose answer is shown. */
export function questionAt({ stops, passed, questions }: Lesson): { readonly index: number } & LessonQuestion {
  const index = stops[passed]?.index ?? 0;
  const question = questions[index];
  if (question === undefined) throw new Error('a lesson has stopped without a question');
  return { index, ...question };
}

/** Where the next question waits, ms, which the playhead may not go beyond; null: none does. */
export function limitOf({ stops, passed }: Lesson): number | null {
  return stops.slice(passed).find(({ kind }) => kind === 'asking')?.atMs ?? null;
}

/** Hands that went up for a question, and those of them that were right. */
export interface Tally {
  readonly right: number;
  readonly total: number;
}

export function tallyOf({ questions, hands }: Pick<Lesson, 'questions' | 'hands'>, index: number): Tally {
  const counted = hands[index] ?? [];
  const total = counted.reduce((sum, raised) => sum + raised, 0);
  return { right: counted[(questions[index]?.answer ?? 0) - 1] ?? 0, total };
}

/** Of all questions that have a right answer. */
export function tallyOfAll(lesson: Pick<Lesson, 'questions' | 'hands'>): Tally {
  return lesson.questions
    .flatMap(({ answer }, index) => (answer === null ? [] : [tallyOf(lesson, index)]))
    .reduce((all, { right, total }) => ({ right: all.right + right, total: all.total + total }), {
      right: 0,
      total: 0,
    });
}
