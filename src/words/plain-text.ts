import { withoutControls } from '../vocabulary/controls.ts';

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Letters of Latin scripts, typographic signs, arrows and drawings, each one UTF-16 unit and one column.
const ONE_COLUMN_EACH = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u2190-\u2199\u2212\u2500-\u25fc]*$/u;
// The blocks whose letters are W or F in Unicode's EastAsianWidth.txt, and what is shown as an emoji.
const TWO_COLUMNS =
  /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const NO_COLUMN = /^(?:\p{M}|[\u200b-\u200d\ufeff])+$/u;

function graphemeWidth(grapheme: string): number {
  if (TWO_COLUMNS.test(grapheme)) return 2;
  return NO_COLUMN.test(grapheme) ? 0 : 1;
}

/** Columns that a text takes on a terminal: marks on a letter none, wide letters and emoji two. */
export function displayWidth(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The graphemes of a text, each with the columns that it takes. */
export function* graphemesOf(text: string): Generator<{ readonly grapheme: string; readonly columns: number }> {
  for (const { segment } of GRAPHEMES.segment(text)) yield { grapheme: segment, columns: graphemeWidth(segment) };
}

/** The word in pieces of at most `width` columns. */
function piecesOf(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(word)) {
    const columns = graphemeWidth(segment);
    if (used + columns > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
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
