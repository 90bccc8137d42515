import { displayWidth } from '../../../words/plain-text.ts';
import type { Pen } from './pen.ts';
import type { Row, Size } from './row.ts';
import { cut, fitRow, fitRows, span } from './text.ts';

/** Rows in a frame with a title in its upper edge; exactly `size` with the frame, at least 4 columns and 2 rows. */
export function panel(title: string, rows: readonly Row[], { columns, rows: height }: Size, { signs }: Pen): Row[] {
  const { border, ellipsis } = signs;
  const inside = columns - 4;
  const shown = title === '' ? '' : ` ${cut(title, columns - 6, ellipsis)} `;
  const rest = border.horizontal.repeat(Math.max(0, columns - 3 - displayWidth(shown)));
  const edge = (text: string) => span(text, 'quiet');
  return [
    [edge(`${border.topLeft}${border.horizontal}`), span(shown, 'heading'), edge(`${rest}${border.topRight}`)],
    ...fitRows(rows, height - 2).map((row) => [
      edge(`${border.vertical} `),
      ...fitRow(row, inside, ellipsis),
      edge(` ${border.vertical}`),
    ]),
    [edge(`${border.bottomLeft}${border.horizontal.repeat(columns - 2)}${border.bottomRight}`)],
  ];
}

/** Two panels side by side; the same number of rows. */
export function beside(left: readonly Row[], right: readonly Row[]): Row[] {
  return left.map((row, index) => [...row, ...(right[index] ?? [])]);
}
