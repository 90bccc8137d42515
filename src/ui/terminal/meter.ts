import { displayWidth, wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';

/** What the meter shows of one moment. */
export interface Reading {
  readonly atMs: number;
  /** 0–1. */
  readonly score: number;
  readonly isSpeech: boolean;
}

/** The characters of the bar: reached, not reached, and the threshold in either. */
export interface Bars {
  readonly full: string;
  readonly empty: string;
  readonly mark: string;
  readonly markFull: string;
}

const BLOCKS: Bars = { full: '█', empty: '░', mark: '│', markFull: '▓' };
/** For terminals whose locale is not UTF-8. */
const ASCII: Bars = { full: '#', empty: '.', mark: '|', markFull: '+' };

/** The bar's characters for the locale that the environment names, in the order in which POSIX reads it. */
export function barsFor(env: NodeJS.ProcessEnv): Bars {
  return /utf-?8/iu.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') ? BLOCKS : ASCII;
}

/** Columns of a bar: under the least it says nothing, over the most the eye has to look for it. Assumed. */
const LEAST_BAR = 10;
const MOST_BAR = 60;
/** `9:59:59.9`. */
const CLOCK_WIDTH = 9;

/**
 * The meter as one line: time, bar with the threshold marked, score, a word where there is speech, the highest so
 * far. On a narrow terminal the last things are left out first.
 * @param width columns, which it never exceeds.
 */
export function meterLine(
  { atMs, score, isSpeech }: Reading,
  { highest, threshold }: { readonly highest: number; readonly threshold: number },
  width: number,
  bars: Bars,
  { sentences: { listen }, format }: Reader,
): string {
  // Always as many digits, so that nothing moves; with the language's decimal sign.
  const number = (value: number) => value.toFixed(3).replace('.', format.number(0.5).charAt(1));
  const clock = format.clock(atMs).padStart(CLOCK_WIDTH);
  const speech = isSpeech ? listen.speech : ' '.repeat(displayWidth(listen.speech));
  const parts = [number(score), speech, listen.highest(number(highest))];
  for (; parts.length > 0; parts.pop()) {
    const room = width - displayWidth([clock, '', ...parts].join('  '));
    if (room >= LEAST_BAR) {
      return [clock, bar(score, threshold, Math.min(room, MOST_BAR), bars), ...parts].join('  ');
    }
  }
  return [clock, number(score)].join('  ').slice(0, Math.max(width, 0));
}

/** The mark is covered when, and only when, the score reaches the threshold. */
function bar(score: number, threshold: number, width: number, bars: Bars): string {
  const reached = Math.floor(score * width);
  const mark = Math.min(Math.floor(threshold * width), width - 1);
  return Array.from({ length: width }, (_, column) => {
    if (column === mark) return score >= threshold ? bars.markFull : bars.mark;
    return column < reached ? bars.full : bars.empty;
  }).join('');
}

/** To the first column, where the meter begins: the terminal itself may have put a ^C there. */
const START = '\r';
/** Clears from the cursor to the end of the screen: all of the meter, also where a narrower terminal wrapped it. */
const CLEAR = '\u001b[J';
/** At most 20 pictures a second (assumed: more are not seen). */
const PICTURE_MS = 50;

/** Where a meter is drawn. */
export interface Screen {
  readonly write: (text: string) => void;
  /** Asked before each line, for a terminal may be resized. */
  readonly columns: () => number;
}

/**
 * A line at the bottom that rewrites itself, and lasting lines above it. The cursor stays in the meter's first
 * column, so that whatever a resized terminal makes of the line, all of it comes after the cursor.
 */
export class Meter {
  readonly #screen: Screen;
  readonly #threshold: number;
  readonly #bars: Bars;
  readonly #reader: Reader;
  #highest = 0;
  /** The highest since the last picture, so that none goes by unseen. */
  #peak = 0;
  /** What there is to be seen since the last picture. */
  #latest: Reading | null = null;
  /** Runs for so long as it is too early for another picture. */
  #timer: NodeJS.Timeout | null = null;

  constructor(screen: Screen, threshold: number, bars: Bars, reader: Reader) {
    this.#screen = screen;
    this.#threshold = threshold;
    this.#bars = bars;
    this.#reader = reader;
  }

  show(reading: Reading): void {
    this.#highest = Math.max(this.#highest, reading.score);
    this.#peak = Math.max(this.#peak, reading.score);
    this.#latest = reading;
    if (this.#timer === null) this.#draw();
  }

  #draw(): void {
    this.#timer = null;
    if (this.#latest === null) return;
    const levels = { highest: this.#highest, threshold: this.#threshold };
    // A line that fills the last column may leave the cursor on the next row.
    const width = this.#screen.columns() - 1;
    const line = meterLine({ ...this.#latest, score: this.#peak }, levels, width, this.#bars, this.#reader);
    this.#screen.write(`${START}${line}${CLEAR}${START}`);
    this.#latest = null;
    this.#peak = 0;
    this.#timer = setTimeout(() => this.#draw(), PICTURE_MS).unref();
  }

  /** Puts a line above the meter, where it stays. */
  note(text: string, style: (line: string) => string = (line) => line): void {
    const lines = wrap(text, this.#screen.columns() - 1, 0, CLOCK_WIDTH + 2);
    this.#screen.write(`${START}${CLEAR}${lines.map((line) => `${style(line)}\n`).join('')}`);
  }

  /** Takes the meter away; nothing is shown after this. */
  clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#screen.write(`${START}${CLEAR}`);
  }
}
