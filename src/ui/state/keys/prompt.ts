import { graphemesOf } from '../../../words/plain-text.ts';
import type { Key } from '../key.ts';
import { durationOf, type PlayerState, say, step } from '../state.ts';
import { seek, typedTime } from '../transport.ts';
import type { Binding, KeyTable } from './key-table.ts';
import { CLOSE } from './panels.ts';

/** Longer than any time or sensible file name (assumed). */
const LONGEST_TYPED = 60;

/** A text as it is being typed; null: the key types nothing. */
export function typedWith(typed: string, { name, ctrl }: Key): string | null {
  if (name === 'backspace')
    return Array.from(graphemesOf(typed), ({ grapheme }) => grapheme)
      .slice(0, -1)
      .join('');
  const text = name === 'space' ? ' ' : name;
  const isText = !ctrl && (name === 'space' || [...name].length === 1);
  return isText && typed.length < LONGEST_TYPED ? typed + text : null;
}

/** @param does what Enter does with what has been typed. */
export const confirming = (does: Binding['does']): Binding => ({
  keys: ['enter'],
  does,
  footer: { rank: 98, says: ({ confirm }) => confirm },
});

const save = confirming((state) => {
  const file = typedIn(state).trim();
  return step({ ...state, panel: null }, { does: 'save', changes: state.changes, file: file === '' ? null : file });
});

const goTo = confirming((state, { reader: { sentences, format } }) => {
  const endMs = durationOf(state);
  const atMs = typedTime(typedIn(state).trim(), endMs);
  if (atMs === null) return say(state, sentences.player.noTime);
  if (atMs > endMs) return say(state, sentences.player.beyondEnd(format.clock(endMs)));
  return seek({ ...state, panel: null }, atMs, sentences);
});

function typedIn({ panel }: PlayerState): string {
  return panel?.kind === 'save' || panel?.kind === 'go-to' ? panel.typed : '';
}

const type: KeyTable['otherwise'] = (state, { reader }, key) => {
  const { panel } = state;
  const typed = typedWith(typedIn(state), key);
  if (typed === null) return say(state, reader.sentences.player.typeOrLeave);
  return panel?.kind === 'save' || panel?.kind === 'go-to'
    ? step({ ...state, panel: { ...panel, typed } })
    : step(state);
};

export const SAVE_KEYS: KeyTable = { bindings: { save, close: CLOSE }, otherwise: type };
export const GO_TO_KEYS: KeyTable = { bindings: { goTo, close: CLOSE }, otherwise: type };
