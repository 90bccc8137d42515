import { DAY_MS } from '../vocabulary/time.ts';
import { type Forms, pluralFor } from './plural.ts';

/** Numbers and times as a person reads them. */
export interface Format {
  /** `0:14.2`, or `1:02:14.2`; ms of the scene. */
  clock(ms: number): string;
  /** `2.6 s`, `1 min 32 s`, `3 h 5 min`. */
  length(ms: number): string;
  /** `3 days`, `1.5 days`, and under a day a length. */
  days(ms: number): string;
  number(value: number, decimals?: number): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** `a, b or c`. */
  choice(items: readonly string[]): string;
}

/** Making one takes far longer than using it, so each is made once, when it is first needed. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const made =
    numberFormats.get(key) ??
    new Intl.NumberFormat(language, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      useGrouping: false,
    });
  numberFormats.set(key, made);
  return made;
}

/** @param daysCounted the forms of a day, as it is counted */
export function formatFor(language: string, daysCounted: Forms): Format {
  const { plural } = pluralFor(language);
  const number = (value: number, decimals = 2) => numberFormat(language, 0, decimals).format(value);
  const fixed = (value: number) => numberFormat(language, 1, 1).format(value);
  const length = (ms: number) => {
    if (ms < 60_000) return `${fixed(ms / 1000)} s`;
    const seconds = Math.round(ms / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    if (hours > 0) return `${hours} h ${minutes} min`;
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  };
  return {
    clock(ms) {
      const tenths = Math.round(ms / 100);
      const seconds = `${String(Math.floor((tenths % 600) / 10)).padStart(2, '0')}.${tenths % 10}`;
      const minutes = Math.floor(tenths / 600);
      if (minutes < 60) return `${minutes}:${seconds}`;
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds}`;
    },
    length,
    days(ms) {
      if (ms < DAY_MS) return length(ms);
      const days = ms / DAY_MS;
      return `${number(days, 1)} ${plural(Math.round(days * 10) / 10, daysCounted)}`;
    },
    number,
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    choice: (items) => new Intl.ListFormat(language, { type: 'disjunction' }).format(items),
  };
}
