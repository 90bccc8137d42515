import type { Result } from '../privacy/result.ts';
import type { Expectations, SUMMARY_FIELDS } from '../scenario/scenario.ts';

/** One expectation that does not hold. */
export interface Unmet {
  /** A field of the summary, `heard`, `findings` or `noFindings`. */
  readonly about: string;
  readonly expected: string;
  readonly got: string;
}

/** What a scenario expected of a result and did not get; empty if all holds. */
export function unmet(result: Result, expect: Expectations): Unmet[] {
  const woken = result.candidates.filter(({ verdict }) => verdict === 'activated').map(({ heard }) => heard);
  const raised = [...new Set(result.findings.map(({ code }) => code))];
  const fields = Object.entries(expect.summary) as [(typeof SUMMARY_FIELDS)[number], number | string][];
  return [
    ...fields
      .filter(([field, expected]) => !holds(result.summary[field], expected))
      .map(([about, expected]) => ({ about, expected: String(expected), got: String(result.summary[about]) })),
    ...expect.heard
      .filter((heard) => !woken.includes(heard))
      .map((expected) => ({ about: 'heard', expected, got: woken.join(', ') })),
    ...expect.findings
      .filter((code) => !raised.some((other) => other === code))
      .map((expected) => ({ about: 'findings', expected, got: raised.join(', ') })),
    ...expect.noFindings
      .filter((code) => raised.some((other) => other === code))
      .map((expected) => ({ about: 'noFindings', expected, got: raised.join(', ') })),
  ];
}

/** `1`, `"0"`, `">= 1"`: the reader has checked the form. */
function holds(value: number, expected: number | string): boolean {
  const [, operator = '=', number = ''] = /^(=|>=|<=|>|<)?\s*(.+)$/u.exec(String(expected)) ?? [];
  const bound = Number(number);
  switch (operator) {
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    default:
      return value === bound;
  }
}
