import type { Lanes } from '../../../log/view/types.ts';
import type { Reader } from '../../../words/reader.ts';

/** Between two times of the axis, ms: what a clock is read in. */
const STEPS_MS = [
  100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000,
  3_600_000, 7_200_000, 14_400_000, 36_000_000, 86_400_000,
];
/** Columns from one time to the next at least: two of `0:00:00.0`; assumed. */
const LEAST_COLUMNS = 10;

/** Clock times, each beginning at its cell; exactly `cells` columns. */
export function axisText({ fromMs, toMs }: Pick<Lanes, 'fromMs' | 'toMs'>, cells: number, { format }: Reader): string {
  const cellMs = (toMs - fromMs) / cells;
  const stepMs = STEPS_MS.find((step) => step / cellMs >= LEAST_COLUMNS);
  if (cellMs <= 0 || stepMs === undefined) return ' '.repeat(cells);
  // A clock ends in tenths, which full seconds do not need.
  const label = (ms: number) => (stepMs < 1_000 ? format.clock(ms) : format.clock(ms).slice(0, -'.0'.length));
  let text = '';
  for (let ms = Math.ceil(fromMs / stepMs) * stepMs; ms < toMs; ms += stepMs) {
    const at = Math.floor((ms - fromMs) / cellMs);
    const shown = label(ms);
    if (at + shown.length > cells) break;
    text = text.padEnd(at) + shown;
  }
  return text.padEnd(cells);
}
