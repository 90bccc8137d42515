import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Log, LogEvent, TimedEvent } from '../../../src/log/log.ts';
import { resolveDevice } from '../../../src/machine/device.ts';
import type { LessonQuestion } from '../../../src/scenario/scenario.ts';
import { lessonParts } from '../../../src/ui/lines/lesson-lines.ts';
import type { Face } from '../../../src/ui/state/face.ts';
import { pressed } from '../../../src/ui/state/keys/key-table.ts';
import { keysAt } from '../../../src/ui/state/keys/screens.ts';
import { arrive, type Lesson, limitOf, revealAt, startLesson, stopBefore } from '../../../src/ui/state/lesson.ts';
import type { PlayerState } from '../../../src/ui/state/state.ts';
import { penFor } from '../../../src/ui/terminal/draw/pen.ts';
import type { Size } from '../../../src/ui/terminal/draw/row.ts';
import { rowWidth } from '../../../src/ui/terminal/draw/text.ts';
import type { Language } from '../../../src/vocabulary/language.ts';
import { readerFor } from '../../../src/words/reader.ts';
import { drawLesson } from '../../helpers/drawn.tsx';

const RUNS = { numRuns: 50, seed: 2026 };
const END_MS = 30_000;

/** A key where a lesson has stopped the play. */
function lessonKey(lesson: Lesson, name: string): { readonly lesson: Lesson; readonly message: string | null } {
  const header = { scenario: { durationMs: END_MS } };
  const stopped = { lesson, log: { header }, atMs: lesson.atMs, panel: null, message: null, place: 'play' };
  const state = stopped as unknown as PlayerState;
  const face = { reader: readerFor('en') } as Face;
  const step = pressed(keysAt(state), state, { name, ctrl: false, shift: false }, face).state;
  return { lesson: step.lesson ?? lesson, message: step.message };
}

function logOf(lesson: readonly LessonQuestion[], events: readonly TimedEvent[]): Log {
  const scenario = {
    id: 'class',
    title: 'A letter',
    durationMs: END_MS,
    kind: 'transcript',
    language: 'en',
    law: 'eu',
    place: 'home',
  };
  const header = {
    format: 'earshot/log@1',
    scenario,
    device: resolveDevice({ profile: 'alexa-like' }, [], { overrides: [] }),
    detector: 'phonetic',
    model: null,
    seed: null,
    people: [],
    later: [],
    lesson,
    fingerprint: '',
  } as const;
  const sealed = [...events, { type: 'scene.ended', atMs: END_MS } as const].map(
    (event, seq): LogEvent => ({ ...event, seq }),
  );
  return { header, events: sealed } as Log;
}

function recording(id: string, fromMs: number, toMs: number): TimedEvent[] {
  const opened = { cause: 'accidental', local: false, startMs: fromMs, wakeStartMs: null, prerollMs: 0 } as const;
  return [
    { type: 'recording.opened', atMs: fromMs, recording: id, entry: null, follows: null, ...opened },
    { type: 'recording.closed', atMs: toMs, recording: id, endMs: toMs, reason: 'end-point', verified: null },
  ];
}

function screen(lesson: Lesson, { columns, rows }: Size, message: string | null = null, language: Language = 'en') {
  const pen = penFor(readerFor(language), true);
  const keys = [
    { key: 'Enter', does: 'go on' },
    { key: 'q', does: 'quit' },
  ];
  return drawLesson({ lesson, message }, { keys }, { columns, rows }, pen);
}

const written = (rows: ReturnType<typeof screen>) =>
  rows
    .map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');

const text = fc.oneof(
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constant('誰が聞いているのか'.repeat(12)),
);
const question = fc
  .record({
    // Questions of one moment, and one after the end.
    atMs: fc.oneof(fc.constantFrom(0, 5000, END_MS, END_MS + 1), fc.integer({ min: 0, max: END_MS })),
    ask: text,
    choices: fc.array(text, { minLength: 2, maxLength: 12 }),
    answer: fc.nat(),
    because: fc.option(text),
  })
  .map((written): LessonQuestion => ({ ...written, answer: 1 + (written.answer % written.choices.length) }));
