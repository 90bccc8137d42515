import type { Pen } from './pen.ts';
import type { Row } from './row.ts';
import { fitRow, rowWidth, span } from './text.ts';

/** The first row of a screen: the program's name, what is on, and something at the right edge. */
export function titleRow(title: string, right: string, columns: number, { signs }: Pen): Row {
  const end: Row = [span(`  ${right} `, 'quiet')];
  const name: Row = [span(' earshot', 'heading'), span('   '), span(title, 'strong')];
  return [...fitRow(name, Math.max(0, columns - rowWidth(end)), signs.ellipsis), ...end];
}
