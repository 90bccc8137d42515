import type { ReactElement } from 'react';
import type { LogHeader } from '../../../log/log.ts';
import { withoutControls } from '../../../vocabulary/controls.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { cut, fitRow, rowWidth, span } from '../draw/text.ts';
import { Lines } from '../lines.tsx';
import type { PlayView } from './view.ts';

const PROGRAM = 'earshot';
/** Columns of the title that are worth more than the device's name, and than how much was changed; assumed. */
const TITLE_COLUMNS = 40;
const LEAST_TITLE_COLUMNS = 16;

interface HeaderProps {
  readonly view: PlayView;
  readonly columns: number;
  readonly pen: Pen;
}

/** The scene, whether it was changed, the device where there is room, and the clock. */
export function Header({ view, columns, pen }: HeaderProps): ReactElement {
  const { begin, changed, clock, device, room } = partsOf(view, columns, pen);
  const title = cut(view.header.scenario.title, room, pen.signs.ellipsis);
  const left: Row = [...begin, span(title), ...changed];
  const right: Row = [...device, ...clock];
  const gap = Math.max(0, columns - rowWidth(left) - rowWidth(right));
  const row = fitRow([...left, span(' '.repeat(gap)), ...right], columns, pen.signs.ellipsis);
  return <Lines columns={columns} rows={[row]} />;
}

/** The device, where the header has no room for it. */
export function deviceAside(view: PlayView, columns: number, pen: Pen): string[] {
  return partsOf(view, columns, pen).device.length > 0 ? [] : [deviceText(view.header, pen)];
}

interface Parts {
  readonly begin: Row;
  readonly changed: Row;
  /** Empty where there is no room. */
  readonly device: Row;
  readonly clock: Row;
  /** Columns for the title. */
  readonly room: number;
}

function partsOf(view: PlayView, columns: number, pen: Pen): Parts {
  const begin = [span(` ${PROGRAM}  `, 'heading')];
  const clock = [span('  '), span(`${clockText(view, pen)} `, 'strong')];
  const changed = changedRow(view, columns - rowWidth(begin) - rowWidth(clock) - LEAST_TITLE_COLUMNS, pen);
  const device = [span('  '), span(deviceText(view.header, pen), 'quiet')];
  const room = columns - rowWidth(begin) - rowWidth(changed) - rowWidth(clock);
  const wanted = Math.min(displayWidth(view.header.scenario.title), TITLE_COLUMNS);
  if (room - rowWidth(device) < wanted) return { begin, changed, device: [], clock, room };
  return { begin, changed, device, clock, room: room - rowWidth(device) };
}

/** The kind of device, its wake word, and whether this can happen or happened once. */
function deviceText({ device, seed, detector, scenario }: LogHeader, { reader, signs }: Pen): string {
  const { playScreen, names } = reader.sentences;
  const wakeWord = device.wakeWord === null ? playScreen.noWakeWord : names.quote(withoutControls(device.wakeWord));
  const isFixed = detector === 'neural' && scenario.kind === 'audio';
  const mode = isFixed ? playScreen.happensEachTime : seed === null ? playScreen.canHappen : playScreen.seed(seed);
  return [device.profile, wakeWord, mode].join(` ${signs.bullet} `);
}

/** That the scene was changed, and by how many acts where that fits in `room` columns. */
function changedRow({ isChanged, intervened }: PlayView, room: number, { reader }: Pen): Row {
  const { playScreen, names } = reader.sentences;
  if (!isChanged && intervened === 0) return [];
  const short = [span('  '), span(playScreen.changed, 'light-on')];
  if (intervened === 0) return short;
  const long = [...short, span(`${names.semicolon}${playScreen.yours(intervened)}`, 'light-on')];
  return rowWidth(long) <= room ? long : short;
}

function clockText({ frame, isPlaying, speed }: PlayView, { reader, signs }: Pen): string {
  const { clock, number } = reader.format;
  const moves = isPlaying ? signs.playing : signs.paused;
  return `${clock(frame.atMs)} / ${clock(frame.durationMs)} ${moves} ×${number(speed)}`;
}
