import { type Panel, type PlayerState, type Step, say, step } from '../state.ts';
import { beginTyping, enter, FIELDS, type Field, turn } from '../what-if.ts';
import type { KeyTable } from './key-table.ts';
import { CLOSE } from './panels.ts';
import { confirming, typedWith } from './prompt.ts';
import { AS_WRITTEN, PLAY, QUIT_UNSAID, UNDO } from './shared.ts';

type WhatIf = Extract<Panel, { readonly kind: 'what-if' }>;

const panelOf = ({ panel }: PlayerState): WhatIf =>
  panel?.kind === 'what-if' ? panel : { kind: 'what-if', chosen: 0, typed: null };

const put = (state: PlayerState, next: Partial<WhatIf>): Step =>
  step({ ...state, panel: { ...panelOf(state), ...next } });

const fieldOf = (state: PlayerState): Field => FIELDS[panelOf(state).chosen] ?? 'sensitivity';

const moved = (state: PlayerState, by: number) =>
  put(state, { chosen: (panelOf(state).chosen + FIELDS.length + by) % FIELDS.length });

/** What-if: a field is chosen and turned. */
export const WHAT_IF_KEYS: KeyTable = {
  bindings: {
    up: {
      keys: ['up'],
      does: (state) => moved(state, -1),
      footer: { rank: 0, shows: ['up', 'down'], says: ({ choose }) => choose },
    },
    down: { keys: ['down', 'tab'], does: (state) => moved(state, 1) },
    less: {
      keys: ['left'],
      does: (state, { reader }) => turn(state, fieldOf(state), -1, reader.sentences),
      footer: { rank: 1, shows: ['left', 'right'], says: ({ turn }) => turn },
    },
    more: { keys: ['right'], does: (state, { reader }) => turn(state, fieldOf(state), 1, reader.sentences) },
    type: {
      keys: ['enter'],
      does: (state, { reader }) => beginTyping(state, panelOf(state).chosen, reader.sentences),
      footer: { rank: 2, says: ({ type }) => type },
    },
    asWritten: { ...AS_WRITTEN, footer: { rank: 3, says: ({ asWritten }) => asWritten } },
    undo: UNDO,
    save: {
      keys: ['s'],
      does: (state) => step({ ...state, panel: { kind: 'save', typed: '' } }),
      footer: { rank: 4, says: ({ save }) => save },
    },
    play: { ...PLAY, footer: { rank: 5, says: ({ pause, play }, { isPlaying }) => (isPlaying ? pause : play) } },
    close: { ...CLOSE, keys: ['escape', 'w'] },
    quit: QUIT_UNSAID,
  },
  otherwise: (state, { reader }) => say(state, reader.sentences.player.whatIfKeys),
};

/** What-if: a value is typed. */
export const WHAT_IF_TYPING_KEYS: KeyTable = {
  bindings: {
    confirm: confirming((state, { reader }) => {
      const panel = panelOf(state);
      return enter({ ...state, panel: { ...panel, typed: null } }, fieldOf(state), panel.typed ?? '', reader.sentences);
    }),
    close: { ...CLOSE, does: (state) => put(state, { typed: null }) },
  },
  otherwise(state, { reader }, key) {
    const next = typedWith(panelOf(state).typed ?? '', key);
    return next === null ? say(state, reader.sentences.player.typeOrLeave) : put(state, { typed: next });
  },
};
