/** The part of XState's `Clock` that an actor uses; times are ms of the scene. */
interface Timer {
  readonly atMs: number;
  /** Timers of the same instant fire in the order in which they were set. */
  readonly order: number;
  readonly fire: () => void;
  cancelled: boolean;
}

/**
 * A clock that only moves when told to. It stands in for XState's `SimulatedClock`, which sorts all
 * its timers at every step: with a retention timer for each of ten thousand recordings that cost
 * grows with the square. This one keeps a binary heap.
 */
export class SimulatedClock {
  #nowMs = 0;
  #order = 0;
  readonly #heap: Timer[] = [];

  now(): number {
    return this.#nowMs;
  }

  setTimeout(fire: () => void, delayMs: number): Timer {
    const timer = { atMs: this.#nowMs + delayMs, order: this.#order++, fire, cancelled: false };
    this.#push(timer);
    return timer;
  }

  clearTimeout(timer: Timer | undefined): void {
    if (timer !== undefined) timer.cancelled = true;
  }

  /** Fires every timer up to and including `ms`, each at its own time, then stands at `ms`. */
  advanceTo(ms: number): void {
    for (let next = this.#heap[0]; next !== undefined && next.atMs <= ms; next = this.#heap[0]) {
      this.#pop();
      if (next.cancelled) continue;
      this.#nowMs = next.atMs;
      next.fire();
    }
    this.#nowMs = Math.max(this.#nowMs, ms);
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(timer, heap[parent] as Timer)) break;
      heap[at] = heap[parent] as Timer;
      at = parent;
    }
    heap[at] = timer;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Timer;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Timer, heap[child] as Timer)) child++;
      if (!before(heap[child] as Timer, last)) break;
      heap[at] = heap[child] as Timer;
      at = child;
    }
    heap[at] = last;
  }
}

function before(a: Timer, b: Timer): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}
