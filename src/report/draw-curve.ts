import { displayWidth } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';

/** A setting of the curve; those that are never wrong cannot be drawn, for the axis has no 0. */
export interface CurvePoint {
  /** False activations an hour. */
  readonly perHour: number;
  /** The share of requests that are missed, 0–1. */
  readonly missed: number;
  /** The setting that is in use. */
  readonly isHere: boolean;
}

const ROWS = 10;
const SIGN = '·';
const HERE = '×';
/** Tops of the axis of missed requests, in percent. */
const TOPS = [1, 2, 5, 10, 20, 50, 100];

/**
 * Requests missed (upwards, from 0) against false activations an hour (rightwards, each power of ten as long).
 *
 * @param width columns, at least 40
 * @returns no line where there is nothing to draw
 */
export function drawCurve(points: readonly CurvePoint[], width: number, { sentences, format }: Reader): string[] {
  const drawn = points.filter(({ perHour }) => perHour > 0);
  if (drawn.length === 0) return [];
  const { curve } = sentences.evaluate;
  const highest = 100 * Math.max(...drawn.map(({ missed }) => missed));
  const top = TOPS.find((limit) => limit >= highest) ?? 100;
  const powers = drawn.map(({ perHour }) => Math.log10(perHour));
  const from = Math.floor(Math.min(...powers));
  const to = Math.max(from + 1, Math.ceil(Math.max(...powers)));

  const label = `${format.number(top)} ${curve.missed} `;
  const left = displayWidth(label);
  const columns = width - left - 1;
  const cells = Array.from({ length: ROWS + 1 }, () => new Array<string>(columns).fill(' '));
  for (const { perHour, missed, isHere } of [...drawn].sort(
    (one, other) => Number(one.isHere) - Number(other.isHere),
  )) {
    const row = cells[Math.round(ROWS * (1 - (100 * missed) / top))] as string[];
    row[Math.round(((columns - 1) * (Math.log10(perHour) - from)) / (to - from))] = isHere ? HERE : SIGN;
  }
  const edge = (row: number) => (row === 0 ? label : row === ROWS ? '0 '.padStart(left) : ' '.repeat(left));
  const ticks = Array.from({ length: to - from + 1 }, (_, nth) => ({
    text: format.number(10 ** (from + nth), Math.max(0, -from)),
    at: Math.round(((columns - 1) * nth) / (to - from)),
  }));
  return [
    ...cells.map((row, nth) => `${edge(nth)}│${row.join('')}`.trimEnd()),
    `${' '.repeat(left)}│${'─'.repeat(columns)}`,
    ' '.repeat(left + 1) + axis(ticks, columns, curve.perHour),
  ];
}

/** Each number under its place, those left out that would touch another; the last one ends the line. */
function axis(ticks: readonly { readonly text: string; readonly at: number }[], columns: number, unit: string): string {
  const [last, ...others] = ticks.toReversed();
  const ending = `${last?.text ?? ''} ${unit}`;
  let line = '';
  for (const { text, at } of others.toReversed()) {
    const room = columns - ending.length - 1;
    if ((line === '' || at > line.length) && at + text.length <= room) line = line.padEnd(at) + text;
  }
  return line.padEnd(columns - displayWidth(ending)) + ending;
}
