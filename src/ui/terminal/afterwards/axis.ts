import type { LaterMoment } from '../../../log/view/later.ts';
import { DAY_MS } from '../../../vocabulary/time.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Span } from '../draw/row.ts';
import { joined, span } from '../draw/text.ts';

/** How many rows `axisRows` draws. */
export const AXIS_ROWS = 3;

/**
 * The time line: days above it, marks on it, the playhead under it. Exactly `AXIS_ROWS` rows.
 * @param endMs where it ends, ms from the scene's end.
 */
export function axisRows(
  moments: readonly LaterMoment[],
  { afterMs, endMs }: { readonly afterMs: number; readonly endMs: number },
  columns: number,
  pen: Pen,
): Row[] {
  const cell = (ms: number) => cellOfDay(ms, endMs, columns);
  const { later } = pen.reader.sentences.afterwards;
  const labels = [
    { at: 0, text: later.scene },
    ...moments.map((moment) => ({ at: cell(moment.afterMs), text: dayLabel(moment.afterMs, pen) })),
  ];
  return [
    [span(placed(labels, columns), 'quiet')],
    lineRow(moments, cell, cell(afterMs), columns, pen),
    playheadRow(cell(afterMs), afterMs, columns, pen),
  ];
}

/** The cell of a time in a line of `cells`: days lie the closer together the later they are, as a logarithm has them. */
function cellOfDay(afterMs: number, endMs: number, cells: number): number {
  const share = Math.log1p(Math.max(0, afterMs) / DAY_MS) / Math.log1p(endMs / DAY_MS);
  return Math.min(cells - 1, Math.round(share * (cells - 1)));
}

/** `3 d`; under a day a length. */
function dayLabel(afterMs: number, { reader }: Pen): string {
  if (afterMs < DAY_MS) return reader.format.length(afterMs);
  return reader.sentences.afterwards.later.day(reader.format.number(afterMs / DAY_MS, 1));
}

/** Labels at their cells, in order; one that would run into the one before it is left out. */
function placed(labels: readonly { readonly at: number; readonly text: string }[], columns: number): string {
  let row = '';
  for (const { at, text } of labels) {
    const width = displayWidth(text);
    const from = Math.max(0, Math.min(at - Math.floor(width / 2), columns - width));
    const gap = from - displayWidth(row);
    if (gap < 1 && row !== '') continue;
    row += ' '.repeat(gap) + text;
  }
  return row;
}

function lineRow(
  moments: readonly LaterMoment[],
  cell: (ms: number) => number,
  playhead: number,
  columns: number,
  { signs }: Pen,
): Row {
  const marks = new Map<number, Span>();
  for (const { afterMs, events } of moments) {
    const marked = markOf(events, signs);
    const known = marks.get(cell(afterMs));
    if (known === undefined || known.text === signs.bullet) marks.set(cell(afterMs), marked);
  }
  const { teeLeft, teeRight } = signs.border;
  const plain = (at: number) => (at === 0 ? teeLeft : at === columns - 1 ? teeRight : signs.line);
  return joined(
    Array.from({ length: columns }, (_, at) => marks.get(at) ?? span(plain(at), at <= playhead ? 'plain' : 'quiet')),
  );
}

/** The most telling sign of what happens at a moment: done with a recording, deleted, or neither. */
function markOf(events: LaterMoment['events'], { sent, deleted, bullet }: Pen['signs']): Span {
  const done = events.filter((event) => !('prevented' in event) || event.prevented === null);
  const deeds = done.filter(({ type }) => type.startsWith('cloud.'));
  if (deeds.some(({ type }) => type !== 'cloud.deleted')) return span(sent, 'sent');
  return deeds.length > 0 ? span(deleted, 'kept') : span(bullet);
}

function playheadRow(at: number, afterMs: number, columns: number, pen: Pen): Row {
  const label = afterMs <= 0 ? '' : dayLabel(afterMs, pen);
  const isRight = at + 2 + displayWidth(label) <= columns;
  const before = isRight ? at : Math.max(0, at - displayWidth(label) - 1);
  const text = label === '' ? pen.signs.up : isRight ? `${pen.signs.up} ${label}` : `${label} ${pen.signs.up}`;
  return [span(' '.repeat(before)), span(text, 'strong')];
}
