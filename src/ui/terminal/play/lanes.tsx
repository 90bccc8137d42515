import type { ReactElement } from 'react';
import type { LogHeader } from '../../../log/log.ts';
import type { Lanes as Cells, MarkKind } from '../../../log/view/types.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size, Style } from '../draw/row.ts';
import { fitRow, joined, span } from '../draw/text.ts';
import { insideOf, Section } from '../section.tsx';
import { axisText } from './axis.ts';
import { prerollSign } from './fate.ts';
import { verdictSign } from './heard.ts';
import { shortName } from './room.tsx';
import type { PartProps } from './view.ts';

/** A sign of one column and how it looks. */
type Cell = readonly [sign: string, style: Style];

interface Lane {
  readonly label: string;
  readonly cells: readonly Cell[];
  /** What is left out first has the highest. */
  readonly rank: number;
}

const EMPTY: Cell = [' ', 'plain'];

interface LanesProps extends PartProps {
  /** Columns for their names. */
  readonly label: number;
}

/** The time, lane by lane. */
export function Lanes({ view, place, label, pen }: LanesProps): ReactElement {
  const columns = insideOf(place);
  const shown = view.lanes(columns - label - 1);
  const rows = timeRows(shown, view.header, { columns, rows: place.rows }, label, pen);
  const { titles } = pen.reader.sentences.playScreen;
  return <Section title={titles.time} asides={marksLegend(shown, pen)} rows={rows} place={place} pen={pen} />;
}

/** Lanes and the axis under them, the playhead through all of them; exactly `size`. */
function timeRows(lanes: Cells, header: LogHeader, { columns, rows }: Size, labelColumns: number, pen: Pen): Row[] {
  const shown = chosenLanes(lanes, header, rows - 1, pen);
  const cells = columns - labelColumns - 1;
  const label = (text: string) => [...fitRow([span(text, 'quiet')], labelColumns, pen.signs.ellipsis), span(' ')];
  const blank = Array.from({ length: rows - 1 - shown.length }, () => [span(' '.repeat(columns))]);
  return [
    ...shown.map((lane) => [...label(lane.label), ...spansOf(lane.cells, lanes.playhead, pen)]),
    [...label(''), span(axisText(lanes, cells, pen.reader), 'quiet')],
    ...blank,
  ];
}

/** The rows that `timeRows` needs to show everything of a scene with so many voices. */
export function wantedTimeRows(header: LogHeader): number {
  return Math.max(1, header.people.length) + OTHER_LANES + 1;
}

/** Score, memory, microphone, recording, cloud, marks; that the network is down takes the place of what says less. */
const OTHER_LANES = 6;

/** Columns for the longest label of a lane or name of a person, at most `most`. */
export function labelWidth({ people }: LogHeader, most: number, { reader }: Pen): number {
  const { playScreen } = reader.sentences;
  const labels = [...people.map(({ name }) => name), playScreen.device, ...Object.values(playScreen.lanes)];
  return Math.min(most, Math.max(...labels.map(displayWidth)));
}

/** As many lanes as there are rows, the more telling ones, in their usual order; people take at most half of the rows. */
function chosenLanes(lanes: Cells, header: LogHeader, rows: number, pen: Pen): Lane[] {
  const others = otherLanes(lanes, pen);
  const voices = voiceLanes(lanes, header, pen);
  const room = Math.max(Math.ceil(rows / 2), rows - others.length);
  const people = voices.toSorted((a, b) => a.rank - b.rank).slice(0, room);
  const telling = others.toSorted((a, b) => a.rank - b.rank).slice(0, rows - people.length);
  return [...voices.filter((lane) => people.includes(lane)), ...others.filter((lane) => telling.includes(lane))];
}

function voiceLanes({ voices }: Cells, header: LogHeader, pen: Pen): Lane[] {
  return voices.map(({ who, level }) => ({
    label: shortName(who, header, pen),
    cells: drawn(level, (share) => [heightOf(share, pen), 'plain']),
    rank: level.some((share) => share !== null && share > 0) ? 0 : 1,
  }));
}

