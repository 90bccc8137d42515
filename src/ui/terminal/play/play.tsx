import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Pen } from '../draw/pen.ts';
import type { Size } from '../draw/row.ts';
import { FrameEnd, insideOf, type Place } from '../section.tsx';
import { Account, AccountInOneRow } from './account.tsx';
import { Header } from './header.tsx';
import { Lanes, labelWidth, wantedTimeRows } from './lanes.tsx';
import { Room } from './room.tsx';
import { Speaker, SpeakerInRows, speakerPanelRows } from './speaker.tsx';
import type { PlayView } from './view.ts';

/** From here on there are two columns: 49 and 31 columns hold the texts of both; assumed, by looking. */
const TWO_COLUMNS = 80;

interface PlayProps {
  readonly view: PlayView;
  readonly size: Size;
  readonly pen: Pen;
}

/**
 * The play at one moment: the room, the speaker, the time and the account.
 * @param props size of at least 60 columns and 19 rows, all of which it fills.
 */
export function Play({ view, size, pen }: PlayProps): ReactElement {
  const Body = size.columns >= TWO_COLUMNS ? BesideEachOther : UnderEachOther;
  return (
    <Box flexDirection="column">
      <Header view={view} columns={size.columns} pen={pen} />
      <Body view={view} size={{ ...size, rows: size.rows - 1 }} pen={pen} />
    </Box>
  );
}

/** Columns of the account and the speaker: a bit under a third, as long as lines of their texts get; assumed. */
function sideColumns(columns: number): number {
  return Math.min(48, Math.max(31, Math.round(columns * 0.31)));
}

/** Rows of a frame around two sections. */
const FRAME_ROWS = 3;

/** Names take at most a fifth of a line, and 16 columns; assumed. */
function labelColumns({ header }: PlayView, columns: number, pen: Pen): number {
  return labelWidth(header, Math.min(16, Math.floor(columns / 5)), pen);
}

function BesideEachOther({ view, size, pen }: PlayProps): ReactElement {
  const right = sideColumns(size.columns);
  const inner = size.rows - FRAME_ROWS;
  const main = { columns: size.columns - right };
  const side = { columns: right };
  const time = Math.min(wantedTimeRows(view.header), Math.floor(inner * 0.45));
  const speaker = speakerPanelRows(inner);
  const label = labelColumns(view, insideOf({ ...main, edge: 'top' }), pen);
  return (
    <Box>
      <Box flexDirection="column">
        <Room view={view} place={{ ...main, rows: inner - time, edge: 'top' }} screen={size} label={label} pen={pen} />
        <Lanes view={view} place={{ ...main, rows: time, edge: 'tee' }} label={label} pen={pen} />
        <FrameEnd columns={main.columns} pen={pen} />
      </Box>
      <Box flexDirection="column">
        <Speaker view={view} place={{ ...side, rows: speaker, edge: 'top' }} pen={pen} />
        <Account view={view} place={{ ...side, rows: inner - speaker, edge: 'tee' }} pen={pen} />
        <FrameEnd columns={side.columns} pen={pen} />
      </Box>
    </Box>
  );
}

/** From here on there is room for more than the least of everything; assumed, by looking. */
const ROOMY_BODY = 26;

/** Lines with titles instead of frames, and what is least in one row. */
function UnderEachOther({ view, size, pen }: PlayProps): ReactElement {
  const { columns, rows } = size;
  const isRoomy = rows >= ROOMY_BODY;
  const label = labelColumns(view, columns - 2, pen);
  const place = (height: number): Place => ({ columns, rows: height, edge: 'none' });
  const speaker = isRoomy ? 3 : 2;
  const time = isRoomy ? Math.min(wantedTimeRows(view.header), Math.floor(rows * 0.3)) : 4;
  const account = Math.floor(rows * 0.25);
  // Each with its title; where there is little room, the account has none.
  const below = speaker + 1 + time + 1 + (isRoomy ? account + 1 : 1);
  return (
    <Box flexDirection="column">
      <Room view={view} place={place(rows - below - 1)} screen={size} label={label} pen={pen} />
      <SpeakerInRows view={view} place={place(speaker)} pen={pen} />
      <Lanes view={view} place={place(time)} label={label} pen={pen} />
      {isRoomy ? (
        <Account view={view} place={place(account)} pen={pen} />
      ) : (
        <AccountInOneRow view={view} columns={columns} pen={pen} />
      )}
    </Box>
  );
}
