import { Box, Text, Transform } from 'ink';
import type { ReactElement } from 'react';
import type { Row } from './draw/row.ts';
import { useScreen } from './tty/screen-handle.ts';

interface LinesProps {
  readonly rows: readonly Row[];
  /** Of the place; no row is wider. */
  readonly columns: number;
}

/**
 * Rows of text, the only component that writes. Ink lays out a text of as many lines, and writes in each the sign that
 * stands for its row: to write the row itself, it would take it to pieces letter by letter in every frame.
 */
export function Lines({ rows, columns }: LinesProps): ReactElement {
  const { signFor } = useScreen();
  return (
    <Box width={columns} height={rows.length} flexShrink={0}>
      <Transform transform={(_, nth) => signFor(rows[nth] ?? [])}>
        <Text>{rows.map(() => ' ').join('\n')}</Text>
      </Transform>
    </Box>
  );
}
