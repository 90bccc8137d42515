export interface Dated {
  readonly atMs: number;
}

/** How many of some things, in order of time, have happened by a time. */
export function countBy(things: ArrayLike<Dated | number>, ms: number): number;
export function countBy<T>(things: ArrayLike<T>, ms: number, timeOf: (thing: T) => number): number;
export function countBy<T>(things: ArrayLike<T>, ms: number, timeOf = usualTime as (thing: T) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(things[middle] as T) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function usualTime(thing: Dated | number): number {
  return typeof thing === 'number' ? thing : thing.atMs;
}
