import type { Listed } from '../../app/stage/stage.ts';
import { graphemesOf } from '../../words/plain-text.ts';
import type { Face } from './face.ts';
import type { Key } from './key.ts';
import { type Binding, type KeyTable, pressed } from './keys/key-table.ts';

export interface LibraryState {
  readonly listed: readonly Listed[];
  /** By path, ms; those that are known by now. */
  readonly durations: ReadonlyMap<string, number>;
  readonly filter: string;
  /** Of those that match. */
  readonly chosen: number;
  /** A sentence for the person at the library, until the next key. */
  readonly message: string | null;
}

interface LibraryStep {
  readonly state: LibraryState;
  /** The path of what is to be played. */
  readonly open: string | null;
  readonly leave: boolean;
}

type LibraryBinding = Binding<LibraryState, LibraryStep>;

/** Rows that Page Up and Page Down move by: assumed. */
const PAGE = 10;
/** Columns and letters that a filter needs at most: assumed. */
const LONGEST_FILTER = 40;

/** Without accents and case, so that what one types is found. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Those in which every word of the filter stands, in the order of the library. */
export function matching({ listed, filter }: Pick<LibraryState, 'listed' | 'filter'>): readonly Listed[] {
  const words = plain(filter)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return listed;
  return listed.filter(({ title, id, tags, summary, language }) => {
    const text = plain([title, id, ...tags, summary ?? '', language].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** A key in the library; what was said is for the last one. */
export function libraryKey(state: LibraryState, key: Key, face: Face): LibraryStep {
  return pressed(LIBRARY_KEYS, { ...state, message: null }, key, face);
}

const stay = (state: LibraryState): LibraryStep => ({ state, open: null, leave: false });

const by = (rows: number, ...keys: readonly string[]): LibraryBinding => ({
  keys,
  does: (state) => stay(moved(state, rows)),
});

/** The library: a scene is chosen, and what is typed filters them. */
export const LIBRARY_KEYS: KeyTable<LibraryState, LibraryStep> = {
  bindings: {
    up: { ...by(-1, 'up'), footer: { rank: 0, shows: ['up', 'down'], says: ({ choose }) => choose } },
    down: by(1, 'down'),
    pageUp: by(-PAGE, 'page-up'),
    pageDown: by(PAGE, 'page-down'),
    start: by(Number.NEGATIVE_INFINITY, 'home'),
    end: by(Number.POSITIVE_INFINITY, 'end'),
    erase: {
      keys: ['backspace'],
      does: (state) => stay(filtered(state, graphemes(state.filter).slice(0, -1).join(''))),
    },
    play: {
      keys: ['enter'],
      does: (state) => ({ state, open: matching(state)[state.chosen]?.path ?? null, leave: false }),
      footer: { rank: 98, says: ({ play }) => play },
    },
    leave: {
      keys: ['escape'],
      does: (state) => (state.filter === '' ? { state, open: null, leave: true } : stay(filtered(state, ''))),
      footer: {
        rank: 99,
        says: ({ leave, showAll }, { filter }) => (filter === '' ? leave : showAll),
      },
    },
  },
  otherwise(state, _, { name, ctrl }) {
    const typed = name === 'space' ? ' ' : name;
    return stay(!ctrl && graphemes(typed).length === 1 ? filtered(state, state.filter + typed) : state);
  },
};

const graphemes = (text: string) => Array.from(graphemesOf(text), ({ grapheme }) => grapheme);

function moved(state: LibraryState, by: number): LibraryState {
  return { ...state, chosen: Math.max(0, Math.min(state.chosen + by, matching(state).length - 1)) };
}

/** The chosen one stays chosen as long as it matches. */
function filtered(state: LibraryState, filter: string): LibraryState {
  if (graphemes(filter).length > LONGEST_FILTER) return state;
  const chosen = matching(state)[state.chosen];
  const next = { ...state, filter };
  return { ...next, chosen: Math.max(0, chosen === undefined ? 0 : matching(next).indexOf(chosen)) };
}
