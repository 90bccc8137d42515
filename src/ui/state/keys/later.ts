import { viewOf } from '../../../log/view/view.ts';
import { DAY_MS } from '../../../vocabulary/time.ts';
import { laterEndMs } from '../../afterwards/later-end.ts';
import { deleteThen } from '../change.ts';
import { type PlayerState, type Step, say, step } from '../state.ts';
import type { Binding, KeyTable } from './key-table.ts';
import { FINDINGS, HELP, QUIT, SAVE, UNDO } from './shared.ts';

const goTo = (state: PlayerState, ms: number): Step =>
  step({ ...state, laterMs: Math.max(0, Math.min(ms, laterEndMs(state.log))) });

const by = (days: number, ...keys: readonly string[]): Binding => ({
  keys,
  does: (state) => goTo(state, state.laterMs + days * DAY_MS),
});

function jump(state: PlayerState, ms: number | undefined, none: string): Step {
  return ms === undefined ? say(state, none) : goTo(state, ms);
}

const momentsOf = ({ log }: PlayerState) =>
  viewOf(log)
    .later()
    .map(({ afterMs }) => afterMs);

/** The days after the scene. */
export const LATER_KEYS: KeyTable = {
  bindings: {
    delete: {
      keys: ['d'],
      does: (state, { reader }) => deleteThen(state, reader.sentences),
      footer: { rank: 0, says: ({ deleteHere }) => deleteHere },
    },
    back1: { ...by(-1, 'left'), footer: { rank: 1, shows: ['left', 'right'], says: ({ days }) => days } },
    on1: by(1, 'right'),
    back10: by(-10, 'shift+left', ',', 'page-up'),
    on10: by(10, 'shift+right', '.', 'page-down'),
    next: {
      keys: ['n'],
      does: (state, { reader }) =>
        jump(
          state,
          momentsOf(state).find((ms) => ms > state.laterMs),
          reader.sentences.player.noNext,
        ),
      footer: { rank: 2, says: ({ next }) => next },
    },
    previous: {
      keys: ['p'],
      does: (state, { reader }) =>
        jump(
          state,
          momentsOf(state).findLast((ms) => ms < state.laterMs),
          reader.sentences.player.noPrevious,
        ),
    },
    start: { keys: ['home'], does: (state) => goTo(state, 0) },
    end: { keys: ['end'], does: (state) => goTo(state, Number.POSITIVE_INFINITY) },
    undo: { ...UNDO, footer: { rank: 3, says: ({ undo }) => undo } },
    save: SAVE,
    findings: FINDINGS,
    help: HELP,
    goBack: {
      keys: ['escape', 'enter'],
      does: (state) => step({ ...state, place: 'summary' }),
      footer: { rank: 98, says: ({ back }) => back },
    },
    quit: QUIT,
  },
  otherwise: (state, { reader }) => say(state, reader.sentences.player.laterKeys),
};
