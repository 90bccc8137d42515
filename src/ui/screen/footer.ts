import type { Pen } from './pen.ts';
import type { Row } from './row.ts';
import { fitRow, rowWidth, span } from './text.ts';

/** A useful key, as the footer shows it. */
export interface FooterKey {
  readonly key: string;
  readonly does: string;
}

const GAP = '   ';

/**
 * The last row of a screen: as many keys as filled, in order of usefulness; the last two are always there. What is to be
 * said to the person stands there instead, with the last key, and with the one before it if there is room.
 */
export function footerRow(keys: readonly FooterKey[], message: string | null, columns: number, { signs }: Pen): Row {
  const said: Row = [span(message ?? '', 'strong')];
  const lastTwo = keys.slice(-2).flatMap(spansOf);
  const isTight = message !== null && rowWidth(said) + rowWidth(lastTwo) + 2 > columns;
  const always = isTight ? keys.slice(-1).flatMap(spansOf) : lastTwo;
  const room = Math.max(0, columns - 2 - rowWidth(always));
  const first = message === null ? fitting(keys.slice(0, -2), room) : said;
  return fitRow([span(' '), ...fitRow(first, room, signs.ellipsis), span(' '), ...always], columns, signs.ellipsis);
}

function fitting(keys: readonly FooterKey[], room: number): Row {
  let row: Row = [];
  for (const key of keys) {
    const more = [...row, ...spansOf(key)];
    if (rowWidth(more) <= room + GAP.length) row = more;
  }
  return row;
}

function spansOf({ key, does }: FooterKey): Row {
  return [span(key, 'key'), span(` ${does}${GAP}`)];
}
