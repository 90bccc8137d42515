import type { Face } from '../face.ts';
import type { Key } from '../key.ts';
import { lessonKey } from '../lesson-key.ts';
import { durationOf, type PlayerState, type Step, say, step } from '../state.ts';
import type { Binding, KeyTable } from './key-table.ts';
import { QUIT } from './shared.ts';

/** Where it is not typed, counted or left, the lesson says why a key does nothing. */
function inLesson(state: PlayerState, { reader }: Face, key: Key): Step {
  const { lesson } = state;
  if (lesson === null) return step(state);
  if (key.name === 'escape' && lesson.phase !== 'tally') return say(state, reader.sentences.player.answerOrQuit);
  const { lesson: next, message } = lessonKey(lesson, key, reader.sentences);
  const isLeft = next.phase === 'playing';
  const isOver = isLeft && state.atMs >= durationOf(state);
  return step({
    ...state,
    lesson: next,
    message,
    isPlaying: isLeft && !isOver,
    place: isOver ? 'summary' : state.place,
  });
}

const ENTER: Binding = { keys: ['enter'], does: inLesson };
const UP_AND_DOWN: Binding = { keys: ['up', 'down'], does: inLesson };
const upAndDown = ['up', 'down'];

/** While hands are counted. */
export const ASKING_KEYS: KeyTable = {
  bindings: {
    hands: { keys: [...'0123456789'], does: inLesson, footer: { rank: 0, shows: ['0–9'], says: ({ hands }) => hands } },
    choose: { ...UP_AND_DOWN, footer: { rank: 1, shows: upAndDown, says: ({ choose }) => choose } },
    confirm: { ...ENTER, footer: { rank: 2, says: ({ confirm }) => confirm } },
    quit: QUIT,
  },
  otherwise: inLesson,
};

/** While an answer or the tally is shown. */
export const SHOWING_KEYS: KeyTable = {
  bindings: {
    scroll: { ...UP_AND_DOWN, footer: { rank: 0, shows: upAndDown, says: ({ scroll }) => scroll } },
    goOn: { ...ENTER, footer: { rank: 1, says: ({ goOn }) => goOn } },
    quit: QUIT,
  },
  otherwise: inLesson,
};
