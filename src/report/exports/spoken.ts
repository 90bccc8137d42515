import type { Log } from '../../log/log.ts';
import { viewOf } from '../../log/view/view.ts';
import type { SpokenLine } from '../../speech/captions.ts';

/** A line of speech in a log. */
export interface LoggedLine extends SpokenLine {
  /** Of the timeline, from 0. */
  readonly entry: number | null;
}

/** Every line of which somebody says the words, in order of start. What the device says is none. */
export function spokenIn(log: Log): LoggedLine[] {
  const lines = viewOf(log)
    .lines()
    .filter(({ words }) => words.length > 0);
  return lines.map(({ atMs: startMs, endMs, words, ...line }) => {
    // A log that was cut does not tell when a line ends, so its last word does.
    const saidMs = Number.isFinite(endMs) ? endMs : (words.at(-1)?.endMs ?? startMs);
    return { ...line, startMs, endMs: saidMs, words };
  });
}
