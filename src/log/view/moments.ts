import type { Log } from '../log.ts';
import { indexOf } from './log-index.ts';
import type { Moment } from './types.ts';

/** Where `next event` and `previous event` jump to, in order of time: one for each ms in which something happens. */
export function momentsOf(log: Log): readonly Moment[] {
  return indexOf(log).moments;
}
