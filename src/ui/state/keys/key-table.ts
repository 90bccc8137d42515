import type { Words } from '../../../words/words.ts';
import type { Face } from '../face.ts';
import type { Key } from '../key.ts';
import type { PlayerState, Step } from '../state.ts';

/** Some keys of a screen, and what they do there. */
export interface Binding {
  /** Names as in `Key`, the usual one first; `shift+left` with the other key held. */
  readonly keys: readonly string[];
  readonly does: (state: PlayerState, face: Face, key: Key) => Step;
  readonly footer?: {
    /** The lowest is the most useful. The last two keys of a footer are always seen. */
    readonly rank: number;
    /** Instead of the usual key. */
    readonly shows?: readonly string[];
    /** null: not now. */
    readonly says: (footers: Words['player']['footers'], state: PlayerState, face: Face) => string | null;
  };
}

/** The keys of one screen. What it does, its footer and the help go by it. */
export interface KeyTable {
  readonly bindings: Readonly<Record<string, Binding>>;
  /** What any other key does. */
  readonly otherwise: (state: PlayerState, face: Face, key: Key) => Step;
}

/** What a key does on a screen; no key of ours is held with Ctrl. */
export function pressed({ bindings, otherwise }: KeyTable, state: PlayerState, key: Key, face: Face): Step {
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
export function footerOf({ bindings }: KeyTable, state: PlayerState, face: Face): readonly FooterKey[] {
  const { footers } = face.reader.sentences.player;
  return Object.values(bindings)
    .flatMap(({ keys, footer }) => (footer === undefined ? [] : [{ shows: keys.slice(0, 1), ...footer }]))
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ shows, says }) => {
      const does = says(footers, state, face);
      return does === null ? [] : [{ key: shows.map(face.keyLabel).join(' '), does }];
    });
}
