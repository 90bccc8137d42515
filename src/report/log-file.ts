import { LOG_FORMAT, type Log, type LogEvent, type LogHeader } from '../machine/log.ts';

/** A log as JSON Lines: the header, then one event a line. */
export function logLines({ header, events }: Log): string {
  return `${[header, ...events].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** A text is no log: the line that is wrong, from 1. */
export class LogFileError extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`line ${line} is not a line of ${LOG_FORMAT}`);
    this.line = line;
  }
}

/**
 * Reads back what `logLines` wrote. Numbers and order are checked, contents are taken as written.
 * @throws LogFileError
 */
export function readLog(text: string): Log {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line, index) => parseLine(line, index + 1));
  const [header, ...events] = parsed;
  if (header?.format !== LOG_FORMAT || typeof header.scenario !== 'object') throw new LogFileError(1);
  events.forEach((event, index) => {
    const isEvent = event.seq === index && typeof event.atMs === 'number' && typeof event.type === 'string';
    if (!isEvent) throw new LogFileError(index + 2);
  });
  return { header: header as unknown as LogHeader, events: events as unknown as LogEvent[] };
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Reported below like any other line that is no event.
  }
  throw new LogFileError(number);
}
