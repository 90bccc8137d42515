import type { RecordingFate, StretchFate } from '../vocabulary/fate.ts';
import { type Stretch, totalMs, union } from '../vocabulary/overlaps.ts';
import type { Cause, EndReason } from '../vocabulary/recording.ts';
import type { SUMMARY_FIELDS } from '../vocabulary/summary-field.ts';
import type { EventOf, Log } from './log.ts';
import { common, type SaidWord } from './view/lines.ts';
import type { Recording } from './view/recordings.ts';
import { fatesOf } from './view/story.ts';
import { type View, viewOf } from './view/view.ts';

const RESULT_FORMAT = 'earshot/result@1';

type Summary = Readonly<Record<(typeof SUMMARY_FIELDS)[number], number>>;

const CANDIDATE_FIELDS = [
  'startMs',
  'endMs',
  'who',
  'heard',
  'wakeWord',
  'score',
  'threshold',
  'probability',
  'by',
  'verdict',
  'heldBack',
] as const;
export type ResultCandidate = Pick<EventOf<'wakeword.candidate'>, (typeof CANDIDATE_FIELDS)[number]>;

export interface ResultRecording {
  readonly id: string;
  readonly cause: Cause;
  readonly local: boolean;
  readonly startMs: number;
  readonly wakeStartMs: number | null;
  readonly endMs: number;
  readonly prerollMs: number;
  readonly endReason: EndReason;
  readonly verified: boolean | null;
  readonly words: readonly (Pick<SaidWord, 'startMs' | 'endMs' | 'who' | 'private' | 'about'> & {
    readonly word: string;
  })[];
  readonly fates: readonly RecordingFate[];
}

const FINDING_FIELDS = [
  'code',
  'who',
  'saidBy',
  'responsible',
  'alongside',
  'weight',
  'recording',
  'atMs',
  'basis',
  'text',
] as const;
type ResultFinding = Pick<EventOf<'finding.raised'>, (typeof FINDING_FIELDS)[number]>;

/** `earshot/result@1`. */
export interface Result {
  readonly format: typeof RESULT_FORMAT;
  readonly scenario: Pick<Log['header']['scenario'], 'id' | 'title' | 'durationMs' | 'kind' | 'language'>;
  readonly device: Log['header']['device'];
  readonly detector: Log['header']['detector'];
  readonly model: Log['header']['model'];
  readonly seed: number | null;
  readonly fingerprint: string;
  readonly summary: Summary;
  readonly candidates: readonly ResultCandidate[];
  readonly recordings: readonly ResultRecording[];
  readonly fates: readonly { readonly startMs: number; readonly endMs: number; readonly fate: StretchFate }[];
  readonly findings: readonly ResultFinding[];
}

/** The result of a run: the view of its log at the end, also of a log that comes from a file. */
export function resultOf(log: Log): Result {
  const { header } = log;
  const { id, title, durationMs, kind, language } = header.scenario;
  const view = viewOf(log);
  return {
    format: RESULT_FORMAT,
    scenario: { id, title, durationMs, kind, language },
    device: header.device,
    detector: header.detector,
    model: header.model,
    seed: header.seed,
    fingerprint: header.fingerprint,
    summary: summaryOf(log),
    candidates: view.candidates().map((candidate) => pick(candidate, CANDIDATE_FIELDS)),
    recordings: closedIn(view).map(resultRecording),
    fates: fatesIn(view),
    findings: view.at().findings.map((finding) => pick(finding, FINDING_FIELDS)),
  };
}

function pick<T extends object, K extends keyof T>(whole: T, fields: readonly K[]): Pick<T, K> {
  const picked = {} as Pick<T, K>;
  for (const field of fields) if (field in whole) picked[field] = whole[field];
  return picked;
}

/** In a log that was cut the last one may be open. */
function closedIn(view: View): (Recording & { readonly endReason: EndReason })[] {
  return view.recordings().filter((recording) => recording.endReason !== null) as ReturnType<typeof closedIn>;
}

function resultRecording(recording: Recording & { readonly endReason: EndReason }): ResultRecording {
  const { id, cause, local, startMs, wakeStartMs, endMs, prerollMs, endReason, verified } = recording;
  const words = recording.words.map(({ startMs, endMs, who, text: word, private: categories, about }) => {
    return { startMs, endMs, who, word, private: categories, about };
  });
  const fates = fatesOf(recording);
  return { id, cause, local, startMs, wakeStartMs, endMs, prerollMs, endReason, verified, words, fates };
}

const uploadedIn = (view: View) => union(closedIn(view).filter(({ local }) => !local));

/** Covers 0…`durationMs` exactly once, in order. */
function fatesIn(view: View): Result['fates'] {
  const { durationMs } = view.log.header.scenario;
  const muted = view.microphone().when(durationMs, (microphone) => microphone !== 'live');
  const marked = [
    ...muted.map((stretch) => ({ ...stretch, fate: 'muted' as const })),
    ...uploadedIn(view).map((stretch) => ({ ...stretch, fate: 'uploaded' as const })),
  ].sort((a, b) => a.startMs - b.startMs);
  const fates: (Stretch & { readonly fate: StretchFate })[] = [];
  let atMs = 0;
  for (const { startMs, endMs, fate } of marked) {
    if (startMs > atMs) fates.push({ startMs: atMs, endMs: startMs, fate: 'overwritten' });
    fates.push({ startMs, endMs, fate });
    atMs = endMs;
  }
  if (atMs < durationMs) fates.push({ startMs: atMs, endMs: durationMs, fate: 'overwritten' });
  return fates;
}

/** The numbers of a result alone. */
export function summaryOf(log: Log): Summary {
  const view = viewOf(log);
  const fates = fatesIn(view);
  const lengthOf = (fate: StretchFate) => totalMs(fates.filter((stretch) => stretch.fate === fate));
  const recordings = closedIn(view);
  const accidents = recordings.filter(({ cause }) => cause === 'accidental');
  const privateWords = union(view.words().filter((word) => word.private.length > 0));
  return {
    heardMs: log.header.scenario.durationMs - lengthOf('muted'),
    mutedMs: lengthOf('muted'),
    overwrittenMs: lengthOf('overwritten'),
    uploadedMs: lengthOf('uploaded'),
    accidentalMs: totalMs(union(accidents)),
    prerollMs: recordings.reduce((sum, { local, prerollMs }) => sum + (local ? 0 : prerollMs), 0),
    privateUploadedMs: totalMs(common(uploadedIn(view), privateWords)),
    activations: recordings.filter(({ cause }) => cause === 'intended').length + accidents.length,
    accidental: accidents.length,
    nearMisses: view.nearMisses().length,
    requestsMissed: view.missed().size,
    findings: view.at().findings.length,
  };
}
