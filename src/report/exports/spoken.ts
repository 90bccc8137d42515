import type { LogEvent } from '../../log/log.ts';
import type { SpokenLine } from '../../speech/captions.ts';

/** A line of speech in a log. */
export interface LoggedLine extends SpokenLine {
  /** Of the timeline, from 0. */
  readonly entry: number | null;
}

type Started = Extract<LogEvent, { type: 'speech.started' }>;

/** Every line of which somebody says the words, in order of start. What the device says is none. */
export function spokenIn(events: readonly LogEvent[]): LoggedLine[] {
  const lines: { -readonly [K in keyof LoggedLine]: LoggedLine[K] }[] = [];
  const open = new Map<string, (typeof lines)[number][]>();
  for (const event of events) {
    if (event.type !== 'speech.started' && event.type !== 'speech.ended') continue;
    const key = `${event.entry} ${event.who}`;
    if (event.type === 'speech.started') {
      const line = lineOf(event);
      if (line.words.length > 0) lines.push(line);
      open.set(key, [...(open.get(key) ?? []), line]);
    } else {
      const ended = open.get(key)?.shift();
      if (ended !== undefined) ended.endMs = event.atMs;
    }
  }
  return lines;
}

/** The line as it begins; a log that was cut does not tell when it ends, so its last word does. */
function lineOf({ atMs, who, to, text, words, entry }: Started): LoggedLine {
  let next = 0;
  const placed = words.map(({ word, startMs, endMs, private: categories }) => {
    const found = text.indexOf(word, next);
    const from = found < 0 ? next : found;
    next = found < 0 ? next : from + word.length;
    return { text: word, startMs, endMs, private: categories, from, to: next };
  });
  const endMs = words.at(-1)?.endMs ?? atMs;
  return { entry, who, toDevice: to === 'device', text, startMs: atMs, endMs, words: placed };
}
