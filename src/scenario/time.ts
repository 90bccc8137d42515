import type { TimeFault } from '../vocabulary/diagnostic.ts';
import type { Start } from './scenario.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The mean month of the Julian year of 365.25 days, which is what "after 18 months" means without a date. */
const MONTH = 30.4375 * DAY;
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', SECOND],
  ['min', MINUTE],
  ['h', HOUR],
  ['d', DAY],
  ['mo', MONTH],
]);

/** The longest scene (assumed: a week is the longest stretch anybody follows word for word). */
export const SCENE_LIMIT_MS = 7 * DAY;
/** The furthest later event (assumed: a hundred years, a lifetime). */
export const LATER_LIMIT_MS = 100 * 12 * MONTH;

const AMOUNT = '\\d+(\\.\\d+)?(ms|s|min|h|d|mo)?';
const CLOCK = '\\d+:[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?';
/** The written forms of a length of time, as a pattern for JSON Schema. */
export const DURATION_PATTERN = `^(${AMOUNT}|${CLOCK})$`;
/** The same with a `+` allowed in front. */
export const START_PATTERN = `^\\+?(${AMOUNT}|${CLOCK})$`;

function amountMs(written: string): number | null {
  if (!new RegExp(DURATION_PATTERN).test(written)) return null;
  const clock = written.split(':');
  if (clock.length === 3) {
    const [hours, minutes, seconds] = clock.map(Number);
    return (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND;
  }
  const unit = written.replace(/^[\d.]+/, '');
  return Number.parseFloat(written) * (UNITS.get(unit) ?? SECOND);
}

/**
 * Reads a length of time: `12s`, `1.5s`, `250ms`, `2min`, `1h`, `90d`, `18mo` (a month is 30.4375 days),
 * `00:01:12.500`, or a bare number of seconds.
 * @returns integer milliseconds from 0 to `limitMs`, or the fault
 */
export function readDuration(written: string | number, limitMs: number = SCENE_LIMIT_MS): number | TimeFault {
  if (typeof written === 'string' && /^\+\d/.test(written)) return 'plus';
  const negative = typeof written === 'number' ? written < 0 : /^-\d/.test(written);
  if (negative) return 'negative';
  const ms = typeof written === 'number' ? written * SECOND : amountMs(written);
  if (ms === null || Number.isNaN(ms)) return 'form';
  return ms > limitMs ? 'too-long' : Math.round(ms);
}

/**
 * Reads the start of an entry: a time from the scene's start, or with a `+` the time after the end of
 * the entry above it in the file. Entries need not be in the order of their times.
 */
export function readStart(written: string | number): Start | TimeFault {
  const after = typeof written === 'string' && written.startsWith('+');
  const ms = readDuration(after ? written.slice(1) : written);
  if (typeof ms === 'string') return ms === 'plus' ? 'form' : ms;
  return { kind: after ? 'after' : 'at', ms };
}
