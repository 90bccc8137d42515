import { Box, Text, Transform } from 'ink';
import { Children, type FunctionComponent, isValidElement, type ReactElement, type ReactNode, useMemo } from 'react';
import { paint } from './draw/pen.ts';
import type { Row } from './draw/row.ts';
import { useScreen } from './tty/screen-handle.ts';

interface LinesProps {
  readonly rows: readonly Row[];
  /** Of the place; no row is wider. */
  readonly columns: number;
}

/**
 * Rows of text, the only component that writes. Ink keeps every text that it has ever measured, so what it is given to
 * measure is the place, in blanks, and what it writes there are the painted rows.
 */
export function Lines({ rows, columns }: LinesProps): ReactElement {
  const { pen, hasColour } = useScreen();
  const { length } = rows;
  const blanks = useMemo(() => Array.from({ length }, () => ' '.repeat(columns)).join('\n'), [length, columns]);
  const painted = (_: string, nth: number) => {
    const row = rows[nth];
    return row === undefined ? '' : paint(row, pen, hasColour);
  };
  return (
    <Box width={columns} height={length} flexShrink={0}>
      <Transform transform={painted}>
        <Text>{blanks}</Text>
      </Transform>
    </Box>
  );
}

type AnyElement = ReactElement<{
  readonly rows: readonly Row[];
  readonly children?: ReactNode;
  readonly flexDirection?: string;
  readonly height?: number;
  readonly overflowY?: string;
}>;

/**
 * What a tree of components shows, without a terminal, where none of them has state or effects: boxes under each other
 * or beside each other, and the rows in them. Ink lays out the same, but takes several milliseconds a frame for it.
 */
export function rowsOf(node: ReactNode): readonly Row[] {
  if (!isValidElement(node)) return [];
  const { type, props } = node as AnyElement;
  if (type === Lines) return props.rows;
  if (type !== Box) return rowsOf((type as FunctionComponent<typeof props>)(props) as ReactNode);
  const children = Children.toArray(props.children);
  const parts = children.map(rowsOf);
  if (props.flexDirection !== 'column') return besideEachOther(parts).slice(0, props.height);
  const over = parts.flat().length - (props.height ?? Number.POSITIVE_INFINITY);
  // As Ink does it: where there is not enough room, what may be hidden gives way.
  const seen = parts.map((rows, nth) => (givesWay(children[nth]) && over > 0 ? rows.slice(0, -over) : rows));
  return seen.flat().slice(0, props.height);
}

function givesWay(node: ReactNode): boolean {
  return isValidElement(node) && (node as AnyElement).props.overflowY === 'hidden';
}

function besideEachOther([first = [], ...others]: readonly (readonly Row[])[]): readonly Row[] {
  return first.map((row, nth) => [...row, ...others.flatMap((rows) => rows[nth] ?? [])]);
}