const recordings = fc
  .array(fc.tuple(fc.integer({ min: 0, max: END_MS }), fc.integer({ min: 0, max: END_MS })), { maxLength: 4 })
  .map((stretches) =>
    stretches
      .flatMap(([one, other], nth) => recording(`r${nth}`, Math.min(one, other), Math.max(one, other)))
      .sort((a, b) => a.atMs - b.atMs),
  );
const classLog = fc
  .tuple(fc.array(question, { minLength: 1, maxLength: 5 }), recordings)
  .map(([lesson, events]) => logOf(lesson, events));
const key = fc.constantFrom(
  ...['0', '7', '9', '9', 'up', 'down', 'down', 'tab', 'backspace', 'enter', 'enter', 'escape', 'space', 'x', 'é'],
);
const size = fc.oneof(
  fc.constant({ columns: 60, rows: 20 }),
  fc.record({ columns: fc.integer({ min: 60, max: 300 }), rows: fc.integer({ min: 20, max: 80 }) }),
);

test('whatever is pressed: every question is asked in its time, answered before it is revealed, and tallied', () => {
  fc.assert(
    fc.property(
      classLog,
      fc.array(key, { maxLength: 60 }),
      fc.integer({ min: 100, max: 4000 }),
      (log, keys, stepMs) => {
        let lesson = startLesson(log);
        let atMs = 0;
        const seen: string[] = [];
        const names = keys[Symbol.iterator]();
        while (atMs < END_MS || lesson.phase !== 'playing') {
          const limitMs = limitOf(lesson);
          if (limitMs !== null) expect(atMs).toBeLessThanOrEqual(limitMs);
          if (lesson.phase === 'playing') {
            const toMs = Math.min(atMs + stepMs, END_MS);
            const stopMs = stopBefore(lesson, atMs, toMs);
            if (stopMs !== null) expect(stopMs > atMs && stopMs <= toMs).toBe(true);
            atMs = stopMs ?? toMs;
            lesson = arrive(lesson, atMs);
            expect(lesson.phase !== 'playing').toBe(stopMs !== null);
            continue;
          }
          const step = lessonKey(lesson, names.next().value ?? 'enter');
          const { index = 0 } = lesson.stops[lesson.passed] ?? {};
          if (step.lesson.passed > lesson.passed) seen.push(`${lesson.phase} ${lesson.phase === 'tally' ? '' : index}`);
          if (lesson.phase === 'revealing') expect(lesson.hands[index]).not.toBeNull();
          expect(Math.max(...step.lesson.hands.flat().map(Number))).toBeLessThanOrEqual(999);
          lesson = step.lesson;
        }
        const count = (phase: string) => new Set(seen.filter((stop) => stop.startsWith(phase))).size;
        const { length } = log.header.lesson;
        expect([count('asking'), count('revealing'), count('tally'), seen.length]).toEqual([
          length,
          length,
          1,
          2 * length + 1,
        ]);
      },
    ),
    RUNS,
  );
});

test('each screen has exactly its size, and the chosen field is on it', () => {
  fc.assert(
    fc.property(classLog, fc.array(key, { maxLength: 15 }), size, (log, keys, size) => {
      let lesson = arrive(startLesson(log), END_MS);
      for (const name of [...keys, ...Array.from({ length: 4 }, () => 'enter')]) {
        if (lesson.phase === 'playing') break;
        const rows = screen(lesson, size, null, 'fr');
        expect(rows).toHaveLength(size.rows);
        expect(Math.max(...rows.map(rowWidth))).toBeLessThanOrEqual(size.columns);
        const fields = rows.flat().filter(({ style }) => style === 'chosen');
        expect(fields).toHaveLength(lesson.phase === 'asking' ? 1 : 0);
        lesson = lessonKey(lesson, name).lesson;
      }
    }),
    { ...RUNS, numRuns: 30 },
  );
});

