import { asWritten, obstacle, takeBack } from '../change.ts';
import type { Face } from '../face.ts';
import { type Panel, type PlayerState, type Step, say, step } from '../state.ts';
import { playOrPause } from '../transport.ts';
import type { Binding } from './key-table.ts';

/** Keys that mean the same on several screens. */
export const QUIT = {
  keys: ['q'],
  does: (state) => step(state, { does: 'leave' }),
  footer: { rank: 99, says: ({ quit }) => quit },
} as const satisfies Binding;

/** Where the footer has no room for it. */
export const QUIT_UNSAID: Binding = { keys: QUIT.keys, does: QUIT.does };

export const HELP: Binding = {
  keys: ['?', 'h'],
  does: (state) => step({ ...state, panel: { kind: 'help', offset: 0 } }),
  footer: { rank: 97, says: ({ help }) => help },
};

export const FINDINGS: Binding = {
  keys: ['f'],
  does: (state) => step({ ...state, panel: { kind: 'findings', offset: 0 } }),
};

export const UNDO: Binding = { keys: ['u'], does: (state, { reader }) => takeBack(state, reader.sentences) };

export const SAVE: Binding = {
  keys: ['s'],
  does: (state, face) => changeable(state, face, { kind: 'save', typed: '' }),
};

export const AS_WRITTEN: Binding = { keys: ['b'], does: (state, { reader }) => asWritten(state, reader.sentences) };

export const PLAY: Binding = {
  keys: ['space'],
  does: (state, { reader }) => playOrPause(state, reader.sentences),
  footer: { rank: 1, says: ({ pause, play }, { isPlaying }) => (isPlaying ? pause : play) },
};

/** Opens a panel in which the scene can be changed. */
export function changeable(state: PlayerState, { reader }: Face, panel: Panel): Step {
  const why = obstacle(state, reader.sentences);
  return why === null ? step({ ...state, panel }) : say(state, why);
}

/** Rows that keys scroll by. */
const SCROLL: Readonly<Record<string, number | 'page' | '-page'>> = {
  up: -1,
  down: 1,
  'page-up': '-page',
  'page-down': 'page',
  space: 'page',
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};

/** Scrolls by some rows or a page, never past what there is. @param at the state at an offset. */
export function scrolling(rank: number, at: (state: PlayerState, offset: number) => PlayerState): Binding {
  return {
    keys: Object.keys(SCROLL),
    does(state, face, { name }) {
      const { length, height, offset } = face.scrolling(state);
      const by = SCROLL[name] ?? 0;
      const rows = by === 'page' ? height - 1 : by === '-page' ? 1 - height : by;
      return step(at(state, Math.max(0, Math.min(offset + rows, length - height))));
    },
    footer: {
      rank,
      shows: ['up', 'down'],
      says({ scroll }, state, face) {
        const { length, height, offset } = face.scrolling(state);
        const hidden = length - height - offset;
        return hidden > 0 ? face.reader.sentences.player.more(hidden) : scroll;
      },
    },
  };
}
