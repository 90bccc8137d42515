import { type Panel, type PlayerState, say, step } from '../state.ts';
import type { Binding, KeyTable } from './key-table.ts';
import { QUIT, QUIT_UNSAID, scrolling } from './shared.ts';

const scroll = scrolling(0, (state, offset) =>
  state.panel !== null && 'offset' in state.panel ? { ...state, panel: { ...state.panel, offset } } : state,
);

const close = (state: PlayerState) => step({ ...state, panel: null });
export const CLOSE: Binding = { keys: ['escape'], does: close, footer: { rank: 99, says: ({ close }) => close } };

/** A panel that is read; the key that opened it closes it too. */
export function readingKeys(kind: Extract<Panel['kind'], 'help' | 'findings' | 'why'>): KeyTable {
  const opener = { help: ['?', 'h'], findings: ['f'], why: ['e'] }[kind];
  return {
    bindings: { scroll, close: CLOSE, closeToo: { keys: ['enter', ...opener], does: close }, quit: QUIT_UNSAID },
    otherwise: (state, { reader }) => say(state, reader.sentences.player.closeFirst),
  };
}

/** What is wrong with the file. */
export const PROBLEM_KEYS: KeyTable = {
  bindings: {
    scroll,
    back: {
      keys: ['escape'],
      does: (state) => step(state, { does: state.hasLibrary ? 'library' : 'leave' }),
      footer: { rank: 98, says: ({ back }) => back },
    },
    quit: QUIT,
  },
  otherwise: (state, { reader }) => say(state, reader.sentences.player.mendFirst),
};
