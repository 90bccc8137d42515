import type { PersonAccount } from '../../log/view/types.ts';
import { viewOf } from '../../log/view/view.ts';
import { laterEndMs } from '../afterwards/later-end.ts';
import { durationOf, type PlayerState } from './state.ts';

/** What has left the home by the moment that is shown: the playhead, the day that is looked at, or the end of it all. */
export function accountsOf(state: PlayerState): readonly PersonAccount[] {
  const { log, place, atMs, laterMs } = state;
  const untilMs = place === 'play' ? atMs : durationOf(state) + (place === 'later' ? laterMs : laterEndMs(log));
  return viewOf(log).at(untilMs).accounts;
}
