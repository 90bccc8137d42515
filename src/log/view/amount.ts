import { countBy, type Dated } from '../../vocabulary/count-by.ts';
import { type Stretch, totalMs } from '../../vocabulary/overlaps.ts';

/** A stretch of sound that counts as a whole from a time after its end on. */
export interface LateStretch extends Stretch, Dated {}

/**
 * How much sound there is by a time, ms, where no two stretches overlap.
 * @param live counts while it is heard, in order of start
 * @param late in order of `atMs`
 */
export function amountOf(live: readonly Stretch[], late: readonly LateStretch[] = []): (byMs: number) => number {
  const before = totals(live);
  const lateBefore = totals(late);
  return (ms) => {
    const begun = countBy(live, ms, ({ startMs }) => startMs);
    const last = live[begun - 1];
    const goingMs = last === undefined ? 0 : Math.min(ms, last.endMs) - last.startMs;
    return (lateBefore[countBy(late, ms)] as number) + (before[Math.max(0, begun - 1)] as number) + goingMs;
  };
}

/** How long none of them, the first, the first two … are together. */
function totals(stretches: readonly Stretch[]): number[] {
  const all = [0];
  for (const stretch of stretches) all.push((all.at(-1) as number) + totalMs([stretch]));
  return all;
}
