import type { Words } from '../../../words/words.ts';
import type { Key } from '../key.ts';
import { goOn, type Lesson, MOST_HANDS, questionAt } from '../lesson.ts';
import { durationOf, say, step } from '../state.ts';
import type { Binding, KeyTable } from './key-table.ts';
import { QUIT } from './shared.ts';

/** @param does the lesson after a key, or why the key does nothing. */
const inLesson =
  (does: (lesson: Lesson, words: Words, key: Key) => Lesson | string): Binding['does'] =>
  (state, { reader }, key) => {
    if (state.lesson === null) return step(state);
    const lesson = does(state.lesson, reader.sentences, key);
    if (typeof lesson === 'string') return say(state, lesson);
    const isLeft = lesson.phase === 'playing';
    const isOver = isLeft && state.atMs >= durationOf(state);
    return step({ ...state, lesson, isPlaying: isLeft && !isOver, place: isOver ? 'summary' : state.place });
  };

const typedNow = ({ typed, chosen }: Lesson) => typed[chosen] ?? '';
const typing = (lesson: Lesson, hands: string): Lesson => ({
  ...lesson,
  typed: lesson.typed.with(lesson.chosen, hands),
});

const upAndDown = ['up', 'down'];

/** While hands are counted. */
export const ASKING_KEYS: KeyTable = {
  bindings: {
    hands: {
      keys: [...'0123456789'],
      does: inLesson((lesson, { classroom }, { name }) => {
        const hands = Number(typedNow(lesson) + name);
        return hands > MOST_HANDS ? classroom.tooManyHands(MOST_HANDS) : typing(lesson, String(hands));
      }),
      footer: { rank: 0, shows: ['0–9'], says: ({ hands }) => hands },
    },
    erase: {
      keys: ['backspace'],
      does: inLesson((lesson, { classroom }) => {
        const hands = typedNow(lesson);
        return hands === '' ? classroom.nothingTyped : typing(lesson, hands.slice(0, -1));
      }),
    },
    choose: {
      keys: upAndDown,
      does: inLesson((lesson, { classroom }, { name }) => {
        const chosen = lesson.chosen + (name === 'up' ? -1 : 1);
        if (chosen < 0) return classroom.firstChoice;
        return chosen < lesson.typed.length ? { ...lesson, chosen } : classroom.lastChoice;
      }),
      footer: { rank: 1, shows: upAndDown, says: ({ choose }) => choose },
    },
    around: {
      keys: ['tab'],
      does: inLesson((lesson, _, { shift }) => {
        const { length } = lesson.typed;
        return { ...lesson, chosen: (lesson.chosen + (shift ? length - 1 : 1)) % length };
      }),
    },
    confirm: {
      keys: ['enter'],
      does: inLesson((lesson) => {
        const { typed, chosen, hands } = lesson;
        // Somebody who types from choice to choice is not to end with the first.
        if (chosen < typed.length - 1) return { ...lesson, chosen: chosen + 1 };
        return goOn({ ...lesson, hands: hands.with(questionAt(lesson).index, typed.map(Number)) });
      }),
      footer: { rank: 2, says: ({ confirm }) => confirm },
    },
    quit: QUIT,
  },
  otherwise: inLesson((_, { player, classroom }, { name }) =>
    name === 'escape' ? player.answerOrQuit : classroom.typeHands,
  ),
};

/** What one can scroll by: questions of the tally, or choices with what is said after them. */
function pieces(lesson: Lesson): number {
  return lesson.phase === 'tally' ? lesson.questions.length : questionAt(lesson).choices.length + 1;
}

const goesOn = inLesson(goOn);
const refuse = inLesson(({ phase }, { player, classroom }, { name }) => {
  if (phase === 'tally') return classroom.leaves;
  return name === 'escape' ? player.answerOrQuit : classroom.goesOn;
});

/** While an answer or the tally is shown. */
export const SHOWING_KEYS: KeyTable = {
  bindings: {
    scroll: {
      keys: upAndDown,
      does: inLesson((lesson, _, { name }) => {
        const chosen = lesson.chosen + (name === 'up' ? -1 : 1);
        return { ...lesson, chosen: Math.max(0, Math.min(chosen, pieces(lesson) - 1)) };
      }),
      footer: { rank: 0, shows: upAndDown, says: ({ scroll }) => scroll },
    },
    goOn: { keys: ['enter'], does: goesOn, footer: { rank: 1, says: ({ goOn }) => goOn } },
    leave: {
      keys: ['escape'],
      does: (state, face, key) => (state.lesson?.phase === 'tally' ? goesOn : refuse)(state, face, key),
    },
    quit: QUIT,
  },
  otherwise: refuse,
};
