import type { Happening } from '../log/log.ts';
import type { SpeechEntry } from '../scenario/scenario.ts';
import type { Answer } from './speaker/context.ts';
import type { Talk } from './talk.ts';

/** The device's own voice, words a minute, as people talk. Assumed. */
const ANSWER_WPM = 175;

export type Opened = Extract<Happening, { type: 'recording.opened' }>;
export type Closed = Extract<Happening, { type: 'recording.closed' }>;

/**
 * The answer to a recording: the reply of the last entry in it that has one, else the profile's own.
 * Follow-up speech that is not meant for the device gets none, and streams and calls do not either.
 * @returns null: nothing is answered; with the entry whose reply it is, if it is one's
 */
export function answerTo(
  { cause, startMs, wakeStartMs }: Opened,
  { endMs, reason }: Closed,
  talk: Talk,
): { readonly answer: Answer; readonly entry: SpeechEntry | null } | null {
  if (cause === 'streamed' || cause === 'drop-in' || (reason !== 'end-point' && reason !== 'cap')) return null;
  const lines = talk.lines.between(Math.max(startMs, wakeStartMs ?? 0), endMs);
  const spoken = lines.flatMap(({ entry }) => talk.entry(entry) ?? []);
  const entry = spoken.findLast(({ reply }) => reply !== null);
  if (entry?.reply) {
    const { says, lastsMs, expects } = entry.reply;
    return { answer: { text: says, lastsMs: lastsMs ?? sayingMs(says), expects }, entry };
  }
  const isMeant = cause !== 'follow-up' || spoken.some(({ toDevice }) => toDevice);
  const isGivenUp = cause === 'accidental' && reason === 'cap';
  return isMeant && !isGivenUp ? { answer: { text: null, lastsMs: null, expects: false }, entry: null } : null;
}

/** How long the device takes to say something; null: nobody says what it says. */
function sayingMs(says: string | null): number | null {
  return says === null ? null : Math.round((says.split(/\s+/u).length * 60_000) / ANSWER_WPM);
}

/** The part of an answer in which something is said, ms from its start. */
export function partOfAnswer({ reply }: SpeechEntry, part: string): { startMs: number; endMs: number } | null {
  if (reply === null || reply.says === null) return null;
  const share = (reply.lastsMs ?? sayingMs(reply.says) ?? 0) / reply.says.length;
  const from = reply.says.indexOf(part);
  return { startMs: Math.round(from * share), endMs: Math.round((from + part.length) * share) };
}
