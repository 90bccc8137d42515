import type { Listed } from '../../app/stage/stage.ts';
import { graphemesOf } from '../../words/plain-text.ts';
import type { Key } from './key.ts';

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

/** A key in the library. */
export function libraryKey(before: LibraryState, { name, ctrl }: Key): LibraryStep {
  const state = { ...before, message: null };
  const stay = (changed: LibraryState): LibraryStep => ({ state: changed, open: null, leave: false });
  if (ctrl) return stay(state);
  switch (name) {
    case 'enter':
      return { state, open: matching(state)[state.chosen]?.path ?? null, leave: false };
    case 'escape':
      return state.filter === '' ? { state, open: null, leave: true } : stay(filtered(state, ''));
    case 'backspace':
      return stay(filtered(state, graphemes(state.filter).slice(0, -1).join('')));
    case 'space':
      return stay(filtered(state, `${state.filter} `));
    case 'up':
      return stay(moved(state, -1));
    case 'down':
      return stay(moved(state, 1));
    case 'page-up':
      return stay(moved(state, -PAGE));
    case 'page-down':
      return stay(moved(state, PAGE));
    case 'home':
      return stay(moved(state, Number.NEGATIVE_INFINITY));
    case 'end':
      return stay(moved(state, Number.POSITIVE_INFINITY));
    default:
      return stay(graphemes(name).length === 1 ? filtered(state, state.filter + name) : state);
  }
}

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
