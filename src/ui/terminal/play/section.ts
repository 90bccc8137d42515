import { displayWidth, wrap } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { cut, span } from '../draw/text.ts';

export interface Section {
  readonly title: string;
  /** Remarks at the right of the title's line, as many as fit. */
  readonly asides?: readonly string[];
  /** Each exactly as wide as its place. */
  readonly rows: readonly Row[];
}

/** Columns that the frame of `framed` takes from each row. */
export const FRAME_COLUMNS = 4;

/** Sections under each other in one frame; rows of exactly `columns`, and one row more than the sections and their titles. */
export function framed(sections: readonly Section[], columns: number, { signs }: Pen): Row[] {
  const { border, ellipsis } = signs;
  const side = (text: string) => span(text, 'quiet');
  const rows = sections.flatMap((section, index) => [
    titleLine(section, columns, {
      start: index === 0 ? border.topLeft : border.teeLeft,
      end: index === 0 ? border.topRight : border.teeRight,
      line: border.horizontal,
      ellipsis,
    }),
    ...section.rows.map((row) => [side(`${border.vertical} `), ...row, side(` ${border.vertical}`)]),
  ]);
  return [...rows, [side(`${border.bottomLeft}${border.horizontal.repeat(columns - 2)}${border.bottomRight}`)]];
}

/** A section without a frame, under a line with its title; rows as wide as the line. */
export function ruled({ rows, ...section }: Section, columns: number, { signs }: Pen): Row[] {
  const line = signs.line;
  return [titleLine(section, columns, { start: line, end: line, line, ellipsis: signs.ellipsis }), ...rows];
}

interface Line {
  readonly start: string;
  readonly end: string;
  readonly line: string;
  readonly ellipsis: string;
}

function titleLine(
  { title, asides = [] }: Omit<Section, 'rows'>,
  columns: number,
  { start, end, line, ellipsis }: Line,
): Row {
  const heading = ` ${cut(title, columns - 6, ellipsis)} `;
  const room = columns - 4 - displayWidth(heading);
  let remark = '';
  for (const aside of asides) {
    const longer = `${remark} ${cut(aside, columns, ellipsis)} `;
    if (displayWidth(longer) < room) remark = longer;
  }
  return [
    span(`${start}${line}`, 'quiet'),
    span(heading, 'heading'),
    span(line.repeat(room - displayWidth(remark)), 'quiet'),
    span(remark, 'quiet'),
    span(`${line}${end}`, 'quiet'),
  ];
}

/** A text indented by two columns, in as many lines as there are; what does not fit is cut with an ellipsis. */
export function wrapAtMost(text: string, { columns, rows }: Size, { signs }: Pen): string[] {
  const lines = wrap(text, columns, 2);
  if (lines.length <= rows) return lines;
  const rest = lines.slice(rows - 1).map((line, index) => (index === 0 ? line : line.trimStart()));
  return [...lines.slice(0, rows - 1), cut(rest.join(' '), columns, signs.ellipsis)];
}
