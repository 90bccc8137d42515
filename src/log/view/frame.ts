import type { Log } from '../log.ts';
import type { SaidLine } from './lines.ts';
import { indexOf, type LogIndex } from './log-index.ts';
import { fateBy, type Recording } from './recordings.ts';
import { memoryFrom } from './ring-buffer.ts';
import { countBy } from './timeline.ts';
import type { Frame, FrameCandidate, FrameLine, FrameRecording, FrameSpeaker } from './types.ts';
import { wordAt } from './word-fate.ts';

/**
 * What the play shows at one moment of a log, and nothing that is later than that.
 * @param atMs integer ms of the scene; after its end, ms of what happens later.
 * @param most `lines`: how many lines at most, the newest.
 */
export function frameAt(log: Log, atMs: number, most: { readonly lines: number }): Frame {
  const index = indexOf(log);
  const { lines, recordings, nearMisses, people } = index;
  const { durationMs } = log.header.scenario;
  const begun = countBy(lines, atMs);
  const opened = recordings.slice(0, countBy(recordings, atMs)).map((recording) => recordingAt(index, recording, atMs));
  return {
    atMs,
    durationMs,
    lines: lines.slice(Math.max(0, begun - most.lines), begun).map((line) => lineAt(index, line, { atMs, durationMs })),
    speaker: speakerAt(index, opened.findLast(({ isOpen }) => isOpen) ?? null, atMs),
    recordings: opened,
    nearMisses: countBy(nearMisses, atMs),
    accounts: people.accountsBy(atMs),
  };
}

function lineAt(
  index: LogIndex,
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
    words: begun.map((word) => wordAt(index, word, isSpeaking, atMs)),
  };
}

function recordingAt({ accidents }: LogIndex, recording: Recording, atMs: number): FrameRecording {
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
    isAccident: accidents.isAccident(recording, atMs),
  };
}

function speakerAt(index: LogIndex, recording: FrameRecording | null, atMs: number): FrameSpeaker {
  const { state, light, microphone, network, thresholds, sent, bufferMs } = index;
  return {
    state: state.at(atMs),
    light: light.at(atMs),
    microphone: microphone.at(atMs),
    network: network.at(atMs),
    score: scoreAt(index, atMs),
    threshold: thresholds.at(atMs),
    candidate: candidateAt(index, atMs),
    memoryMs: Math.max(0, atMs - memoryFrom(index, atMs)),
    bufferMs,
    sentMs: sent.by(atMs),
    recording,
  };
}

/** How long a score stays on the meter. Assumed: long enough to be seen. */
const SCORE_STAYS_MS = 1_000;

/** A step counts once it is over; a candidate tells its score at its own end, within a step. */
function scoreAt({ scores, candidates }: LogIndex, atMs: number): number {
  const fromMs = atMs - SCORE_STAYS_MS;
  let highest = scores.highest(fromMs, atMs, atMs) ?? 0;
  for (let next = countBy(candidates, atMs) - 1; next >= 0; next--) {
    const candidate = candidates[next];
    if (candidate === undefined || candidate.atMs <= fromMs) break;
    highest = Math.max(highest, candidate.score);
  }
  return highest;
}

function candidateAt({ candidates }: LogIndex, atMs: number): FrameCandidate | null {
  const newest = candidates[countBy(candidates, atMs) - 1];
  if (newest === undefined) return null;
  const { seq, who, heard, wakeWord, endMs, score, threshold, probability, by, verdict } = newest;
  return { seq, who, heard, wakeWord, endMs, score, threshold, probability, by, verdict };
}