test('nothing of what comes after the question is on its screen', () => {
  fc.assert(
    fc.property(
      fc.array(question, { minLength: 1, maxLength: 3 }),
      recordings,
      recordings,
      size,
      (asked, one, other, size) => {
        const wronged = asked.map((written) => ({ ...written, answer: 1, because: null }));
        const [first, second] = [logOf(asked, one), logOf(wronged, other)].map((log) => {
          const limitMs = limitOf(startLesson(log)) ?? 0;
          return screen(arrive(startLesson(log), limitMs), size);
        });
        expect(first).toEqual(second);
      },
    ),
    RUNS,
  );
});

test('an answer waits until what it is about has been seen, and no longer than the next question', () => {
  const ask = (atMs: number): LessonQuestion => ({ atMs, ask: '?', choices: ['a', 'b'], answer: 1, because: null });
  const reveals = (asked: readonly number[], events: readonly TimedEvent[]) => {
    const log = logOf(asked.map(ask), events);
    return asked.map((_, index) => revealAt(log, index));
  };
  const two = [...recording('r1', 3000, 5000), ...recording('r2', 8000, 11_000), ...recording('r3', 8001, 20_000)];
  expect(reveals([2000], two)).toEqual([11_000]);
  expect(reveals([2000, 9000], two)).toEqual([9000, 13_000]);
  expect(reveals([2000, 2000], two)).toEqual([11_000, 11_000]);
  expect(reveals([12_000], two)).toEqual([16_000]);
  expect(reveals([29_000], recording('r1', 29_500, END_MS))).toEqual([END_MS]);
});

const LETTER: readonly LessonQuestion[] = [
  {
    atMs: 1900,
    ask: 'Nadia is about to speak to Alexis. What will leave the home?',
    choices: ['Nothing', 'Only what follows the name', 'The name, what follows it, and the half second before it'],
    answer: 3,
    because: 'The speaker takes the name for its wake word, and sends its pre-roll and the name at once.',
  },
  { atMs: 20_000, ask: 'And now?', choices: ['The same again', 'Nothing'], answer: 2, because: null },
];
const SMALL = { columns: 60, rows: 20 };

test('a question, its answer and the tally, on the smallest screen', () => {
  const log = logOf(LETTER, recording('r1', 2500, 4002));
  let lesson = arrive(startLesson(log), 1900);
  const type = (...keys: readonly string[]) => {
    let message: string | null = null;
    for (const name of keys) ({ lesson, message } = lessonKey(lesson, name));
    return message;
  };
  const message = type('4', 'down', '1', '1', 'tab', '1', '2', '0', '0');
  expect(`\n${written(screen(lesson, SMALL, message))}\n`).toMatchInlineSnapshot(`
    "
     earshot   A letter                                  0:01.9
    ╭─ Question 1 of 2 ────────────────────────────────────────╮
    │                                                          │
    │                                                          │
    │  Nadia is about to speak to Alexis. What will leave the  │
    │  home?                                                   │
    │                                                   hands  │
    │                                                          │
    │                                                          │
    │    1  Nothing                                     [  4]  │
    │                                                          │
    │                                                          │
    │    2  Only what follows the name                  [ 11]  │
    │                                                          │
    │                                                          │
    │  ▸ 3  The name, what follows it, and the half     [120]  │
    │       second before it                                   │
    ╰──────────────────────────────────────────────────────────╯
     at most 999 hands a choice
                                           Enter go on   q quit
    "
  `);
  type('backspace', 'enter');
  lesson = arrive(lesson, 4002);
  expect(`\n${written(screen(lesson, SMALL))}\n`).toMatchInlineSnapshot(`
    "
     earshot   A letter                                  0:04.0
    ╭─ Question 1 of 2: the answer ────────────────────────────╮
    │  Nadia is about to speak to Alexis. What will leave the  │
    │  home?                                                   │
    │    1  Nothing                                            │
    │       █████░░░░░░░░░░░░░░░░░░░░░░░░░░   4                │
    │    2  Only what follows the name                         │
    │       █████████████░░░░░░░░░░░░░░░░░░  11                │
    │  ▸ 3  The name, what follows it, and the half second     │
    │       before it                                          │
    │       ██████████████░░░░░░░░░░░░░░░░░  12  right answer  │
    │  12 of 27 right (44%)                                    │
    │  The speaker takes the name for its wake word, and       │
    │  sends its pre-roll and the name at once.                │
    │                                                          │
    │                                                          │
    │                                                          │
    ╰──────────────────────────────────────────────────────────╯

                                           Enter go on   q quit
    "
  `);
  type('enter');
  lesson = arrive(lesson, END_MS);
  type('enter', 'enter', 'enter');
  expect(`\n${written(screen(lesson, SMALL))}\n`).toMatchInlineSnapshot(`
    "
     earshot   A letter                                  0:30.0
    ╭─ What the class predicted ───────────────────────────────╮
    │                                                          │
    │                                                          │
    │  All questions: 12 of 27 right (44%)                     │
    │                                                          │
    │                                                          │
    │    1  Nadia is about to speak to Alexis. What will       │
    │       leave the home?                                    │
    │       ▸ right: The name, what follows it, and the half   │
    │         second before it                                 │
    │       ████████░░░░░░░░░░  12 of 27 right (44%)           │
    │                                                          │
    │                                                          │
    │    2  And now?                                           │
    │       ▸ right: Nothing                                   │
    │       ░░░░░░░░░░░░░░░░░░  No hands were counted.         │
    ╰──────────────────────────────────────────────────────────╯

                                           Enter go on   q quit
    "
  `);
});

