import { withoutControls } from '../../../vocabulary/controls.ts';
import { displayWidth, graphemesOf, wrap } from '../../../words/plain-text.ts';
import type { Row, Span, Style } from './row.ts';

export const span = (text: string, style: Style = 'plain'): Span => ({ text, style });

export function rowWidth(row: Row): number {
  return row.reduce((width, { text }) => width + displayWidth(text), 0);
}

/** At most `width` columns of a text, cut at a grapheme, with an ellipsis where something was cut. */
export function cut(text: string, width: number, ellipsis = '…'): string {
  const shown = withoutControls(text);
  if (width <= 0) return '';
  if (displayWidth(shown) <= width) return shown;
  const room = width - displayWidth(ellipsis);
  let kept = '';
  let used = 0;
  for (const { grapheme, columns } of graphemesOf(shown)) {
    if (used + columns > room) break;
    kept += grapheme;
    used += columns;
  }
  return `${kept.trimEnd()}${ellipsis}`;
}

/** A text in exactly `width` columns: cut, or filled up with spaces. */
export function filled(text: string, width: number, ellipsis = '…'): string {
  const kept = cut(text, width, ellipsis);
  return kept + ' '.repeat(Math.max(0, width - displayWidth(kept)));
}

/** A row in exactly `width` columns. */
export function fitRow(row: Row, width: number, ellipsis = '…'): Row {
  const fitted: Span[] = [];
  let left = width;
  for (const [index, piece] of row.entries()) {
    const needed = rowWidth(row.slice(index));
    const columns = displayWidth(withoutControls(piece.text));
    // What follows is cut as a whole, so the ellipsis stands where the first span no longer fits.
    if (needed > left && columns >= left) {
      const text = columns === left && index === row.length - 1 ? piece.text : cut(`${piece.text} `, left, ellipsis);
      fitted.push({ ...piece, text });
      left -= displayWidth(text);
      break;
    }
    fitted.push({ ...piece, text: withoutControls(piece.text) });
    left -= columns;
  }
  return left > 0 ? [...fitted, span(' '.repeat(left))] : fitted;
}

/** A row in which neighbours of the same style are one span. */
export function joined(row: Row): Row {
  const spans: Span[] = [];
  for (const next of row) {
    const last = spans.at(-1);
    if (last?.style === next.style) spans[spans.length - 1] = span(last.text + next.text, next.style);
    else spans.push(next);
  }
  return spans;
}

/** Rows filled up or cut to exactly `count`. */
export function fitRows(rows: readonly Row[], count: number): Row[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => rows[index] ?? []);
}

/** A text broken at spaces, a row a line, after `indent` columns. */
export function wrapped(text: string, columns: number, style: Style = 'plain', indent = 0): Row[] {
  return wrap(text, columns, indent).map((line) => [span(line, style)]);
}
