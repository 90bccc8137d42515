import type { Result } from '../log/result.ts';
import { holds } from '../scenario/comparison.ts';
import type { Expectations } from '../scenario/scenario.ts';
import { SUMMARY_FIELDS } from '../vocabulary/summary-field.ts';

/** What an expectation is about: a field of the summary, a stretch that woke the device, a finding that is there, or none. */
export type About = (typeof SUMMARY_FIELDS)[number] | 'heard' | 'findings' | 'noFindings';

/** One expectation beside what came out. A list's items are an expectation each. */
export interface Checked {
  readonly about: About;
  /** A number, a comparison, the words that were to wake the device, or a finding's code. */
  readonly expected: string;
  /** The number, all that woke the device, or the codes of all findings. */
  readonly got: string;
  readonly holds: boolean;
  /** Whether it counts something, which `got` then is. */
  readonly isNumber: boolean;
}

/** Every expectation of a scenario, in the order of the summary's fields and then of the lists. */
export function checked(result: Result, expect: Expectations): Checked[] {
  const woken = wokenIn(result);
  const raised = raisedIn(result);
  const list = (about: About, items: readonly string[], got: readonly string[], isIn: boolean) =>
    items.map((expected): Checked => {
      return { about, expected, got: got.join(', '), holds: got.includes(expected) === isIn, isNumber: false };
    });
  return [
    ...SUMMARY_FIELDS.filter((field) => Object.hasOwn(expect.summary, field)).map((about): Checked => {
      const expected = expect.summary[about] as number | string;
      const value = result.summary[about];
      return { about, expected: String(expected), got: String(value), holds: holds(value, expected), isNumber: true };
    }),
    ...list('heard', expect.heard, woken, true),
    ...list('findings', expect.findings, raised, true),
    ...list('noFindings', expect.noFindings, raised, false),
  ];
}

/** What a scenario expected of a result and did not get; empty if all holds. */
export function unmet(result: Result, expect: Expectations): Checked[] {
  return checked(result, expect).filter((one) => !one.holds);
}

/** An expectation as a file has it: a field's value, or a list. */
export type WrittenExpectations = Readonly<Record<string, number | readonly string[]>>;

/** What a scenario is usually about. */
const USUAL: readonly (typeof SUMMARY_FIELDS)[number][] = [
  'activations',
  'accidental',
  'privateUploadedMs',
  'requestsMissed',
];

/**
 * What came out, for those expectations that do not hold; all that is usually expected where there are none.
 * @returns by their keys in `expect:`
 */
export function whatCameOut(result: Result, expect: Expectations | null): WrittenExpectations {
  const lists = { heard: wokenIn(result), findings: raisedIn(result) };
  if (expect === null) return { ...Object.fromEntries(USUAL.map((field) => [field, result.summary[field]])), ...lists };
  const changed = new Set(unmet(result, expect).map(({ about, isNumber }) => (isNumber ? `${about}#` : about)));
  return {
    ...Object.fromEntries(
      SUMMARY_FIELDS.filter((field) => changed.has(`${field}#`)).map((field) => [field, result.summary[field]]),
    ),
    ...(changed.has('heard') ? { heard: lists.heard } : {}),
    ...(changed.has('findings') ? { findings: lists.findings } : {}),
    ...(changed.has('noFindings')
      ? { noFindings: expect.noFindings.filter((code) => !lists.findings.includes(code)) }
      : {}),
  };
}

/** The stretches that woke the device, each once. */
function wokenIn({ candidates }: Result): string[] {
  return [...new Set(candidates.filter(({ verdict }) => verdict === 'activated').map(({ heard }) => heard))];
}

/** The codes of the findings, each once. */
function raisedIn({ findings }: Result): string[] {
  return [...new Set(findings.map(({ code }) => code))];
}
