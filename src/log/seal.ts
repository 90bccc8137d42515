import { createHash } from 'node:crypto';
import { findingsIn } from '../privacy/find.ts';
import { FINDING_BASES, type Finding } from '../privacy/finding.ts';
import { findingText } from '../privacy/finding-text.ts';
import { type ReaderLanguage, wordsFor } from '../words/words.ts';
import type { Log, LogEvent, LogHeader, TimedEvent } from './log.ts';

/**
 * Folds the findings into a run's events, each after what happened at its time, then numbers the
 * events and sets the fingerprint.
 * @param header everything about the run that does not happen.
 * @param events the device's and the cloud's events, in order of time.
 * @param language the language of the findings' texts.
 */
export function sealLog(
  header: Omit<LogHeader, 'fingerprint'>,
  events: readonly TimedEvent[],
  language: ReaderLanguage,
): Log {
  const raised = findingsIn(header.people, events).map((finding) => asEvent(finding, header, language));
  const merged = mergeByTime(events, raised).map((event, seq) => orderFields(event, seq));
  let sealed: string | null = null;
  // Worked out when somebody looks: of many runs that are only counted nobody does, and it is a quarter of their time.
  const get = () => {
    sealed ??= fingerprint(header, merged);
    return sealed;
  };
  const whole = Object.defineProperty({ ...header } as LogHeader, 'fingerprint', { enumerable: true, get });
  return { header: whole, events: merged };
}

function asEvent(finding: Finding, header: Omit<LogHeader, 'fingerprint'>, language: ReaderLanguage): TimedEvent {
  const { code, who, recording, atMs, purpose, choice, accident, categories } = finding;
  const setting = { people: header.people, law: header.scenario.law };
  const text = findingText(finding, setting, wordsFor(language));
  const basis = FINDING_BASES[code];
  return { atMs, type: 'finding.raised', code, who, recording, basis, purpose, choice, accident, categories, text };
}

/** Both in order of time; at the same time what happened comes before what was found in it. */
function mergeByTime(events: readonly TimedEvent[], raised: readonly TimedEvent[]): TimedEvent[] {
  const merged: TimedEvent[] = [];
  let next = 0;
  for (const event of events) {
    for (let found = raised[next]; found !== undefined && found.atMs < event.atMs; found = raised[++next]) {
      merged.push(found);
    }
    merged.push(event);
  }
  return [...merged, ...raised.slice(next)];
}

function orderFields({ atMs, type, ...rest }: TimedEvent, seq: number): LogEvent {
  return { seq, atMs, type, ...rest } as LogEvent;
}

/** SHA-256 over the canonical JSON (keys sorted) of the header without fingerprint and of each event, a line each. */
export function fingerprint(header: Omit<LogHeader, 'fingerprint'>, events: readonly LogEvent[]): string {
  const hash = createHash('sha256');
  hash.update(canonical(header));
  for (const event of events) hash.update(`\n${canonical(event)}`);
  return `sha256:${hash.digest('hex')}`;
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  // Most lists are of numbers, a second's scores or the times of steps, and are as they are written anyway.
  if (Array.isArray(value)) return value.every(isPlain) ? JSON.stringify(value) : `[${value.map(canonical).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let written = '';
  for (const [key, quoted] of sortedKeys(fields)) {
    const field = fields[key];
    if (field !== undefined) written += `${written === '' ? '' : ','}${quoted}${canonical(field)}`;
  }
  return `{${written}}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Events come in few shapes: the sorted and quoted keys of each are worked out once. */
const shapes = new Map<string, readonly (readonly [key: string, quoted: string])[]>();

function sortedKeys(value: object): readonly (readonly [key: string, quoted: string])[] {
  const keys = Object.keys(value);
  const shape = keys.join('\0');
  const known = shapes.get(shape);
  if (known !== undefined) return known;
  const sorted = keys.sort().map((key) => [key, `${JSON.stringify(key)}:`] as const);
  shapes.set(shape, sorted);
  return sorted;
}
