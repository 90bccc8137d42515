import { withoutControls, wrap } from '../../words/plain-text.ts';
import { footerRow } from './draw/footer.ts';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { fitRows, span } from './draw/text.ts';
import { titleRow } from './draw/title-row.ts';
import { keyLabel } from './panels/help.ts';
import { tooSmall } from './too-small.ts';

/** Before there is anything to play: that it is being read, or what is wrong with it. */
export function drawWaiting(
  { title, problem }: { readonly title: string; readonly problem: string | null },
  size: Size,
  pen: Pen,
): readonly Row[] {
  const cramped = tooSmall(size, pen);
  if (cramped !== null) return cramped;
  const { player } = pen.reader.sentences;
  const text = problem === null ? [player.loading] : [player.titles.unread, '', ...problem.split('\n')];
  const rows = text.flatMap((line) => wrap(line, size.columns - 2, 1).map((one): Row => [span(one)]));
  const footer = footerRow(
    [
      { key: keyLabel('escape', pen), does: player.footers.back },
      { key: 'q', does: player.footers.quit },
    ],
    null,
    size.columns,
    pen,
  );
  return [titleRow(withoutControls(title), '', size.columns, pen), [], ...fitRows(rows, size.rows - 3), footer];
}
