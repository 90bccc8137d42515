import type { Log } from '../log/log.ts';
import type { Result, ResultCandidate, ResultRecording } from '../log/result.ts';
import type { SaidLine, SaidWord } from '../log/view/lines.ts';
import { viewOf } from '../log/view/view.ts';
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

function saidAt(log: Log, isMeant: (line: SaidLine) => boolean): Evidence | null {
  const line = viewOf(log)
    .lines()
    .find((one) => one.kind === 'speech' && isMeant(one));
  return line === undefined ? null : { kind: 'said', atMs: line.atMs, who: line.who, text: line.text };
}

/** The first request that was missed, else the first that was not. */
function requestAt(log: Log): Evidence | null {
  const missed = viewOf(log).missed();
  return saidAt(log, ({ entry }) => missed.has(entry)) ?? saidAt(log, ({ toDevice }) => toDevice);
}

function mutedAt(log: Log): Evidence | null {
  const atMs = viewOf(log)
    .microphone()
    .firstMs((microphone) => microphone !== 'live');
  return atMs === null ? null : { kind: 'muted', atMs };
}

/** The first private words that left, else the first that were said. */
function privateAt(result: Result, log: Log): Evidence | null {
  const isPrivate = (word: Pick<SaidWord, 'private'>) => word.private.length > 0;
  const leaving = recordingAt(result, ({ local, words }) => !local && words.some(isPrivate));
  return leaving ?? saidAt(log, ({ words }) => words.some(isPrivate));
}
