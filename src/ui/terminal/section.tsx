import type { ReactElement } from 'react';
import { displayWidth, wrap } from '../../words/plain-text.ts';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { cut, fitRow, fitRows, span } from './draw/text.ts';
import { Lines } from './lines.tsx';

/** Where a section stands. */
export interface Place {
  /** With its frame. */
  readonly columns: number;
  /** Under its title. */
  readonly rows: number;
  /** First or further in a frame; `none`: a line with a title instead of a frame. */
  readonly edge: 'top' | 'tee' | 'none';
}

/** Columns for text, between the frame's sides or blanks. */
export function insideOf({ columns, edge }: Pick<Place, 'columns' | 'edge'>): number {
  return columns - (edge === 'none' ? 2 : 4);
}

interface SectionProps {
  readonly title: string;
  /** Remarks at the right of the title's line, as many as fit. */
  readonly asides?: readonly string[];
  /** Each exactly as wide as there is room inside. */
  readonly rows: readonly Row[];
  readonly place: Place;
  readonly pen: Pen;
}

/** Rows under a title. */
export function Section({ title, asides = [], rows, place, pen }: SectionProps): ReactElement {
  const { columns, edge } = place;
  const { vertical } = pen.signs.border;
  const [left, right] = edge === 'none' ? [' ', ' '] : [`${vertical} `, ` ${vertical}`];
  const style = edge === 'none' ? 'plain' : 'quiet';
  const sided = rows.map((row) => [span(left, style), ...row, span(right, style)]);
  return <Lines columns={columns} rows={[titleLine(title, asides, place, pen), ...sided]} />;
}

/** Rows cut or filled up to what there is room for. */
export function fitted(rows: readonly Row[], place: Place, { signs }: Pen): Row[] {
  return fitRows(rows, place.rows).map((row) => fitRow(row, insideOf(place), signs.ellipsis));
}

/** The lower edge of a frame. */
export function FrameEnd({ columns, pen }: { readonly columns: number; readonly pen: Pen }): ReactElement {
  const { bottomLeft, horizontal, bottomRight } = pen.signs.border;
  const edge = span(`${bottomLeft}${horizontal.repeat(columns - 2)}${bottomRight}`, 'quiet');
  return <Lines columns={columns} rows={[[edge]]} />;
}

function titleLine(title: string, asides: readonly string[], { columns, edge }: Place, { signs }: Pen): Row {
  const { border, ellipsis } = signs;
  const line = edge === 'none' ? signs.line : border.horizontal;
  const [start, end] = {
    top: [border.topLeft, border.topRight],
    tee: [border.teeLeft, border.teeRight],
    none: [line, line],
  }[edge];
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
