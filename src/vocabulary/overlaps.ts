import { countBy } from './count-by.ts';

export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Stretches of time in order of start, for the question which of them overlap a given one. */
export class Overlaps<T extends Stretch> {
  readonly #items: readonly T[];
  /** The latest end among the items up to each index: where a search backwards may stop. */
  readonly #latestEnd: number[] = [];

  /** `items` in order of `startMs`. */
  constructor(items: readonly T[]) {
    this.#items = items;
    let latest = Number.NEGATIVE_INFINITY;
    for (const { endMs } of items) {
      latest = Math.max(latest, endMs);
      this.#latestEnd.push(latest);
    }
  }

  /** Every item that shares some time with `fromMs`…`toMs`, in order. */
  between(fromMs: number, toMs: number): T[] {
    const found: T[] = [];
    const before = countBy(this.#items, 0, ({ startMs }) => (startMs < toMs ? 0 : 1));
    for (let index = before - 1; index >= 0; index--) {
      if ((this.#latestEnd[index] as number) <= fromMs) break;
      const item = this.#items[index] as T;
      if (item.endMs > fromMs) found.push(item);
    }
    return found.reverse();
  }
}

/** The union of stretches, as stretches that do not touch, in order. */
export function union(stretches: readonly Stretch[], bridgeMs = 0): { startMs: number; endMs: number }[] {
  const merged: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs } of [...stretches].sort((a, b) => a.startMs - b.startMs)) {
    const last = merged.at(-1);
    if (last !== undefined && startMs <= last.endMs + bridgeMs) last.endMs = Math.max(last.endMs, endMs);
    else if (endMs > startMs) merged.push({ startMs, endMs });
  }
  return merged;
}

/** How long stretches are together, ms; what two of them share counts twice. */
export function totalMs(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