test('as lines of text: a question before what happens then, an answer after it', () => {
  const log = logOf(LETTER, [
    { type: 'network.down', atMs: 1900 },
    ...recording('r1', 2500, 4002),
    { type: 'light.changed', atMs: 4002, from: 'listening', to: 'dark' },
  ]);
  const lines = [...lessonParts(log, readerFor('en'), 72)].flatMap((part) => part.lines);
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
     0:01.9  Question 1: Nadia is about to speak to Alexis. What will leave
                the home?
             1  Nothing
             2  Only what follows the name
             3  The name, what follows it, and the half second before it
     0:01.9      the network is down
     0:02.5      recording r1 begins: an accident; its first sound leaves
                 the home
     0:04.0      recording r1 ends after 1.5 s. It ended when the speaker
                 thought that the talk was over.
     0:04.0      light off
     0:04.0  Answer to question 1: 3  The name, what follows it, and the
                half second before it
             The speaker takes the name for its wake word, and sends its
                pre-roll and the name at once.
     0:20.0  Question 2: And now?
             1  The same again
             2  Nothing
     0:24.0  Answer to question 2: 2  Nothing
     0:30.0      the scene ends
    "
  `);
});

test('as lines of text: hands that are counted come back with the answer, and in a tally at the end', () => {
  const log = logOf(LETTER, recording('r1', 2500, 4002));
  const parts = lessonParts(log, readerFor('en'), 72);
  const asked = [parts.next(), parts.next([3, 12, 12]), parts.next([0, 0])];
  expect(asked.map(({ value, done }) => done === false && (value?.asked?.ask ?? null))).toEqual([
    'Nadia is about to speak to Alexis. What will leave the home?',
    'And now?',
    null,
  ]);
  expect(asked[1]?.value?.lines).toContain('         12 of 27 right (44%)');
  expect(asked[2]?.value?.lines.slice(-6)).toEqual(
    [
      'What the class predicted',
      '  Question 1: Nadia is about to speak to Alexis. What will leave the',
      '     home?',
      '     12 of 27 right (44%)',
      '  Question 2: And now?',
      '     No hands were counted.',
      '  All questions: 12 of 27 right (44%)',
    ].slice(-6),
  );
  expect(parts.next().done).toBe(true);
});
