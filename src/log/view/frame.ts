import { lazily } from './lazily.ts';
import type { SaidLine, SaidWord } from './lines.ts';
import type { Parts } from './parts.ts';
import { isAccident, type Recording } from './recordings.ts';
import { fateBy, type SentFate, storyOf } from './story.ts';
import { countBy } from './timeline.ts';
import type { Frame, FrameLine, FrameRecording, FrameSpeaker, FrameWord, WordFate } from './types.ts';

/** What a log says about one moment; as `View.at` has it. */
export function frameOf(parts: Parts, atMs: number, most: number): Frame {
  const { durationMs } = parts.log.header.scenario;
  const openedOf = (recordings: readonly Recording[]) =>
    recordings.slice(
      0,
      countBy(recordings, atMs, ({ openedMs }) => openedMs),
    );
  return lazily<Frame>({
    atMs: () => atMs,
    durationMs: () => durationMs,
    lines: () => {
      const begun = countBy(parts.lines(), atMs);
      const newest = parts.lines().slice(Math.max(0, begun - most), begun);
      return newest.map((line) => lineAt(parts, line, { atMs, durationMs }));
    },
    speaker: () => speakerAt(parts, atMs),
    counts: () => parts.tally().by(atMs),
    nearMisses: () => countBy(parts.nearMisses(), atMs),
    accounts: () => parts.people().accountsBy(atMs, parts.consentsBy(atMs)),
    consents: () => parts.consentsBy(atMs),
    recordings: () => openedOf(parts.recordings()).map((recording) => recordingAt(recording, atMs)),
    stories: () => openedOf(parts.leaving()).map((recording) => storyOf(recording, atMs)),
    findings: () => parts.findings().slice(0, countBy(parts.findings(), atMs)),
  });
}

function lineAt(
  parts: Parts,
  line: SaidLine,
  { atMs, durationMs }: { readonly atMs: number; readonly durationMs: number },
): FrameLine {
  const { kind, who, toDevice, text, words } = line;
  const isSpeaking = atMs < line.endMs;
  const begun = words.filter(({ startMs }) => startMs <= atMs && startMs <= durationMs);
  return {
    kind,
    startMs: line.atMs,
    who,
    toDevice,
    text,
    isSpeaking,
    words: begun.map((word) => wordAt(parts, word, isSpeaking, atMs)),
  };
}

/** A word that has begun by `ms`, with what has become of it. A part of it is enough to have left the home. */
function wordAt(parts: Parts, word: SaidWord, isSpeaking: boolean, ms: number): FrameWord {
  const { text, from, to, startMs, endMs } = word;
  const saidMs = Math.max(startMs, Math.min(endMs, ms + 1));
  const recordings = parts.leavingSound().in(startMs, saidMs, ms);
  return {
    text,
    from,
    to,
    startMs,
    private: word.private,
    fate: wordFate(parts, { startMs, saidMs }, recordings, ms),
    isBeingSaid: isSpeaking && ms < endMs,
    isPreroll: recordings.length > 0 && recordings.every((recording) => isInPreroll(recording, startMs)),
  };
}

function isInPreroll({ startMs, prerollMs }: Recording, ms: number): boolean {
  return prerollMs > 0 && ms < startMs + prerollMs;
}

function wordFate(
  parts: Parts,
  { startMs, saidMs }: { readonly startMs: number; readonly saidMs: number },
  recordings: readonly Recording[],
  ms: number,
): WordFate {
  if (!parts.microphone().holds('live', startMs, Math.max(startMs + 1, saidMs))) return 'muted';
  return worstFate(recordings, ms) ?? (saidMs > memoryFrom(parts, ms) ? 'memory' : 'overwritten');
}

/** Of the fates of one sound in several recordings, the one that says most about who has it. */
const WORST = ['kept', 'sent', 'discarded', 'deleted'] as const satisfies readonly SentFate[];

/** What the cloud has by `ms` of sound that is in some recordings, all of which leave the home; null: there is none. */
export function worstFate(recordings: readonly Recording[], ms: number): SentFate | null {
  if (recordings.length === 0) return null;
  const fates = recordings.map((recording) => fateBy(recording, ms));
  return WORST.find((fate) => fates.includes(fate)) ?? null;
}

/**
 * From when on the sound is in the ring buffer at `ms`; infinite: it is empty. What is older has been overwritten, and
 * a device that was muted or restarted has forgotten everything. How long the buffer is, is known as the scene begins;
 * the log does not tell what an update makes of it.
 */
export function memoryFrom({ microphone, log }: Parts, ms: number): number {
  if (microphone().at(ms) !== 'live') return Number.POSITIVE_INFINITY;
  return Math.max(0, microphone().sinceMs(ms), ms - log.header.device.bufferMs);
}

function recordingAt(recording: Recording, atMs: number): FrameRecording {
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
    lengthMs: Math.max(0, (isOpen ? atMs : endMs) - startMs),
    verified: rejectedMs <= atMs ? false : isVerified,
    fate: fateBy(recording, atMs),
    isAccident: isAccident(recording, atMs),
  };
}

function speakerAt(parts: Parts, atMs: number): FrameSpeaker {
  const candidates = parts.candidates();
  const open = parts.recordedSound().in(atMs, atMs + 1, atMs);
  const recording = open.findLast(({ closedMs }) => atMs < closedMs);
  return {
    state: parts.state().at(atMs),
    light: parts.light().at(atMs),
    microphone: parts.microphone().at(atMs),
    network: parts.network().at(atMs),
    score: scoreAt(parts, atMs),
    threshold: parts.thresholds().at(atMs),
    candidate: candidates[countBy(candidates, atMs) - 1] ?? null,
    memoryMs: Math.max(0, atMs - memoryFrom(parts, atMs)),
    bufferMs: parts.log.header.device.bufferMs,
    sentMs: parts.sent().by(atMs),
    recording: recording === undefined ? null : recordingAt(recording, atMs),
  };
}

/** How long a score stays on the meter. Assumed: long enough to be seen. */
const SCORE_STAYS_MS = 1_000;

/** A step counts once it is over; a candidate tells its score at its own end, within a step. */
function scoreAt(parts: Parts, atMs: number): number {
  const fromMs = atMs - SCORE_STAYS_MS;
  const candidates = parts.candidates();
  const heard = candidates.slice(countBy(candidates, fromMs), countBy(candidates, atMs));
  return Math.max(parts.scores().highest(fromMs, atMs, atMs) ?? 0, ...heard.map(({ score }) => score));
}
