import { say, step } from '../state.ts';
import type { KeyTable } from './key-table.ts';
import { FINDINGS, HELP, QUIT, SAVE, scrolling, UNDO } from './shared.ts';

/** What came of the scene. */
export const SUMMARY_KEYS: KeyTable = {
  bindings: {
    later: {
      keys: ['enter', 'right', 'l'],
      does: (state) => step({ ...state, place: 'later', laterMs: 0 }),
      footer: { rank: 0, says: ({ later }) => later },
    },
    scroll: scrolling(1, (state, offset) => ({ ...state, offset })),
    findings: { ...FINDINGS, footer: { rank: 2, says: ({ findings }) => findings } },
    undo: UNDO,
    save: SAVE,
    help: HELP,
    back: {
      keys: ['escape', 'left'],
      does: (state) => step({ ...state, place: 'play', offset: 0 }),
      footer: { rank: 98, says: ({ back }) => back },
    },
    quit: QUIT,
  },
  otherwise: (state, { reader }) => say(state, reader.sentences.player.summaryKeys),
};
