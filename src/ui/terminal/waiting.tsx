import { Box } from 'ink';
import type { ReactElement } from 'react';
import { wrap } from '../../words/plain-text.ts';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { fitRows, span } from './draw/text.ts';
import { Footer } from './footer.tsx';
import { Lines } from './lines.tsx';
import { keyLabel } from './panels/help.ts';
import { Title } from './title.tsx';

interface WaitingProps {
  readonly title: string;
  readonly problem: string | null;
  readonly size: Size;
  readonly pen: Pen;
}

/** Before there is anything to play: that it is being read, or what is wrong with it. */
export function Waiting({ title, problem, size, pen }: WaitingProps): ReactElement {
  const { player } = pen.reader.sentences;
  const { columns } = size;
  const text = problem === null ? [player.loading] : [player.titles.unread, '', ...problem.split('\n')];
  const rows = text.flatMap((line) => wrap(line, columns - 2, 1).map((one): Row => [span(one)]));
  const keys = [
    { key: keyLabel('escape', pen), does: player.footers.back },
    { key: 'q', does: player.footers.quit },
  ];
  return (
    <Box flexDirection="column">
      <Title title={title} columns={columns} pen={pen} />
      <Lines columns={columns} rows={[[], ...fitRows(rows, size.rows - 3)]} />
      <Footer keys={keys} columns={columns} pen={pen} />
    </Box>
  );
}
