import { countBy } from '../../vocabulary/count-by.ts';
import { grouped } from '../../vocabulary/grouped.ts';
import type { Recording } from './recordings.ts';

/**
 * How many recordings have been opened by a time, and how many of them are accidents for all that is known then.
 * @param recordings in order of opening
 */
export function tallyOf(recordings: readonly Recording[]) {
  const byCause = grouped(
    recordings.filter(({ local }) => !local),
    ({ cause }) => cause,
  );
  const leaving = [...byCause.values()].flat();
  const suspects = leaving.filter(({ openedMs, suspectUntilMs }) => suspectUntilMs > openedMs);
  const accidents = leaving.filter(({ accident }) => accident);
  /** When one begins to count as an accident, and when it no longer does. */
  const suspected = inOrder([...suspects.map(openedMs), ...accidents.map(({ closedMs }) => closedMs)]);
  const cleared = inOrder(suspects.map(({ closedMs, suspectUntilMs }) => Math.min(closedMs, suspectUntilMs)));
  const stayed = recordings.filter(({ local }) => local);
  return (ms: number) => ({
    /** Of those that leave the home, by cause; the cause that was first met first. */
    left: [...byCause]
      .map(([cause, opened]) => ({ cause, count: countBy(opened, ms, openedMs) }))
      .filter(({ count }) => count > 0),
    /** Those that do not leave it. */
    stayed: countBy(stayed, ms, openedMs),
    /** Those that leave it and count as accidents by now. */
    accidents: countBy(suspected, ms) - countBy(cleared, ms),
  });
}

function openedMs({ openedMs }: Recording): number {
  return openedMs;
}

function inOrder(times: readonly number[]): Float64Array {
  return Float64Array.from(times).sort();
}
