import type { ReactElement } from 'react';
import { displayWidth } from '../../words/plain-text.ts';
import type { FooterKey } from '../state/keys/key-table.ts';
import type { Pen } from './draw/pen.ts';
import type { Row } from './draw/row.ts';
import { fitRow, rowWidth, span } from './draw/text.ts';
import { Lines } from './lines.tsx';

const GAP = '   ';

interface FooterProps {
  readonly keys: readonly FooterKey[];
  /** One line for the person at the player. */
  readonly message?: string | null;
  readonly columns: number;
  readonly pen: Pen;
}

/**
 * The last row of a screen: as many keys as fit, in order of usefulness; the last two are always there. What is to be
 * said to the person stands there instead, with the last key, and with the one before it if there is room.
 */
export function Footer({ keys, message = null, columns, pen: { signs } }: FooterProps): ReactElement {
  const said: Row = [span(message ?? '', 'strong')];
  const lastTwo = rowOf(keys.slice(-2));
  const isTight = message !== null && rowWidth(said) + rowWidth(lastTwo) + EDGES > columns;
  const always = isTight ? rowOf(keys.slice(-1)) : lastTwo;
  const room = Math.max(0, columns - EDGES - rowWidth(always));
  const first = message === null ? rowOf(fitting(keys.slice(0, -2), room)) : said;
  const row = [span(' '), ...fitRow(first, room, signs.ellipsis), span(GAP), ...always];
  return <Lines columns={columns} rows={[fitRow(row, columns, signs.ellipsis)]} />;
}

/** Whether a message fits beside the last key. */
export function fitsFooter(keys: readonly FooterKey[], message: string, columns: number): boolean {
  return displayWidth(message) + rowWidth(rowOf(keys.slice(-1))) + EDGES <= columns;
}

/** A column before the first key and one after the last, and the gap between the others and those that are always there. */
const EDGES = 2 + GAP.length;

function fitting(keys: readonly FooterKey[], room: number): readonly FooterKey[] {
  let chosen: FooterKey[] = [];
  for (const key of keys) if (rowWidth(rowOf([...chosen, key])) <= room) chosen = [...chosen, key];
  return chosen;
}

function rowOf(keys: readonly FooterKey[]): Row {
  return keys.flatMap(({ key, does }, index) => [span(index === 0 ? '' : GAP), span(key, 'key'), span(` ${does}`)]);
}
