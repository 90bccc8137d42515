import { footerRow } from '../draw/footer.ts';
import { beside } from '../draw/panel.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { span } from '../draw/text.ts';
import { accountRow, accountRows } from './account.ts';
import { deviceAside, headerRow } from './header.ts';
import { labelWidth, marksLegend, timeRows, wantedTimeRows } from './lanes.ts';
import { roomRows } from './room.ts';
import { FRAME_COLUMNS, framed, ruled } from './section.ts';
import { heardRow, heldRow, speakerAsides, speakerPanelRows, speakerRow, speakerRows } from './speaker.ts';
import type { PlayView } from './view.ts';

/** From here on there are two columns: 49 and 31 columns hold the texts of both; assumed, by looking. */
const TWO_COLUMNS = 80;

/**
 * The play at one moment: the room, the speaker, the time and the account.
 * @param size at least 60 columns and 20 rows.
 * @returns exactly `size.rows` rows of exactly `size.columns` columns.
 */
export function drawPlay(view: PlayView, size: Size, pen: Pen): readonly Row[] {
  const body = { columns: size.columns, rows: size.rows - 2 };
  return [
    headerRow(view, size.columns, pen),
    ...(size.columns >= TWO_COLUMNS ? besideEachOther(view, body, pen) : underEachOther(view, body, pen)),
    footerRow(view.footer, view.message, size.columns, pen),
  ];
}

/** Columns of the account and the speaker: a bit under a third, as long as lines of their texts get; assumed. */
function sideColumns(columns: number): number {
  return Math.min(48, Math.max(31, Math.round(columns * 0.31)));
}

function besideEachOther(view: PlayView, size: Size, pen: Pen): Row[] {
  const right = sideColumns(size.columns);
  const left = mainColumn(view, { ...size, columns: size.columns - right }, size.columns, pen);
  const side = sideColumn(view, { ...size, columns: right }, pen);
  return beside(left, side);
}

/** Three rows are the frame's. */
const FRAME_ROWS = 3;

function mainColumn(view: PlayView, { columns, rows }: Size, screenColumns: number, pen: Pen): Row[] {
  const { header, frame, lanes } = view;
  const { titles } = pen.reader.sentences.playScreen;
  const inside = columns - FRAME_COLUMNS;
  const label = labelColumns(header, inside, pen);
  const inner = rows - FRAME_ROWS;
  const time = Math.min(wantedTimeRows(header), Math.floor(inner * 0.45));
  const shown = lanes(inside - label - 1);
  return framed(
    [
      {
        title: titles.room,
        asides: deviceAside(view, screenColumns, pen),
        rows: roomRows(frame, header, { columns: inside, rows: inner - time }, label, pen),
      },
      {
        title: titles.time,
        asides: marksLegend(shown, pen),
        rows: timeRows(shown, header, { columns: inside, rows: time }, label, pen),
      },
    ],
    columns,
    pen,
  );
}

/** Names take at most a fifth of a line, and 16 columns; assumed. */
function labelColumns(header: PlayView['header'], columns: number, pen: Pen): number {
  return labelWidth(header, Math.min(16, Math.floor(columns / 5)), pen);
}

function sideColumn({ header, frame }: PlayView, { columns, rows }: Size, pen: Pen): Row[] {
  const { titles } = pen.reader.sentences.playScreen;
  const inside = columns - FRAME_COLUMNS;
  const inner = rows - FRAME_ROWS;
  const speaker = speakerPanelRows(inner);
  const account = { columns: inside, rows: inner - speaker };
  return framed(
    [
      {
        title: titles.speaker,
        rows: speakerRows(frame, header, { columns: inside, rows: speaker }, pen),
      },
      {
        title: titles.account,
        rows: accountRows(frame, header, account, pen),
      },
    ],
    columns,
    pen,
  );
}

/** From here on there is room for more than the least of everything; assumed, by looking. */
const ROOMY_BODY = 26;

/** Lines with titles instead of frames, and what is least in one row. */
function underEachOther(view: PlayView, { columns, rows }: Size, pen: Pen): Row[] {
  const { header, frame } = view;
  const { titles } = pen.reader.sentences.playScreen;
  const isRoomy = rows >= ROOMY_BODY;
  const label = labelColumns(header, columns - 2, pen);
  const speaker = [
    speakerRow(frame.speaker, columns - 2, pen),
    heardRow(frame, header, columns - 2, pen),
    ...(isRoomy ? [heldRow(frame.speaker, columns - 2, pen)] : []),
  ];
  const below = [
    ...ruled(
      { title: titles.speaker, asides: speakerAsides(frame.speaker, pen), rows: speaker.map(indented) },
      columns,
      pen,
    ),
    ...lowerRows(view, { columns, rows }, label, pen),
  ];
  const height = rows - below.length - 1;
  const room = roomRows(frame, header, { columns: columns - 2, rows: height }, label, pen).map(indented);
  return [
    ...ruled({ title: titles.room, asides: deviceAside(view, columns, pen), rows: room }, columns, pen),
    ...below,
  ];
}

/** The lanes and the account. */
function lowerRows(view: PlayView, { columns, rows }: Size, label: number, pen: Pen): Row[] {
  const { header, frame } = view;
  const { titles } = pen.reader.sentences.playScreen;
  const inside = columns - 2;
  const isRoomy = rows >= ROOMY_BODY;
  const time = isRoomy ? Math.min(wantedTimeRows(header), Math.floor(rows * 0.3)) : 4;
  const shown = view.lanes(inside - label - 1);
  const lanes = timeRows(shown, header, { columns: inside, rows: time }, label, pen).map(indented);
  const timed = ruled({ title: titles.time, asides: marksLegend(shown, pen), rows: lanes }, columns, pen);
  if (!isRoomy) return [...timed, indented(accountRow(frame, inside, pen))];
  const account = accountRows(frame, header, { columns: inside, rows: Math.floor(rows * 0.25) }, pen);
  return [...timed, ...ruled({ title: titles.account, rows: account.map(indented) }, columns, pen)];
}

const indented = (row: Row): Row => [span(' '), ...row, span(' ')];
