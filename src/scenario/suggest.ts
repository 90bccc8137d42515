/** Edits between two texts (insert, remove, replace, swap neighbours): optimal string alignment distance. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/**
 * What was probably meant by `written`: the nearest of `known`, if at most a third of its letters
 * (at least one) would have to change; null if nothing is that near. Ties go to the first.
 */
export function suggestion(written: string, known: Iterable<string>): string | null {
  const LONGEST = 60; // assumed: no key or id is longer, and the cost grows with the square
  if (written.length > LONGEST) return null;
  const letters = written.toLowerCase();
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(candidate.length / 3));
    const others = candidate.toLowerCase();
    if (Math.abs(others.length - letters.length) > allowed) continue;
    const distance = editDistance(letters, others);
    if (distance < bestDistance && distance <= allowed) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
