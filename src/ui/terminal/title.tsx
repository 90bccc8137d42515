import type { ReactElement } from 'react';
import { withoutControls } from '../../vocabulary/controls.ts';
import type { Pen } from './draw/pen.ts';
import type { Row } from './draw/row.ts';
import { fitRow, rowWidth, span } from './draw/text.ts';
import { Lines } from './lines.tsx';

interface TitleProps {
  readonly title: string;
  readonly right?: string;
  readonly columns: number;
  readonly pen: Pen;
}

/** The first row of a screen: the program's name, what is on, and something at the right edge. */
export function Title({ title, right = '', columns, pen }: TitleProps): ReactElement {
  const end: Row = [span(`  ${right} `, 'quiet')];
  const name: Row = [span(' earshot', 'heading'), span('   '), span(withoutControls(title), 'strong')];
  const row = [...fitRow(name, Math.max(0, columns - rowWidth(end)), pen.signs.ellipsis), ...end];
  return <Lines columns={columns} rows={[row]} />;
}
