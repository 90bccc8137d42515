import stringWidth from 'string-width';
import { withoutControls } from '../vocabulary/controls.ts';

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Letters of Latin scripts, typographic signs, arrows and drawings, each one UTF-16 unit and one column.
const ONE_COLUMN_EACH = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u2190-\u2199\u2212\u2500-\u25fc]*$/u;
/** Columns that a text without controls takes on a terminal: marks on a letter none, wide letters and emoji two. */
export function displayWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}

/** The graphemes of a text, each with the columns that it takes. */
export function* graphemesOf(text: string): Generator<{ readonly grapheme: string; readonly columns: number }> {
  for (const { segment } of GRAPHEMES.segment(text)) yield { grapheme: segment, columns: displayWidth(segment) };
}

/** The word in pieces of at most `width` columns. */
function piecesOf(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { grapheme, columns } of graphemesOf(word)) {
    if (used + columns > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += grapheme;
    used += columns;
  }
  return [...pieces, piece];
}

/**
 * Breaks `text` at spaces so that no line is wider than `width` columns, and a word that is wider than a line where
 * the line ends. Controls are replaced by a sign.
 * @param indent columns before the first line.
 * @param hanging columns before the others; both at least 2 less than `width`.
 */
export function wrap(text: string, width: number, indent: number, hanging = indent): string[] {
  const shown = withoutControls(text);
  const room = width - Math.max(indent, hanging);
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let end = 0;
  for (const { 0: word, index } of shown.matchAll(/[^ ]+/gu)) {
    const gap = ' '.repeat(index - end);
    end = index + word.length;
    const used = displayWidth(line) + gap.length;
    const pieces = used + displayWidth(word) <= width ? [word] : piecesOf(word, room);
    for (const [nth, piece] of pieces.entries()) {
      if (nth === 0 && used + displayWidth(piece) <= width) {
        line += gap + piece;
      } else {
        lines.push(line);
        line = ' '.repeat(hanging) + piece;
      }
    }
  }
  return [...lines, line];
}
