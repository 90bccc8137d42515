import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { FrameEnd, fitted, Section } from './section.tsx';

interface PanelProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: number;
  /** With the frame, at least 2. */
  readonly height: number;
  readonly pen: Pen;
}

/** Rows in a frame with a title in its upper edge. */
export function Panel({ title, rows, columns, height, pen }: PanelProps): ReactElement {
  const place = { columns, rows: height - 2, edge: 'top' } as const;
  return (
    <Box flexDirection="column">
      <Section title={title} rows={fitted(rows, place, pen)} place={place} pen={pen} />
      <FrameEnd columns={columns} pen={pen} />
    </Box>
  );
}

interface OverlayProps {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Of the screen. */
  readonly size: Size;
  readonly pen: Pen;
}

/** A panel over the lower part of a screen, as high as its rows; the first row of the screen and its footer stay. */
export function Overlay({ title, rows, size: { columns, rows: most }, pen }: OverlayProps): ReactElement {
  return <Panel title={title} rows={rows} columns={columns} height={Math.min(rows.length + 2, most - 2)} pen={pen} />;
}
