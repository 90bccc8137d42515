import type { Frame } from '../../log/view/types.ts';
import { viewOf } from '../../log/view/view.ts';
import { laterEndMs } from '../afterwards/later-end.ts';
import { durationOf, type PlayerState } from './state.ts';

/** The moment that is shown: at the playhead, on the day that is looked at, or at the end of it all. */
export function momentOf(state: PlayerState): Frame {
  const { log, place, atMs, laterMs } = state;
  return viewOf(log).at(place === 'play' ? atMs : durationOf(state) + (place === 'later' ? laterMs : laterEndMs(log)));
}
