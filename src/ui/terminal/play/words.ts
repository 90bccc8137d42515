import type { FrameLine, FrameWord } from '../../../log/view/types.ts';
import { withoutControls } from '../../../vocabulary/controls.ts';
import { displayWidth, graphemesOf } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size, Span, Style } from '../draw/row.ts';
import { span } from '../draw/text.ts';
import { fateStyle, prerollSign, shownFate } from './fate.ts';

/** A word with its punctuation, to be laid in lines. */
interface Piece {
  readonly text: string;
  readonly columns: number;
  /** Of its fate, shown where it differs from the piece before and where a line begins; empty: none. */
  readonly sign: string;
  readonly style: Style;
  readonly isNow: boolean;
  /** No space stands before it. */
  readonly isGlued: boolean;
}

/** What has been said of a line, at least its newest `rows` rows, in rows of at most `columns` columns, at least 8. */
export function saidRows(line: FrameLine, { columns, rows }: Size, pen: Pen): Row[] {
  // A word takes two columns at least, one of them the space.
  const enough = Math.ceil((rows * columns) / 2);
  // In steps, so that the lines do not break anew with each word.
  const first = Math.max(0, Math.floor(line.words.length / enough) - 1) * enough;
  return rowsOf(piecesOf(line, first, pen), columns);
}

function piecesOf(line: FrameLine, first: number, pen: Pen): Piece[] {
  const { play } = pen.reader.sentences;
  if (line.kind === 'device') return noted(line.text, 'plain');
  if (line.text === '') return noted(`(${play.speech})`, 'quiet');
  const spoken = spokenPieces(line, first, pen);
  return line.toDevice && first === 0 ? [...noted(`(${play.toDevice})`, 'quiet'), ...spoken] : spoken;
}

function noted(text: string, style: Style): Piece[] {
  const words = withoutControls(text).split(' ');
  return words.map((word) => ({
    text: word,
    columns: displayWidth(word),
    sign: '',
    style,
    isNow: false,
    isGlued: false,
  }));
}

/** Punctuation that belongs to the word before it, also after the space that French puts there. */
const CLOSING = /^(?:[\p{Pe}\p{Pf}\p{Po}\p{Pd}]|\s[?!:;»–—-]+)*/u;

function spokenPieces({ text, words }: FrameLine, first: number, { signs }: Pen): Piece[] {
  let lead = text.slice(words[first - 1]?.to ?? 0, words[first]?.from).trimStart();
  let isGlued = false;
  return words.slice(first).map((word, index) => {
    const next = words[first + index + 1];
    const between = text.slice(word.to, next?.from);
    const closing = CLOSING.exec(between)?.[0] ?? '';
    const hidden = isPrivate(word);
    const begin = hidden && !isPrivate(words[first + index - 1]) ? '[' : '';
    const end = hidden && !isPrivate(next) ? ']' : '';
    const shown = withoutControls(`${lead}${begin}${word.text}${end}${closing}`);
    const fate = shownFate(word);
    const piece: Piece = {
      text: shown,
      columns: displayWidth(shown),
      sign: `${word.isPreroll ? prerollSign(signs) : ''}${signs[fate]}`,
      style: fateStyle(fate),
      isNow: word.isBeingSaid,
      isGlued,
    };
    const rest = between.slice(closing.length);
    lead = rest.trimStart();
    isGlued = rest === '' && next !== undefined && word.to > word.from;
    return piece;
  });
}

const isPrivate = (word: FrameWord | undefined) => word !== undefined && word.private.length > 0;

function rowsOf(pieces: readonly Piece[], width: number): Row[] {
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let used = 0;
  for (const piece of pieces.flatMap((whole) => partsOf(whole, width))) {
    const before = row.at(-1);
    const needed = gapBefore(piece, before) + signBefore(piece, before).length + piece.columns;
    if (before !== undefined && used + needed > width) {
      rows.push(row);
      row = [];
      used = 0;
    }
    used += row.length === 0 ? signBefore(piece, undefined).length + piece.columns : needed;
    row.push(piece);
  }
  return [...rows, row].map(spansOf);
}

/** A piece that is wider than a row, in parts that are not. */
function partsOf(piece: Piece, width: number): Piece[] {
  const room = width - signBefore(piece, undefined).length;
  if (piece.columns <= room) return [piece];
  const parts: Piece[] = [];
  let text = '';
  let used = 0;
  const close = () => parts.push({ ...piece, text, columns: used, isGlued: parts.length > 0 || piece.isGlued });
  for (const { grapheme, columns } of graphemesOf(piece.text)) {
    if (used + columns > room) {
      close();
      text = '';
      used = 0;
    }
    text += grapheme;
    used += columns;
  }
  close();
  return parts;
}

const gapBefore = (piece: Piece, before: Piece | undefined) => (before === undefined || piece.isGlued ? 0 : 1);

/** Every sign is one column wide, so its length is its width. */
function signBefore({ sign }: Piece, before: Piece | undefined): string {
  return sign === '' || sign === before?.sign ? '' : `${sign} `;
}

function spansOf(pieces: readonly Piece[]): Row {
  const spans: Span[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const sign = signBefore(piece, before);
    const gap = ' '.repeat(gapBefore(piece, before));
    const last = spans.at(-1);
    const goesOn =
      sign === '' && last !== undefined && !piece.isNow && last.isNow !== true && last.style === piece.style;
    if (goesOn) {
      spans[spans.length - 1] = { ...last, text: `${last.text}${gap}${piece.text}` };
      return;
    }
    if (gap !== '') spans.push(span(gap));
    if (sign !== '') spans.push(span(sign, piece.style));
    spans.push(piece.isNow ? { text: piece.text, style: piece.style, isNow: true } : span(piece.text, piece.style));
  });
  return spans;
}
