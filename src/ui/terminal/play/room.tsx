import type { ReactElement } from 'react';
import type { LogHeader } from '../../../log/log.ts';
import type { Frame, FrameLine } from '../../../log/view/types.ts';
import { nameOf } from '../../../report/reader.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { fitRow, span } from '../draw/text.ts';
import { insideOf, Section } from '../section.tsx';
import { deviceAside } from './header.tsx';
import { legendRows } from './legend.ts';
import type { PartProps } from './view.ts';
import { saidRows } from './words.ts';

/** Longer lines of text are hard to read (Bringhurst, The Elements of Typographic Style: 45 to 75, up to 90 characters). */
const READABLE_COLUMNS = 90;
/** A room of so many rows has three for the legend, else two; assumed, by looking. */
const ROOMY_ROWS = 10;

interface RoomProps extends PartProps {
  readonly screen: Pick<Size, 'columns'>;
  /** Columns for names. */
  readonly label: number;
}

/** Who says what, and what becomes of it. */
export function Room({ view, place, screen, label, pen }: RoomProps): ReactElement {
  const { titles } = pen.reader.sentences.playScreen;
  const asides = deviceAside(view, screen.columns, pen);
  const rows = roomRows(view.frame, view.header, { columns: insideOf(place), rows: place.rows }, label, pen);
  return <Section title={titles.room} asides={asides} rows={rows} place={place} pen={pen} />;
}

/** The newest lines from the bottom up, each under its speaker's name, and what the signs mean; exactly `size`. */
function roomRows(frame: Frame, header: LogHeader, { columns, rows }: Size, labelColumns: number, pen: Pen): Row[] {
  const legend = legendRows(frame.lines, columns, rows >= ROOMY_ROWS ? 3 : 2, pen);
  const height = rows - legend.length;
  const said: Row[] = [];
  for (const line of frame.lines.toReversed()) {
    if (said.length >= height) break;
    const place = { columns: Math.min(READABLE_COLUMNS, columns - labelColumns - 3), rows: height - said.length };
    const shown = saidRows(line, place, pen).slice(-place.rows);
    said.unshift(...shown.map((row, index) => [...labelled(line, index === 0, header, labelColumns, pen), ...row]));
  }
  const empty = Array.from({ length: height - said.length }, () => []);
  return [...[...empty, ...said].map((row) => fitRow(row, columns, pen.signs.ellipsis)), ...legend];
}

function labelled(line: FrameLine, isFirst: boolean, header: LogHeader, columns: number, pen: Pen): Row {
  if (!isFirst) return [span(' '.repeat(columns + 3))];
  const { reader, signs } = pen;
  const name = line.kind === 'device' ? reader.sentences.playScreen.device : shortName(line.who, header, pen);
  return [
    ...fitRow([span(name, line.isSpeaking ? 'strong' : 'quiet')], columns, signs.ellipsis),
    span(` ${line.isSpeaking ? signs.now : ' '} `, 'strong'),
  ];
}

/** A person's name; for a voice nobody named one that fits a column. */
export function shortName(who: string | null, header: Pick<LogHeader, 'people'>, { reader }: Pen): string {
  return who === null ? reader.sentences.playScreen.voice : nameOf(who, header, reader);
}
