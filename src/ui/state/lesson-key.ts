import type { Words } from '../../words/words.ts';
import type { Key } from './key.ts';
import { goOn, type Lesson, questionAt } from './lesson.ts';

/** More hands go up in no classroom: assumed. */
export const MOST_HANDS = 999;

export interface LessonStep {
  readonly lesson: Lesson;
  /** Why the key does nothing; null: it does something. */
  readonly message: string | null;
}

/** A key while the lesson asks, reveals or tallies. */
export function lessonKey(lesson: Lesson, key: Key, sentences: Words): LessonStep {
  if (lesson.phase === 'asking') return askingKey(lesson, key, sentences);
  const isTally = lesson.phase === 'tally';
  if (!key.ctrl && (key.name === 'enter' || (isTally && key.name === 'escape'))) return changed(goOn(lesson));
  const moved = lesson.chosen + stepOf(key);
  if (moved === lesson.chosen) return refused(lesson, sentences.classroom[isTally ? 'leaves' : 'goesOn']);
  return changed({ ...lesson, chosen: Math.max(0, Math.min(moved, pieces(lesson) - 1)) });
}

const changed = (lesson: Lesson): LessonStep => ({ lesson, message: null });
const refused = (lesson: Lesson, message: string): LessonStep => ({ lesson, message });

function stepOf({ name, ctrl }: Key): -1 | 0 | 1 {
  if (ctrl) return 0;
  return name === 'up' ? -1 : name === 'down' ? 1 : 0;
}

/** What one can scroll by: questions of the tally, or choices with what is said after them. */
function pieces(lesson: Lesson): number {
  return lesson.phase === 'tally' ? lesson.questions.length : questionAt(lesson).choices.length + 1;
}

function askingKey(lesson: Lesson, key: Key, { classroom }: Words): LessonStep {
  const { typed, chosen } = lesson;
  const hands = typed[chosen] ?? '';
  if (key.ctrl) return refused(lesson, classroom.typeHands);
  if (/^\d$/u.test(key.name)) {
    const more = String(Number(hands + key.name));
    return Number(more) > MOST_HANDS
      ? refused(lesson, classroom.tooManyHands(MOST_HANDS))
      : changed(typing(lesson, more));
  }
  switch (key.name) {
    case 'backspace':
      return hands === '' ? refused(lesson, classroom.nothingTyped) : changed(typing(lesson, hands.slice(0, -1)));
    case 'tab':
      return changed({ ...lesson, chosen: (chosen + (key.shift ? typed.length - 1 : 1)) % typed.length });
    case 'up':
      return chosen === 0 ? refused(lesson, classroom.firstChoice) : changed({ ...lesson, chosen: chosen - 1 });
    case 'down':
      return chosen === typed.length - 1
        ? refused(lesson, classroom.lastChoice)
        : changed({ ...lesson, chosen: chosen + 1 });
    case 'enter': {
      // Somebody who types from choice to choice is not to end with the first.
      if (chosen < typed.length - 1) return changed({ ...lesson, chosen: chosen + 1 });
      const { index } = questionAt(lesson);
      return changed(goOn({ ...lesson, hands: lesson.hands.with(index, typed.map(Number)) }));
    }
    default:
      return refused(lesson, classroom.typeHands);
  }
}

function typing(lesson: Lesson, hands: string): Lesson {
  return { ...lesson, typed: lesson.typed.with(lesson.chosen, hands) };
}
