import type { Pen } from '../draw/pen.ts';
import type { Row, Style } from '../draw/row.ts';
import { span } from '../draw/text.ts';

/** A bar of `columns`, filled to `share` (0–1); anything over nothing is seen. */
export function barOf(share: number, columns: number, style: Style, { signs }: Pen): Row {
  const filled = filledCells(share, columns);
  return [span(signs.full.repeat(filled), style), span(signs.line.repeat(columns - filled), 'quiet')];
}

/** A bar with the threshold between two of its cells, so that what is past the mark has reached it; all values 0–1. */
export function scoreBar(score: number, threshold: number, columns: number, pen: Pen): Row {
  const before = Math.round(threshold * (columns - 1));
  const hasReached = score >= threshold;
  const up = hasReached || threshold === 0 ? 1 : score / threshold;
  const past = hasReached ? (threshold === 1 ? 1 : (score - threshold) / (1 - threshold)) : 0;
  const after = columns - 1 - before;
  return [
    ...barOf(up, before, hasReached ? 'light-on' : 'plain', pen),
    span(pen.signs.threshold, 'strong'),
    ...barOf(hasReached ? Math.max(past, Number.EPSILON) : 0, after, 'light-on', pen),
  ];
}

function filledCells(share: number, columns: number): number {
  if (share <= 0) return 0;
  return Math.min(columns, Math.max(1, Math.floor(share * columns)));
}
