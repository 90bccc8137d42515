import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Log, LogEvent, LogHeader, TimedEvent } from './log.ts';

/**
 * Folds the findings into a run's events, each after what happened at its time, then numbers the
 * events and sets the fingerprint.
 * @param header everything about the run that does not happen.
 * @param events the device's and the cloud's events, in order of time.
 * @param raised the findings, in order of time.
 */
export function sealLog(
  header: Omit<LogHeader, 'fingerprint'>,
  events: readonly TimedEvent[],
  raised: readonly TimedEvent[],
): Log {
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
  const hash = sha256.create();
  hash.update(utf8ToBytes(canonical(header)));
  for (const event of events) hash.update(utf8ToBytes(`\n${canonical(event)}`));
  return `sha256:${bytesToHex(hash.digest())}`;
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
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
