import { countBy } from '../../vocabulary/count-by.ts';
import { lanesOf, type Window } from './lanes.ts';
import type { SaidLine, SaidWord } from './lines.ts';
import type { Parts } from './parts.ts';
import { isAccident, type Recording } from './recordings.ts';
import { fateBy, type SentFate, storyOf, worstFate } from './story.ts';

/**
 * Everything that a log says about one moment, in the scene or after it, each part worked out when it is read. Nothing
 * in it is of later; the threshold is a setting. Only the lists grow with the log.
 */
export type Frame = ReturnType<typeof frameOf>;

/** @param most lines, the newest */
export function frameOf(parts: Parts, atMs: number, most: number) {
  const { durationMs } = parts.log.header.scenario;
  const openedOf = (recordings: readonly Recording[]) =>
    recordings.slice(
      0,
      countBy(recordings, atMs, ({ openedMs }) => openedMs),
    );
  return lazily({
    atMs: () => atMs,
    durationMs: () => durationMs,
    /** The newest lines that have begun, oldest first. */
    lines: () => {
      const begun = countBy(parts.lines(), atMs);
      const newest = parts.lines().slice(Math.max(0, begun - most), begun);
      return newest.map((line) => lineAt(parts, line, { atMs, durationMs }));
    },
    speaker: () => speakerAt(parts, atMs),
    counts: () => parts.tally()(atMs),
    nearMisses: () => countBy(parts.nearMisses(), atMs),
    /** Everybody of whom something has left the home, in the scene's order of people. */
    accounts: () => parts.accounts()(atMs, parts.consentsBy(atMs)),
    consents: () => parts.consentsBy(atMs),
    /** Those that leave the home and those that do not, in order. */
    recordings: () => openedOf(parts.recordings()).map((recording) => recordingAt(recording, atMs)),
    /** What has become of each recording that has left the home; only the recording itself is told whole. */
    stories: () => openedOf(parts.leaving()).map((recording) => storyOf(recording, atMs)),
    findings: () => parts.findings().slice(0, countBy(parts.findings(), atMs)),
    /** The time lanes; `yours`: times of what was done at the playhead, which get a mark of their own. */
    lanes: () => (window: Window, yours: readonly number[]) => lanesOf(parts, atMs, window, yours),
  });
}

/** An object of which each field is worked out when it is first read. */
function lazily<T extends object>(make: { readonly [K in keyof T]: () => T[K] }): { readonly [K in keyof T]: T[K] } {
  const made = {} as T;
  for (const key of Object.keys(make) as (keyof T & string)[]) {
    const get = () => {
      const value = make[key]();
      Object.defineProperty(made, key, { enumerable: true, value });
      return value;
    };
    Object.defineProperty(made, key, { enumerable: true, configurable: true, get });
  }
  return made;
}

/** A line of speech that has begun by the playhead, or what the speaker says. */
function lineAt(
  parts: Parts,
  { kind, who, toDevice, text, words, atMs: startMs, endMs }: SaidLine,
  { atMs, durationMs }: { readonly atMs: number; readonly durationMs: number },
) {
  const isSpeaking = atMs < endMs;
  const begun = words.filter((word) => word.startMs <= Math.min(atMs, durationMs));
  return {
    kind,
    startMs,
    /** null: a voice nobody named, or the device. */
    who,
    toDevice,
    /** The whole line; only `words` have been said by now. */
    text,
    isSpeaking,
    /** Empty for speech of which nobody says the words. */
    words: begun.map((word) => wordAt(parts, word, isSpeaking, atMs)),
  };
}

