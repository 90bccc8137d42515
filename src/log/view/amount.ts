import type { Stretch } from '../../vocabulary/overlaps.ts';
import { countBy } from './timeline.ts';

/** A stretch of sound that counts as a whole from a time after its end on. */
export interface LateStretch extends Stretch {
  readonly atMs: number;
}

/** How much sound there is by a time, ms, where no two stretches overlap. */
export class Amount {
  readonly #live: readonly (Stretch & { readonly atMs: number; readonly before: number })[];
  readonly #late: readonly { readonly atMs: number; readonly total: number }[];

  /** `live` counts while it is heard, in order of start; `late` in order of `atMs`. */
  constructor(live: readonly Stretch[], late: readonly LateStretch[] = []) {
    let before = 0;
    this.#live = live.map(({ startMs, endMs }) => {
      const stretch = { startMs, endMs, atMs: startMs, before };
      before += endMs - startMs;
      return stretch;
    });
    let total = 0;
    this.#late = late.map(({ startMs, endMs, atMs }) => {
      total += endMs - startMs;
      return { atMs, total };
    });
  }

  by(ms: number): number {
    const live = this.#live[countBy(this.#live, ms) - 1];
    const late = this.#late[countBy(this.#late, ms) - 1]?.total ?? 0;
    return late + (live === undefined ? 0 : live.before + Math.min(ms, live.endMs) - live.startMs);
  }
}
