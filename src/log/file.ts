import type * as z from 'zod';
import { categoryOf } from '../vocabulary/category.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import { eventSchema } from './events.ts';
import { LOG_FORMAT, writtenHeaderSchema } from './header.ts';
import type { Log, LogEvent, LogHeader } from './log.ts';

/** The largest log that is read: 256 MiB (assumed; a day of talk is about 40 MB). */
export const LOG_LIMIT_BYTES = 256 * 1024 * 1024;
/** The longest line, in UTF-16 units (assumed; a day of scores is about 5 MB). */
const LINE_LIMIT = 16 * 1024 * 1024;

/** A log as JSON Lines: the header, then one event a line. */
export function logLines({ header, events }: Log): string {
  return `${[header, ...events].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/**
 * Reads back what `logLines` wrote. Each line is checked for all that a view may read of it, so that a view
 * can rely on it; whether the lines fit one another is not looked at, for an edited log may be played too.
 * @param file as it was named
 * @throws DiagnosticError at the first line that is wrong, or where the scene does not come to its end.
 */
export function readLog(text: string, file: string): Log {
  let header: LogHeader | null = null;
  const events: LogEvent[] = [];
  for (const { line, number } of numberedLines(text)) {
    const value = parseLine(line);
    if (header === null) header = asHeader(value);
    else {
      const event = asEvent(value, events.length);
      if (event === null) throw new DiagnosticError('log-wrong', { file, line: number });
      events.push(event);
    }
    if (header === null) throw new DiagnosticError('log-wrong', { file, line: number });
  }
  if (header === null) throw new DiagnosticError('log-wrong', { file, line: 1 });
  // What comes later may be cut off too, but that cannot be seen.
  if (!events.some(({ type }) => type === 'scene.ended'))
    throw new DiagnosticError('log-cut', { file, line: events.length + 1 });
  return { header, events };
}

/** Whether a text claims to be a log: its first line is an object that names the format. */
export function isLog(text: string): boolean {
  return text.startsWith('{') && text.slice(0, text.indexOf('\n')).includes(`"${LOG_FORMAT}"`);
}

/** The lines of a text that are not blank, with their numbers from 1. */
function* numberedLines(text: string): Generator<{ readonly line: string; readonly number: number }> {
  for (let from = 0, number = 1; from < text.length; number++) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to).trim();
    if (line !== '') yield { line, number };
    from = to + 1;
  }
}

/** The line's value; undefined where it is no object in JSON. */
function parseLine(line: string): unknown {
  if (line.length > LINE_LIMIT || !line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A header with all that older logs lack as it was then: no model, no measured device, nothing given up, a home. */
function asHeader(value: unknown): LogHeader | null {
  if (!writtenHeaderSchema.safeParse(value).success) return null;
  const header = value as z.infer<typeof writtenHeaderSchema>;
  const { patience = 1, generation = null, giveUpMs = header.device.maxRecordingMs } = header.device;
  const { keepRejectedSnippet = false } = header.device;
  const device = { ...header.device, patience, generation, giveUpMs, keepRejectedSnippet };
  const scenario = { ...header.scenario, place: header.scenario.place ?? 'home' };
  return { ...header, scenario, model: header.model ?? null, device };
}

/** An event with all that older logs lack. */
function asEvent(value: unknown, seq: number): LogEvent | null {
  const event = olderEvent(value);
  const { success, data } = eventSchema.safeParse(event);
  return success && data.seq === seq ? (event as LogEvent) : null;
}

type Written = Readonly<Record<string, unknown>>;

/** In older logs private words are about who says them, findings name nobody who answers, and words may be biometric. */
function olderEvent(value: unknown): unknown {
  const event = value as Written | undefined;
  if (event?.type === 'speech.started' && Array.isArray(event.words)) {
    const isOlder = event.words.some((word: Written | null) => word?.about === undefined);
    return isOlder ? { ...event, words: event.words.map((word: Written) => olderWord(word, event.who)) } : event;
  }
  if (event?.type !== 'finding.raised' || event.weight !== undefined) return value;
  const { who } = event;
  const nobody = {
    saidBy: who,
    responsible: 'provider',
    alongside: null,
    weight: 'basis',
    asked: who,
    beside: null,
    remains: [],
  };
  return { ...event, ...nobody, categories: categoriesToday(event.categories) };
}

function olderWord(word: Written, who: unknown): Written {
  const categories = categoriesToday(word?.private);
  return { ...word, private: categories, about: Array.isArray(categories) ? categories.map(() => who) : [] };
}

const categoriesToday = (written: unknown) =>
  Array.isArray(written) ? written.map((name) => categoryOf(String(name)) ?? name) : written;