/** A bar as high as `share` (0–1); anything over nothing is seen. */
function heightOf(share: number, { signs: { heights } }: Pen): string {
  const steps = heights.length - 1;
  return heights[Math.min(steps, Math.ceil(share * steps))] ?? ' ';
}

function otherLanes(lanes: Cells, pen: Pen): Lane[] {
  const { signs, reader } = pen;
  const { lanes: names } = reader.sentences.playScreen;
  const isDown = lanes.network.includes('down');
  const isDeaf = lanes.microphone.some((cell) => cell !== null && cell !== 'live');
  const low: Cell = [signs.heights[1] ?? ' ', 'quiet'];
  const marks = marksOf(pen);
  const microphones = { live: low, muted: [signs.muted, 'muted'], off: EMPTY } as const;
  const networks = { up: low, down: [signs.discarded, 'bad'] } as const;
  const recordings = {
    none: EMPTY,
    preroll: [prerollSign(signs), 'sent'],
    local: [signs.shade, 'memory'],
    recording: [signs.full, 'light-on'],
  } as const;
  return [
    { label: names.score, cells: drawn(lanes.score, scoreCell(pen)), rank: 1 },
    { label: names.memory, cells: drawn(lanes.memory, (cell) => [signs[cell], cell]), rank: 2 },
    { label: names.microphone, cells: drawn(lanes.microphone, (cell) => microphones[cell]), rank: isDeaf ? 3 : 6 },
    ...(isDown ? [{ label: names.network, cells: drawn(lanes.network, (cell) => networks[cell]), rank: 3 }] : []),
    { label: names.recording, cells: drawn(lanes.recording, (cell) => recordings[cell]), rank: 0 },
    {
      label: names.cloud,
      cells: drawn(lanes.cloud, (cell) => (cell === 'none' ? EMPTY : [signs[cell], cell])),
      rank: 4,
    },
    { label: names.marks, cells: drawn(lanes.marks, ({ kind }) => marks[kind]), rank: 5 },
  ];
}

/** @param look of what a cell holds, where it holds anything. */
function drawn<T>(cells: readonly (T | null)[], look: (cell: T) => Cell): readonly Cell[] {
  return cells.map((cell) => (cell === null ? EMPTY : look(cell)));
}

const scoreCell =
  (pen: Pen) =>
  ({ verdict, level }: NonNullable<Cells['score'][number]>): Cell => {
    if (verdict === null) return [heightOf(level, pen), 'quiet'];
    return [verdictSign(verdict, pen), verdict === 'activated' ? 'light-on' : 'strong'];
  };

/** The most telling first. */
const marksOf = ({ signs, reader }: Pen): Readonly<Record<MarkKind, Cell>> => ({
  activation: [signs.sent, 'strong'],
  accident: ['!', 'bad'],
  'near-miss': ['?', 'strong'],
  rejected: [signs.discarded, 'discarded'],
  muted: [signs.muted, 'light-muted'],
  unmuted: ['+', 'strong'],
  finding: [reader.sentences.playScreen.findingSign, 'bad'],
  yours: [signs.chosen, 'strong'],
  other: [signs.bullet, 'quiet'],
});

/** What the marks in the window mean, the most telling first: `! accident`, `× rejected`. */
function marksLegend({ marks }: Cells, pen: Pen): string[] {
  const { marks: names } = pen.reader.sentences.playScreen;
  const kinds = new Set(marks.map((mark) => mark?.kind));
  const { other: _, ...telling } = marksOf(pen);
  const told = Object.entries(telling) as [keyof typeof telling, Cell][];
  return told.flatMap(([kind, [sign]]) => (kinds.has(kind) ? [`${sign} ${names[kind]}`] : []));
}

/** The cells with the playhead in its place; what looks alike is one span. */
function spansOf(cells: readonly Cell[], playhead: number | null, { signs }: Pen): Row {
  return joined(cells.map((cell, index) => (index === playhead ? span(signs.playhead, 'strong') : span(...cell))));
}
