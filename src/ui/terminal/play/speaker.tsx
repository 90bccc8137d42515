import type { ReactElement } from 'react';
import type { LogHeader } from '../../../log/log.ts';
import type { Frame, FrameSpeaker } from '../../../log/view/types.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size, Span, Style } from '../draw/row.ts';
import { fitRow, fitRows, rowWidth, span } from '../draw/text.ts';
import { insideOf, Section, wrapAtMost } from '../section.tsx';
import { heardRows } from './heard.ts';
import { barOf, scoreBar } from './meter.ts';
import type { PartProps } from './view.ts';

/** A bar shorter than this says little; assumed. */
const LEAST_BAR = 5;
/** A longer one tells no more; assumed. */
const LONGEST_BAR = 24;

/** How much the panel shows in so many rows: the first whose rows there are. */
const PANELS = [
  { rows: 12, hasRing: true, hasWords: true, state: 3, heard: 3 },
  { rows: 10, hasRing: false, hasWords: true, state: 2, heard: 3 },
  { rows: 8, hasRing: false, hasWords: false, state: 2, heard: 2 },
  { rows: 0, hasRing: false, hasWords: false, state: 1, heard: 1 },
] as const;
const LEAST_ROWS = 6;

/** Rows of the panel in a column of `inner` rows, so that the account keeps more than half; assumed, by looking. */
export function speakerPanelRows(inner: number): number {
  return Math.max(LEAST_ROWS, PANELS.find(({ rows }) => rows < inner / 2)?.rows ?? 0);
}

/** The speaker, in a panel. */
export function Speaker({ view: { frame, header }, place, pen }: PartProps): ReactElement {
  const rows = speakerRows(frame, header, { columns: insideOf(place), rows: place.rows }, pen);
  return <Section title={pen.reader.sentences.playScreen.titles.speaker} rows={rows} place={place} pen={pen} />;
}

/** The speaker where there is room for a few rows: two, or a third with what it holds and has sent. */
export function SpeakerInRows({ view: { frame, header }, place, pen }: PartProps): ReactElement {
  const { speaker } = frame;
  const columns = insideOf(place);
  const rows = [
    speakerRow(speaker, columns, pen),
    heardRow(frame, header, columns, pen),
    heldRow(speaker, columns, pen),
  ].slice(0, place.rows);
  const { titles } = pen.reader.sentences.playScreen;
  return <Section title={titles.speaker} asides={speakerAsides(speaker, pen)} rows={rows} place={place} pen={pen} />;
}

/** The speaker's state, what it heard, what it holds and has sent; exactly `size`, each thing always in the same row. */
function speakerRows(frame: Frame, header: LogHeader, { columns, rows }: Size, pen: Pen): Row[] {
  const { speaker } = frame;
  const { hasRing, hasWords, state, heard } = PANELS.find((panel) => panel.rows <= rows) ?? PANELS[3];
  const shown = [
    ...(hasRing ? [ringRow(speaker, columns, pen)] : []),
    ...fitRows(stateRows(speaker, { columns, rows: state }, pen), state),
    ...fitRows(heardRows(frame, header, { columns, rows: heard }, pen), heard),
    ...(hasWords ? scoreRows(speaker, columns, pen) : [scoreRow(speaker, columns, pen)]),
    memoryRow(speaker, columns, pen),
    sentRow(speaker, pen),
    linksRow(speaker, pen),
  ];
  return fitRows(shown, rows).map((row) => fitRow(row, columns, pen.signs.ellipsis));
}

/** The state, and a bar of the score where there is room, in one row of exactly `columns`. */
function speakerRow(speaker: FrameSpeaker, columns: number, pen: Pen): Row {
  const { score, threshold } = speaker;
  const state = [lightSpan(speaker, pen), span(` ${stateText(speaker, pen)}`, lightStyle(speaker))];
  const room = columns - rowWidth(state) - 2;
  if (threshold === null || room < LEAST_BAR) return fitRow(state, columns, pen.signs.ellipsis);
  const bar = Math.min(LONGEST_BAR, room);
  return [...state, span(' '.repeat(room + 2 - bar)), ...scoreBar(score, threshold, bar, pen)];
}

/** What a row for the state has no room for: that the network is down, and the score. */
function speakerAsides(speaker: FrameSpeaker, pen: Pen): string[] {
  const { networks } = pen.reader.sentences.playScreen;
  return [...(speaker.network === 'down' ? [networks.down] : []), scoreText(speaker, pen)];
}

/** The score and the threshold in words. */
function scoreText({ score, threshold }: FrameSpeaker, pen: Pen): string {
  const { sentences, format } = pen.reader;
  if (threshold === null) return `${sentences.playScreen.labels.score} ${format.number(score)}`;
  const [of, at] = decimalsOf(score, threshold, pen);
  return sentences.summary.scoreOf({ score: of, threshold: at });
}

/** What it heard, or listens for, in one row of exactly `columns`. */
function heardRow(frame: Frame, header: LogHeader, columns: number, pen: Pen): Row {
  const [heard = []] = heardRows(frame, header, { columns, rows: 1 }, pen);
  return fitRow(heard, columns, pen.signs.ellipsis);
}

/** What it holds and has sent, and what it is connected to, in one row of exactly `columns`. */
function heldRow({ memoryMs, sentMs, ...links }: FrameSpeaker, columns: number, pen: Pen): Row {
  const { format, sentences } = pen.reader;
  const { labels } = sentences.playScreen;
  const held = `${labels.memory} ${format.length(memoryMs)}, ${labels.sent} ${format.length(sentMs)}, `;
  return fitRow([span(held), ...linksRow(links, pen)], columns, pen.signs.ellipsis);
}

