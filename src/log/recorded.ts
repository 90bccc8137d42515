import type { Category } from '../vocabulary/category.ts';
import { Overlaps } from '../vocabulary/overlaps.ts';
import type { Cause, EndReason } from '../vocabulary/recording.ts';
import type { TimedEvent } from './log.ts';

/** One word as it was said, with what is needed to judge it. */
export interface LoggedWord {
  readonly startMs: number;
  readonly endMs: number;
  readonly who: string | null;
  readonly word: string;
  readonly private: readonly Category[];
  readonly entry: number | null;
  readonly toDevice: boolean;
}

/** One recording of the log, with every word of which any part is in it. */
export interface Recorded {
  readonly id: string;
  readonly cause: Cause;
  readonly local: boolean;
  readonly openedMs: number;
  readonly startMs: number;
  readonly wakeStartMs: number | null;
  readonly endMs: number;
  readonly prerollMs: number;
  readonly endReason: EndReason;
  readonly verified: boolean | null;
  readonly words: readonly LoggedWord[];
  /** Nobody meant it: an accident, or a follow-up of one in which nobody speaks to the device. */
  readonly accident: boolean;
}

/** Joins words and recordings by time. `events` in order of time. */
export function recordedIn(events: readonly TimedEvent[]): { words: LoggedWord[]; recordings: Recorded[] } {
  const words = wordsIn(events);
  const said = new Overlaps(words);
  const opened = new Map<string, Extract<TimedEvent, { type: 'recording.opened' }>>();
  const recordings: Recorded[] = [];
  const accidents = new Set<string>();
  for (const event of events) {
    if (event.type === 'recording.opened') opened.set(event.recording, event);
    if (event.type !== 'recording.closed') continue;
    const opening = opened.get(event.recording);
    if (opening === undefined) continue;
    const { cause, local, atMs: openedMs, startMs, wakeStartMs, prerollMs } = opening;
    const { recording: id, endMs, reason: endReason, verified } = event;
    const heard = endMs > startMs ? said.between(startMs, endMs) : [];
    const followsAccident = accidents.has(opening.follows ?? '') && !heard.some(({ toDevice }) => toDevice);
    const accident = cause === 'accidental' || followsAccident;
    if (accident) accidents.add(id);
    recordings.push({
      id,
      cause,
      local,
      openedMs,
      startMs,
      wakeStartMs,
      endMs,
      prerollMs,
      endReason,
      verified,
      words: heard,
      accident,
    });
  }
  return { words, recordings };
}

function wordsIn(events: readonly TimedEvent[]): LoggedWord[] {
  const words: LoggedWord[] = [];
  for (const event of events) {
    if (event.type !== 'speech.started') continue;
    const { who, entry } = event;
    const toDevice = event.to === 'device';
    for (const { startMs, endMs, word, private: categories } of event.words)
      words.push({ startMs, endMs, word, private: categories, who, entry, toDevice });
  }
  return words.sort((a, b) => a.startMs - b.startMs);
}