/** A word that has begun by `ms`, with what has become of it. A part of it is enough to have left the home. */
function wordAt(parts: Parts, word: SaidWord, isSpeaking: boolean, ms: number) {
  const { text, from, to, startMs, endMs, private: categories } = word;
  const saidMs = Math.max(startMs, Math.min(endMs, ms + 1));
  const recordings = parts.leavingSound()(startMs, saidMs, ms);
  return {
    text,
    /** UTF-16 offsets into the line's text. */
    from,
    to,
    startMs,
    private: categories,
    fate: wordFate(parts, { startMs, saidMs }, recordings, ms),
    isBeingSaid: isSpeaking && ms < endMs,
    /** It was said before what opened its recording, and went with it out of the ring buffer. */
    isPreroll: recordings.length > 0 && recordings.every((recording) => isInPreroll(recording, startMs)),
  };
}

function isInPreroll({ startMs, prerollMs }: Recording, ms: number): boolean {
  return prerollMs > 0 && ms < startMs + prerollMs;
}

/**
 * What has become of a word by the playhead. `memory`: still in the ring buffer; `sent`: it has left the home;
 * `discarded`: sent, and then rejected by verification; `deleted`: sent, kept, and deleted since.
 */
export type WordFate = 'memory' | 'overwritten' | 'muted' | SentFate;

function wordFate(
  parts: Parts,
  { startMs, saidMs }: { readonly startMs: number; readonly saidMs: number },
  recordings: readonly Recording[],
  ms: number,
): WordFate {
  if (!parts.microphone().holds('live', startMs, Math.max(startMs + 1, saidMs))) return 'muted';
  return worstFate(recordings, ms) ?? (saidMs > parts.memoryFrom(ms) ? 'memory' : 'overwritten');
}

/** A recording as it is by now. */
function recordingAt(recording: Recording, atMs: number) {
  const { id, cause, local, startMs, prerollMs, closedMs, endMs, verifiedMs, rejectedMs } = recording;
  const isOpen = atMs < closedMs;
  const isVerified = verifiedMs <= atMs ? true : null;
  return {
    id,
    cause,
    local,
    startMs,
    prerollMs,
    isOpen,
    /** How much of it there is by now; ms. */
    lengthMs: Math.max(0, (isOpen ? atMs : endMs) - startMs),
    /** false: rejected; null: not verified, or not yet. */
    verified: rejectedMs <= atMs ? false : isVerified,
    /** What has become of it by now. */
    fate: fateBy(recording, atMs),
    isAccident: isAccident(recording, atMs),
  };
}

function speakerAt(parts: Parts, atMs: number) {
  const candidates = parts.candidates();
  const open = parts.recordedSound()(atMs, atMs + 1, atMs);
  const recording = open.findLast(({ closedMs }) => atMs < closedMs);
  return {
    state: parts.state().at(atMs),
    light: parts.light().at(atMs),
    microphone: parts.microphone().at(atMs),
    network: parts.network().at(atMs),
    score: scoreAt(parts, atMs),
    /**
     * null: the device listens for no wake word, or nothing in the scene resembles it, for a log tells the threshold
     * only with its candidates. It is a setting, so it is known before the candidate that tells it.
     */
    threshold: parts.thresholds().at(atMs),
    /** The newest one that the playhead has passed. */
    candidate: candidates[countBy(candidates, atMs) - 1] ?? null,
    /** Sound in the ring buffer, ms, at most `bufferMs`. */
    memoryMs: Math.max(0, atMs - parts.memoryFrom(atMs)),
    bufferMs: parts.log.header.device.bufferMs,
    /** Sound that has left the home by now, ms, counted once. */
    sentMs: parts.sent()(atMs),
    /** The one that is open. */
    recording: recording === undefined ? null : recordingAt(recording, atMs),
  };
}

/** How long a score stays on the meter. Assumed: long enough to be seen. */
const SCORE_STAYS_MS = 1_000;

/** The highest of that time. A step counts once it is over; a candidate tells its score at its own end, within a step. */
function scoreAt(parts: Parts, atMs: number): number {
  const fromMs = atMs - SCORE_STAYS_MS;
  const candidates = parts.candidates();
  const heard = candidates.slice(countBy(candidates, fromMs), countBy(candidates, atMs));
  return Math.max(parts.scores()(fromMs, atMs, atMs) ?? 0, ...heard.map(({ score }) => score));
}
