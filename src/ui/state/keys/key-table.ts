import type { Words } from '../../../words/words.ts';
import type { Face } from '../face.ts';
import type { Key } from '../key.ts';
import type { PlayerState, Step } from '../state.ts';

/** What a key does on a screen that is in some state. */
type Does<State, Next> = (state: State, face: Face, key: Key) => Next;

/** Some keys of a screen, and what they do there. */
export interface Binding<State = PlayerState, Next = Step> {
  /** Names as in `Key`, the usual one first; `shift+left` with the other key held. */
  readonly keys: readonly string[];
  readonly does: Does<State, Next>;
  readonly footer?: {
    /** The lowest is the most useful. The last two keys of a footer are always seen. */
    readonly rank: number;
    /** Instead of the usual key. */
    readonly shows?: readonly string[];
    /** null: not now. */
    readonly says: (footers: Words['player']['footers'], state: State, face: Face) => string | null;
  };
}

/** The keys of one screen. What it does, its footer and the help go by it. */
export interface KeyTable<State = PlayerState, Next = Step> {
  readonly bindings: Readonly<Record<string, Binding<State, Next>>>;
  /** What any other key does. */
  readonly otherwise: Does<State, Next>;
}

/** What a key does on a screen; no key of ours is held with Ctrl. */
export function pressed<State, Next>(
  { bindings, otherwise }: KeyTable<State, Next>,
  state: State,
  key: Key,
  face: Face,
): Next {
  const { name, ctrl, shift } = key;
  const all = ctrl ? [] : Object.values(bindings);
  const of = (wanted: string) => all.find(({ keys }) => keys.includes(wanted));
  const binding = (shift ? of(`shift+${name}`) : undefined) ?? of(name);
  return (binding?.does ?? otherwise)(state, face, key);
}

/** A useful key, as a footer shows it. */
export interface FooterKey {
  readonly key: string;
  readonly does: string;
}

/** The useful keys of a screen, the most useful first. */
export function footerOf<State, Next>(
  { bindings }: KeyTable<State, Next>,
  state: State,
  face: Face,
): readonly FooterKey[] {
  const { footers } = face.reader.sentences.player;
  return Object.values(bindings)
    .flatMap(({ keys, footer }) => (footer === undefined ? [] : [{ shows: keys.slice(0, 1), ...footer }]))
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ shows, says }) => {
      const does = says(footers, state, face);
      return does === null ? [] : [{ key: shows.map(face.keyLabel).join(' '), does }];
    });
}
