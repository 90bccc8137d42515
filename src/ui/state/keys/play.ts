import { viewOf } from '../../../log/view/view.ts';
import { act, obstacle, sayDelete } from '../change.ts';
import type { Face } from '../face.ts';
import { durationOf, type PlayerState, type Step, say, step } from '../state.ts';
import { faster, jump, magnify, seek } from '../transport.ts';
import { isChanged } from '../values.ts';
import { turn } from '../what-if.ts';
import { why } from '../why.ts';
import type { Binding, KeyTable } from './key-table.ts';
import { AS_WRITTEN, changeable, FINDINGS, HELP, PLAY, QUIT, SAVE, UNDO } from './shared.ts';

const by = (ms: number, ...keys: readonly string[]): Binding => ({
  keys,
  does: (state, { reader }) => seek(state, state.atMs + ms, reader.sentences),
});

/** Out of the play; where something would be lost with it, only when it is asked for twice. */
function goBack(state: PlayerState, { reader }: Face): Step {
  const effect = { does: state.hasLibrary ? 'library' : 'leave' } as const;
  const isAtStake = isChanged(state) || state.lesson?.hands.some((hands) => hands !== null);
  if (!isAtStake || state.isLeaving) return step(state, effect);
  return say({ ...state, isLeaving: true }, reader.sentences.player.escAgain);
}

function afterwards(state: PlayerState, { reader }: Face): Step {
  if (state.atMs < durationOf(state)) return say(state, reader.sentences.player.notOver);
  return step({ ...state, place: 'summary', offset: 0 });
}

const isFree = (state: PlayerState, { reader }: Face) => obstacle(state, reader.sentences) === null;

/** What can be done in the play, in the order of the help. */
const BINDINGS = {
  play: PLAY,
  back1: { ...by(-1000, 'left'), footer: { rank: 2, shows: ['left', 'right'], says: ({ second }) => second } },
  on1: by(1000, 'right'),
  back5: by(-5000, 'shift+left', ','),
  on5: by(5000, 'shift+right', '.'),
  next: {
    keys: ['n'],
    does: (state, { reader }) => jump(state, 1, reader.sentences),
    footer: { rank: 3, says: ({ next }) => next },
  },
  previous: { keys: ['p'], does: (state, { reader }) => jump(state, -1, reader.sentences) },
  start: { keys: ['home', '0'], does: (state, { reader }) => seek(state, 0, reader.sentences) },
  end: {
    keys: ['end', '$'],
    does: (state, { reader }) => seek(state, durationOf(state), reader.sentences),
    footer: { rank: 10, says: ({ end }) => end },
  },
  goTo: {
    keys: ['g'],
    does: (state) => step({ ...state, isPlaying: false, panel: { kind: 'go-to', typed: '' } }),
  },
  faster: { keys: ['>'], does: (state, { reader }) => faster(state, 1, reader.sentences) },
  slower: { keys: ['<'], does: (state, { reader }) => faster(state, -1, reader.sentences) },
  nearer: { keys: ['z'], does: (state, { reader }) => magnify(state, 1, reader.sentences) },
  wider: { keys: ['Z'], does: (state, { reader }) => magnify(state, -1, reader.sentences) },
  mute: {
    keys: ['m'],
    does: (state, { reader }) => act(state, 'mute', reader.sentences),
    footer: {
      rank: 5,
      says({ mute, unmute }, state, face) {
        if (!isFree(state, face)) return null;
        const { microphone } = viewOf(state.log).at(state.atMs, { lines: 0 }).speaker;
        return microphone === 'muted' ? unmute : mute;
      },
    },
  },
  action: { keys: ['a'], does: (state, { reader }) => act(state, 'press-action', reader.sentences) },
  plug: { keys: ['x'], does: (state, { reader }) => act(state, 'plug', reader.sentences) },
  sayDelete: { keys: ['d'], does: (state, { reader }) => sayDelete(state, reader.sentences) },
  undo: UNDO,
  whatIf: {
    keys: ['w'],
    does: (state, face) => changeable(state, face, { kind: 'what-if', chosen: 0, typed: null }),
    footer: { rank: 8, says: ({ whatIf }, state, face) => (isFree(state, face) ? whatIf : null) },
  },
  more: {
    keys: ['+', '='],
    does: (state, { reader }) => turn(state, 'sensitivity', 1, reader.sentences),
    footer: {
      rank: 4,
      shows: ['+', '-'],
      says: ({ sensitivity }, state, face) => (isFree(state, face) ? sensitivity : null),
    },
  },
  less: { keys: ['-'], does: (state, { reader }) => turn(state, 'sensitivity', -1, reader.sentences) },
  asWritten: {
    ...AS_WRITTEN,
    footer: { rank: 7, says: ({ asWritten }, state) => (isChanged(state) ? asWritten : null) },
  },
  save: SAVE,
  why: { keys: ['e'], does: why, footer: { rank: 6, says: ({ why }) => why } },
  findings: { ...FINDINGS, footer: { rank: 9, says: ({ findings }) => findings } },
  afterwards: {
    keys: ['enter'],
    does: afterwards,
    footer: { rank: 0, says: ({ afterwards }, state) => (state.atMs < durationOf(state) ? null : afterwards) },
  },
  help: HELP,
  goBack: { keys: ['escape'], does: goBack },
  quit: QUIT,
} as const satisfies Record<string, Binding>;

export type Action = keyof typeof BINDINGS;
export const ACTIONS = Object.keys(BINDINGS) as readonly Action[];

/** The keys of an action in the play, the usual one first; `shift+left` with the other key held. */
export function keysOf(action: Action): readonly string[] {
  return BINDINGS[action].keys;
}

export const PLAY_KEYS: KeyTable = {
  bindings: BINDINGS,
  otherwise(state, { reader, keyLabel }, { name, ctrl }) {
    return say(state, reader.sentences.player.nothing(`${ctrl ? 'Ctrl+' : ''}${keyLabel(name)}`));
  },
};
