import type { Log } from '../log/log.ts';
import { type LoggedWord, recordedIn } from '../log/recorded.ts';
import type { Result, ResultCandidate, ResultRecording } from '../log/result.ts';
import type { Checked } from './expectations.ts';

/** Where to look at why an expectation does not hold, and what there is to see. */
export type Evidence = { readonly atMs: number } & (
  | { readonly kind: 'candidate'; readonly candidate: ResultCandidate }
  | { readonly kind: 'recording'; readonly recording: ResultRecording }
  /** `code`: of a finding that was raised. */
  | { readonly kind: 'finding'; readonly code: string; readonly who: string; readonly recording: string }
  | { readonly kind: 'said'; readonly who: string | null; readonly text: string }
  | { readonly kind: 'muted' }
);

/**
 * @param result of the log
 * @returns null where nothing in the run has to do with it
 */
export function evidenceOf({ about, expected, isNumber }: Checked, log: Log, result: Result): Evidence | null {
  switch (about) {
    case 'heard':
      return heardAt(expected, result, log);
    case 'noFindings':
      return findingAt(result, expected);
    case 'findings':
      return (isNumber ? findingAt(result, null) : null) ?? recordingAt(result) ?? nearest(result);
    case 'nearMisses':
      return candidateAt(result.candidates.find(({ verdict }) => verdict === 'near-miss')) ?? nearest(result);
    case 'requestsMissed':
      return requestAt(log);
    case 'mutedMs':
    case 'heardMs':
      return mutedAt(log) ?? recordingAt(result);
    case 'privateUploadedMs':
      return privateAt(result, log);
    case 'accidental':
    case 'accidentalMs':
      return recordingAt(result, ({ cause }) => cause === 'accidental') ?? nearest(result) ?? recordingAt(result);
    case 'activations':
    case 'uploadedMs':
    case 'prerollMs':
    case 'overwrittenMs':
      return recordingAt(result) ?? nearest(result);
  }
}

function candidateAt(candidate: ResultCandidate | undefined): Evidence | null {
  return candidate === undefined ? null : { kind: 'candidate', atMs: candidate.startMs, candidate };
}

/** What came nearest to waking the device without doing so. */
function nearest({ candidates }: Result): Evidence | null {
  const silent = candidates.filter(({ verdict }) => verdict !== 'activated');
  return candidateAt(silent.sort((one, other) => other.probability - one.probability)[0]);
}

function recordingAt(result: Result, isMeant: (recording: ResultRecording) => boolean = () => true): Evidence | null {
  const recording = result.recordings.find(isMeant);
  return recording === undefined ? null : { kind: 'recording', atMs: recording.startMs, recording };
}

function findingAt({ findings }: Result, code: string | null): Evidence | null {
  const finding = findings.find((one) => code === null || one.code === code);
  if (finding === undefined) return null;
  return { kind: 'finding', atMs: finding.atMs, code: finding.code, who: finding.who, recording: finding.recording };
}

const plain = (text: string) => text.toLowerCase();

/** The stretch as the detector heard it, else the line in which it is said. */
function heardAt(words: string, { candidates }: Result, log: Log): Evidence | null {
  const isAlike = ({ heard }: ResultCandidate) =>
    plain(heard).includes(plain(words)) || plain(words).includes(plain(heard));
  const alike = candidates.filter((candidate) => candidate.heard !== '' && isAlike(candidate));
  return candidateAt(alike[0]) ?? saidAt(log, (line) => plain(line.text).includes(plain(words)));
}

type Line = Extract<Log['events'][number], { type: 'speech.started' }>;

function saidAt({ events }: Log, isMeant: (line: Line) => boolean): Evidence | null {
  for (const event of events) {
    if (event.type !== 'speech.started' || !isMeant(event)) continue;
    return { kind: 'said', atMs: event.atMs, who: event.who, text: event.text };
  }
  return null;
}

/** The first request that was missed, else the first that was not. */
function requestAt(log: Log): Evidence | null {
  const taken = new Set(
    recordedIn(log.events).recordings.flatMap(({ endReason, words }) => {
      return endReason === 'rejected' ? [] : words.map(({ entry }) => entry);
    }),
  );
  const isRequest = ({ to }: Line) => to === 'device';
  return saidAt(log, (line) => isRequest(line) && !taken.has(line.entry)) ?? saidAt(log, isRequest);
}

function mutedAt({ events }: Log): Evidence | null {
  const event = events.find(({ type }) => type === 'mic.muted' || type === 'power.off');
  return event === undefined ? null : { kind: 'muted', atMs: event.atMs };
}

/** The first private words that left, else the first that were said. */
function privateAt(result: Result, log: Log): Evidence | null {
  const isPrivate = (word: Pick<LoggedWord, 'private'>) => word.private.length > 0;
  const leaving = recordingAt(result, ({ local, words }) => !local && words.some(isPrivate));
  return leaving ?? saidAt(log, ({ words }) => words.some(isPrivate));
}
