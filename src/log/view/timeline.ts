import { countBy, type Dated } from '../../vocabulary/count-by.ts';
import { type Stretch, union } from '../../vocabulary/overlaps.ts';

interface Change<T> extends Dated {
  /** What holds from then on. */
  readonly to: T;
}

/** What holds from each change until the next one, and something else before the first. */
export class Timeline<T> {
  readonly #changes: readonly Change<T>[];

  /** `changes` in order of time; of two at the same time the later one holds. */
  constructor(initial: T, changes: readonly Change<T>[]) {
    this.#changes = [{ atMs: Number.NEGATIVE_INFINITY, to: initial }, ...changes];
  }

  at(ms: number): T {
    return this.#changeAt(ms).to;
  }

  /** When what holds at a time began to hold; minus infinity before the first change. */
  sinceMs(ms: number): number {
    return this.#changeAt(ms).atMs;
  }

  /** Whether a value holds for any time of a stretch. */
  holds(value: T, fromMs: number, toMs: number): boolean {
    return this.#stretches(fromMs, toMs).some((stretch) => stretch.value === value && stretch.ms > 0);
  }

  /** What holds for the longest time of a stretch; of equals, what comes first. */
  longest(fromMs: number, toMs: number): T {
    const stretches = this.#stretches(fromMs, toMs);
    const [only] = stretches;
    if (only !== undefined && stretches.length === 1) return only.value;
    const times = new Map<T, number>();
    for (const { value, ms } of stretches) times.set(value, (times.get(value) ?? 0) + ms);
    let longest = { value: this.at(fromMs), ms: 0 };
    for (const [value, ms] of times) if (ms > longest.ms) longest = { value, ms };
    return longest.value;
  }

  /** When something holds, from 0 to `toMs`. */
  when(toMs: number, isMeant: (value: T) => boolean): Stretch[] {
    const stretches = this.#changes.map(({ atMs, to: value }, index) => {
      const endMs = Math.min(toMs, this.#changes[index + 1]?.atMs ?? toMs);
      return { startMs: Math.max(0, atMs), endMs, value };
    });
    return union(stretches.filter(({ value }) => isMeant(value)));
  }

  /** When something first holds; null: never. */
  firstMs(isMeant: (value: T) => boolean): number | null {
    return this.#changes.find(({ to }) => isMeant(to))?.atMs ?? null;
  }

  #changeAt(ms: number): Change<T> {
    return this.#changes[Math.max(0, countBy(this.#changes, ms) - 1)] as Change<T>;
  }

  #stretches(fromMs: number, toMs: number): { readonly value: T; readonly ms: number }[] {
    const stretches: { readonly value: T; readonly ms: number }[] = [];
    for (let index = Math.max(0, countBy(this.#changes, fromMs) - 1); index < this.#changes.length; index++) {
      const { atMs, to: value } = this.#changes[index] as Change<T>;
      if (atMs >= toMs) break;
      const untilMs = this.#changes[index + 1]?.atMs ?? Number.POSITIVE_INFINITY;
      stretches.push({ value, ms: Math.min(toMs, untilMs) - Math.max(fromMs, atMs) });
    }
    return stretches;
  }
}
