import type { Log } from '../log.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Parts, partsOf } from './parts.ts';

/**
 * Everything that a log says about each moment of it, and the lists of what is in it. What it needs is worked out once,
 * in time that grows with the log's length; a moment then costs no search through the log.
 */
export interface View
  extends Pick<
    Parts,
    | 'log'
    | 'lines'
    | 'words'
    | 'recordings'
    | 'leaving'
    | 'missed'
    | 'candidates'
    | 'nearMisses'
    | 'isUnnamed'
    | 'microphone'
    | 'moments'
    | 'later'
    | 'consentChanges'
    | 'consentsBefore'
  > {
  /**
   * Everything about one moment, and nothing that is later than that.
   * @param atMs integer ms of the scene; after its end, ms of what happens later. What happens at that very time has
   * happened. Without it, the end of all that the log tells.
   * @param most `lines`: how many lines at most, the newest; without it, none.
   */
  readonly at: (atMs?: number, most?: { readonly lines: number }) => Frame;
}

const views = new WeakMap<Log, View>();

/** The view of a log, of which there is one. */
export function viewOf(log: Log): View {
  const known = views.get(log);
  if (known !== undefined) return known;
  const parts = partsOf(log);
  const view: View = {
    ...parts,
    at: (atMs = Number.POSITIVE_INFINITY, { lines } = { lines: 0 }) => frameOf(parts, atMs, lines),
  };
  views.set(log, view);
  return view;
}
