import { displayWidth } from '../words/plain-text.ts';

/** A bar with what stands on both sides of it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is read. */
  readonly text: string;
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';

/** Bars from 0, the longest as long as there is room: a row each. */
export function drawBars(bars: readonly Bar[], width: number): string[] {
  const left = Math.max(...bars.map(({ label }) => displayWidth(label)));
  const right = Math.max(...bars.map(({ text }) => displayWidth(text)));
  const room = Math.max(8, width - left - right - 4);
  const highest = Math.max(...bars.map(({ value }) => value));
  return bars.map(({ label, value, text }) => {
    const eighths = highest === 0 ? 0 : Math.round((8 * room * value) / highest);
    const bar = FULL.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
    return `${' '.repeat(left - displayWidth(label))}${label} │${bar} ${text}`;
  });
}
