import { useLayoutEffect } from 'react';
import { paint } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { useScreen } from './screen-handle.ts';

/** The whole terminal, drawn by rows; those that it has no room for are not shown. The only component that shows anything. */
export function Screen({ rows }: { readonly rows: readonly Row[] }): null {
  const { pen, hasColour, show } = useScreen();
  useLayoutEffect(() => show(rows.map((row) => paint(row, pen, hasColour))), [rows, pen, hasColour, show]);
  return null;
}
