import { Box } from 'ink';
import { Children, type FunctionComponent, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { Row } from '../../src/ui/terminal/draw/row.ts';
import { Lines } from '../../src/ui/terminal/lines.tsx';

type AnyElement = ReactElement<{
  readonly rows: readonly Row[];
  readonly children?: ReactNode;
  readonly flexDirection?: string;
  readonly height?: number;
  readonly overflowY?: string;
}>;

/**
 * What a tree of components shows, without a terminal, where none of them has state or effects: boxes under each other
 * or beside each other, and the rows in them. Ink lays out the same, as the tests in a terminal prove, but takes several milliseconds a screen for it.
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
