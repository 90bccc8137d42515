import type { Cause } from '../../vocabulary/recording.ts';
import type { Recording } from './recordings.ts';
import { countBy } from './timeline.ts';
import type { Counts } from './types.ts';

const same = (ms: number) => ms;

/** How many recordings there are by a time, and how many of them are accidents for all that is known then. */
export class Tally {
  /** When those that leave the home are opened, by cause, the cause that is first met first. */
  readonly #left = new Map<Cause, number[]>();
  readonly #stayed: number[] = [];
  /** When one of those that leave begins to count as an accident, and when it no longer does; each in order. */
  readonly #suspected: number[] = [];
  readonly #cleared: number[] = [];

  /** @param recordings in order of opening. */
  constructor(recordings: readonly Recording[]) {
    for (const { local, cause, openedMs, closedMs, accident, suspectUntilMs } of recordings) {
      if (local) {
        this.#stayed.push(openedMs);
        continue;
      }
      this.#left.set(cause, this.#left.get(cause) ?? []);
      this.#left.get(cause)?.push(openedMs);
      if (suspectUntilMs > openedMs) {
        this.#suspected.push(openedMs);
        this.#cleared.push(Math.min(closedMs, suspectUntilMs));
      }
      if (accident) this.#suspected.push(closedMs);
    }
    this.#suspected.sort((a, b) => a - b);
    this.#cleared.sort((a, b) => a - b);
  }

  by(ms: number): Counts {
    const left = [...this.#left].map(([cause, opened]) => ({ cause, count: countBy(opened, ms, same) }));
    return {
      left: left.filter(({ count }) => count > 0),
      stayed: countBy(this.#stayed, ms, same),
      accidents: countBy(this.#suspected, ms, same) - countBy(this.#cleared, ms, same),
    };
  }
}
