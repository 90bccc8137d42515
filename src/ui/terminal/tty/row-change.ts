import { graphemesOf } from '../../../words/plain-text.ts';

interface Cell {
  readonly text: string;
  /** SGR parameters in force, `1;31`; empty: none. */
  readonly style: string;
}

interface PaintedRow {
  readonly cells: readonly Cell[];
  /** Every terminal agrees that each cell is one column wide. */
  readonly isEven: boolean;
}

// Latin, IPA, Greek, Cyrillic, dashes and quotes, arrows, mathematical signs, boxes and blocks, without the emoji in
// them: one character, one column. Letters of two columns, joined ones and emoji are where terminals differ.
const EVEN =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03c9\u0400-\u044f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2200-\u22ff\u2500-\u25fc\u25ff]*$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: styles are written with them.
const PIECES = /\u001b\[([\d;]*)m|([^\u001b]+)/gu;

/** Parameters that end others: bold and faint, underlined, inverted, struck out, coloured. */
const ENDS: Readonly<Record<string, RegExp>> = {
  0: /./u,
  22: /^[12]$/u,
  24: /^4$/u,
  27: /^7$/u,
  29: /^9$/u,
  39: /^3\d$/u,
};

/** The style after some more SGR parameters, `1;31`. */
function styleAfter(style: string, parameters: string): string {
  let inForce = style === '' ? [] : style.split(';');
  for (const parameter of (parameters || '0').split(';')) {
    const ended = ENDS[parameter];
    const replaced = ended ?? (/^3\d$/u.test(parameter) ? ENDS[39] : undefined);
    inForce = inForce.filter((one) => one !== parameter && !replaced?.test(one));
    if (ended === undefined) inForce.push(parameter);
  }
  return inForce.join(';');
}

/** The cells of a painted row, as many as there is room for. */
function readRow(painted: string, columns: number): PaintedRow {
  const cells: Cell[] = [];
  let isEven = true;
  let style = '';
  let left = columns;
  for (const [, parameters, text = ''] of painted.matchAll(PIECES)) {
    if (parameters !== undefined) {
      style = styleAfter(style, parameters);
      continue;
    }
    if (EVEN.test(text)) {
      for (const sign of text.slice(0, left)) cells.push({ text: sign, style });
      left -= Math.min(left, text.length);
      continue;
    }
    isEven = false;
    for (const { grapheme, columns: width } of graphemesOf(text)) {
      if (width > left) return { cells, isEven };
      cells.push({ text: grapheme, style });
      left -= width;
    }
  }
  return { cells, isEven };
}

function write(cells: readonly Cell[]): string {
  let written = '';
  let current = '';
  for (const { text, style } of cells) {
    if (style !== current) written += style === '' ? '\u001b[0m' : `\u001b[0;${style}m`;
    current = style;
    written += text;
  }
  return current === '' ? written : `${written}\u001b[0m`;
}

const BLANK: Cell = { text: ' ', style: '' };
const isSame = (one: Cell = BLANK, other: Cell = BLANK) => one.text === other.text && one.style === other.style;

/**
 * What to write so that a row that shows `before` shows `after`, both painted by `paint`; '' if they are the same. From the first changed column to the last one, or the whole row where columns may be counted differently.
 * @param row from 1. @param columns of the screen; what is beyond is cut off.
 */
export function changeOf(before: string, after: string, row: number, columns: number): string {
  if (before === after) return '';
  const old = readRow(before, columns);
  const now = readRow(after, columns);
  // Erased first: with the cursor in the last column, terminals would erase what was just written there.
  if (!old.isEven || !now.isEven) return `\u001b[${row};1H\u001b[K${write(now.cells)}`;
  const longest = Math.max(old.cells.length, now.cells.length);
  let first = 0;
  while (first < longest && isSame(old.cells[first], now.cells[first])) first++;
  let end = longest;
  while (end > first && isSame(old.cells[end - 1], now.cells[end - 1])) end--;
  if (first === end) return '';
  const rest = end > now.cells.length ? '\u001b[K' : '';
  return `\u001b[${row};${first + 1}H${write(now.cells.slice(first, end))}${rest}`;
}
