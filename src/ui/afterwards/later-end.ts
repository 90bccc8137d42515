import type { Log } from '../../log/log.ts';
import { viewOf } from '../../log/view/view.ts';
import { DAY_MS } from '../../vocabulary/time.ts';

/** As far as one can look where nothing is written to happen later: a year (assumed). */
const LOOK_AHEAD_MS = 365 * DAY_MS;

/** Where what comes later ends, ms from the scene's end: some days after its last event, so that one can delete then. */
export function laterEndMs(log: Log): number {
  const last = viewOf(log).later().at(-1)?.afterMs ?? 0;
  return last === 0 ? LOOK_AHEAD_MS : last + Math.max(10 * DAY_MS, Math.round(last / 10 / DAY_MS) * DAY_MS);
}