function lightStyle({ light }: FrameSpeaker): Style {
  if (light === 'muted') return 'light-muted';
  return isLit(light) ? 'light-on' : 'quiet';
}

const isLit = (light: FrameSpeaker['light']) => light !== 'off' && light !== 'dark';

function lightSpan(speaker: FrameSpeaker, { signs }: Pen): Span {
  const { light } = speaker;
  return span(light === 'muted' ? signs.muted : isLit(light) ? signs.lightOn : signs.lightOff, lightStyle(speaker));
}

/** The light of the speaker, as the ring that many have. */
function ringRow(speaker: FrameSpeaker, columns: number, pen: Pen): Row {
  const { text, style } = lightSpan(speaker, pen);
  const ring = Array.from({ length: 7 }, () => text).join(' ');
  return [span(' '.repeat(Math.max(0, Math.floor((columns - ring.length) / 2)))), span(ring, style)];
}

function stateText({ light, state }: FrameSpeaker, { reader }: Pen): string {
  const { names, playScreen } = reader.sentences;
  return `${playScreen.lights[light]}${names.colon}${names.states[state]}`;
}

function stateRows(speaker: FrameSpeaker, size: Size, pen: Pen): Row[] {
  const style = lightStyle(speaker);
  const [first = '', ...others] = wrapAtMost(stateText(speaker, pen), size, pen);
  return [[lightSpan(speaker, pen), span(first.slice(1), style)], ...others.map((line) => [span(line, style)])];
}

function labelOf(label: string, { reader }: Pen): Span {
  const { labels } = reader.sentences.playScreen;
  const width = Math.max(...Object.values(labels).map(displayWidth));
  return span(`${label}${' '.repeat(width - displayWidth(label))} `, 'quiet');
}

/** Label, bar, numbers at the right. */
function meterRow(label: Span, numbers: string, columns: number, bar: (columns: number) => Row): Row {
  const room = columns - displayWidth(label.text) - displayWidth(numbers) - 1;
  return room < LEAST_BAR ? [label, span(numbers)] : [label, ...bar(room), span(` ${numbers}`)];
}

/** The score and the threshold in words, and a bar as wide as the panel. */
function scoreRows(speaker: FrameSpeaker, columns: number, pen: Pen): Row[] {
  const { score, threshold } = speaker;
  const style = threshold !== null && score >= threshold ? 'strong' : 'quiet';
  return [[span(scoreText(speaker, pen), style)], scoreMeter(speaker, columns, pen)];
}

function scoreMeter({ score, threshold }: FrameSpeaker, columns: number, pen: Pen): Row {
  return threshold === null ? barOf(score, columns, 'plain', pen) : scoreBar(score, threshold, columns, pen);
}

function scoreRow(speaker: FrameSpeaker, columns: number, pen: Pen): Row {
  const label = labelOf(pen.reader.sentences.playScreen.labels.score, pen);
  return meterRow(label, numbersOf(speaker, pen), columns, (cells) => scoreMeter(speaker, cells, pen));
}

function numbersOf({ score, threshold }: FrameSpeaker, pen: Pen): string {
  if (threshold === null) return pen.reader.format.number(score);
  const [of, at] = decimalsOf(score, threshold, pen);
  return `${of.padStart(4)} / ${at}`;
}

/** Score and threshold, with as many decimals as tell them apart. */
function decimalsOf(score: number, threshold: number, { reader }: Pen): [string, string] {
  const isClose = score !== threshold && score.toFixed(2) === threshold.toFixed(2);
  const decimals = isClose ? 3 : 2;
  return [reader.format.number(score, decimals), reader.format.number(threshold, decimals)];
}

function memoryRow({ memoryMs, bufferMs }: FrameSpeaker, columns: number, pen: Pen): Row {
  const { format, sentences } = pen.reader;
  const full = format.length(bufferMs);
  // Where both are seconds, the unit stands once.
  const held = bufferMs < 60_000 ? format.length(memoryMs).slice(0, -' s'.length) : format.length(memoryMs);
  const numbers = `${held.padStart(full.length - ' s'.length)} / ${full}`;
  const share = bufferMs === 0 ? 0 : memoryMs / bufferMs;
  return meterRow(labelOf(sentences.playScreen.labels.memory, pen), numbers, columns, (cells) =>
    barOf(share, cells, 'memory', pen),
  );
}

/** What has been sent, and why something is being sent now. */
function sentRow({ sentMs, recording }: FrameSpeaker, pen: Pen): Row {
  const { format, sentences } = pen.reader;
  const label = labelOf(sentences.playScreen.labels.sent, pen);
  const sent = span(format.length(sentMs), sentMs === 0 ? 'quiet' : 'sent');
  if (recording === null) return [label, sent];
  const cause = span(sentences.names.causes[recording.cause], recording.isAccident ? 'bad' : 'plain');
  return [label, sent, span(', '), cause];
}

function linksRow({ microphone, network }: Pick<FrameSpeaker, 'microphone' | 'network'>, { reader }: Pen): Row {
  const { microphones, networks } = reader.sentences.playScreen;
  return [
    span(microphones[microphone], microphone === 'live' ? 'quiet' : 'light-muted'),
    span(', ', 'quiet'),
    span(networks[network], network === 'up' ? 'quiet' : 'bad'),
  ];
}
