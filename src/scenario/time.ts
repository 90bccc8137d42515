import type { TimeFault } from '../vocabulary/diagnostic.ts';
import { DAY_MS } from '../vocabulary/time.ts';
import type { Start } from './scenario.ts';

/** The mean month of the Julian year of 365.25 days, which is what "after 18 months" means without a date. */
const MONTH = 30.4375 * DAY_MS;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: DAY_MS, mo: MONTH };

/** The longest scene (assumed: a week is the longest stretch anybody follows word for word). */
export const SCENE_LIMIT_MS = 7 * DAY_MS;
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
  const [hours = 0, minutes, seconds = 0] = written.split(':').map(Number);
  if (minutes !== undefined) return hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
  return Number.parseFloat(written) * (UNITS[written.replace(/^[\d.]+/, '')] ?? 1000);
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
  const ms = typeof written === 'number' ? written * 1000 : amountMs(written);
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
