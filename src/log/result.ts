import { union } from '../vocabulary/overlaps.ts';
import type { SUMMARY_FIELDS } from '../vocabulary/summary-field.ts';
import type { HeldBack, Verdict } from '../vocabulary/verdict.ts';
import type { Log, TimedEvent } from './log.ts';
import { type LoggedWord, type Recorded, recordedIn } from './recorded.ts';

const RESULT_FORMAT = 'earshot/result@1';

/** What became of one stretch of sound at the scene's end. */
type StretchFate = 'muted' | 'overwritten' | 'uploaded';
type RecordingFate =
  | 'overwritten'
  | 'uploaded'
  | 'discarded'
  | 'kept'
  | 'reviewed'
  | 'profiled'
  | 'shared'
  | 'disclosed'
  | 'breached'
  | 'deleted';

type Summary = Readonly<Record<(typeof SUMMARY_FIELDS)[number], number>>;

export interface ResultCandidate {
  readonly startMs: number;
  readonly endMs: number;
  readonly who: string | null;
  readonly heard: string;
  readonly wakeWord: string;
  readonly score: number;
  readonly threshold: number;
  readonly probability: number;
  readonly by: 'detector' | 'script';
  readonly verdict: Verdict;
  readonly heldBack?: HeldBack | undefined;
}

export interface ResultRecording extends Omit<Recorded, 'openedMs' | 'words' | 'accident'> {
  readonly words: readonly Pick<LoggedWord, 'startMs' | 'endMs' | 'who' | 'word' | 'private'>[];
  readonly fates: readonly RecordingFate[];
}

interface ResultFinding {
  readonly code: string;
  readonly who: string;
  readonly recording: string;
  readonly atMs: number;
  readonly basis: string;
  readonly text: string;
}

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

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** The result of a run: nothing but its log read once more, also of a log that comes from a file. */
export function resultOf({ header, events }: Log): Result {
  const { id, title, durationMs, kind, language } = header.scenario;
  const seen = seenIn({ header, events });
  const { recordings, candidates, findings, fates } = seen;
  return {
    format: RESULT_FORMAT,
    scenario: { id, title, durationMs, kind, language },
    device: header.device,
    detector: header.detector,
    model: header.model,
    seed: header.seed,
    fingerprint: header.fingerprint,
    summary: summarise(seen),
    candidates,
    recordings: recordingsWithFates(recordings, events),
    fates,
    findings,
  };
}

/** The numbers of a result alone. */
export function summaryOf(log: Log): Summary {
  return summarise(seenIn(log));
}

/** What there is to be counted in a log. */
interface Seen {
  readonly words: readonly LoggedWord[];
  readonly recordings: readonly Recorded[];
  readonly candidates: readonly ResultCandidate[];
  readonly findings: readonly ResultFinding[];
  readonly fates: Result['fates'];
  readonly uploaded: readonly Stretch[];
  readonly durationMs: number;
}

function seenIn({ header, events }: Log): Seen {
  const { durationMs } = header.scenario;
  const { words, recordings } = recordedIn(events);
  const uploaded = union(recordings.filter(({ local }) => !local));
  const fates = fatesOf(durationMs, mutedIn(events, durationMs), uploaded);
  const [candidates, findings] = [candidatesIn(events), findingsIn(events)];
  return { words, recordings, candidates, findings, fates, uploaded, durationMs };
}

function candidatesIn(events: readonly TimedEvent[]): ResultCandidate[] {
  return events.flatMap((event) => {
    if (event.type !== 'wakeword.candidate') return [];
    const { startMs, endMs, who, heard, wakeWord, score, threshold, probability, by, verdict, heldBack } = event;
    return [{ startMs, endMs, who, heard, wakeWord, score, threshold, probability, by, verdict, heldBack }];
  });
}

function findingsIn(events: readonly TimedEvent[]): ResultFinding[] {
  return events.flatMap((event) => {
    if (event.type !== 'finding.raised') return [];
    const { code, who, recording, atMs, basis, text } = event;
    return [{ code, who, recording, atMs, basis, text }];
  });
}

/** When the microphone could hear nothing: muted, without power, or starting. */
function mutedIn(events: readonly TimedEvent[], durationMs: number): Stretch[] {
  const stretches: Stretch[] = [];
  const since = { mic: null as number | null, power: null as number | null };
  const begin = (which: 'mic' | 'power', atMs: number) => {
    since[which] ??= atMs;
  };
  const end = (which: 'mic' | 'power', atMs: number) => {
    const startMs = since[which];
    if (startMs !== null) stretches.push({ startMs, endMs: atMs });
    since[which] = null;
  };
  for (const event of events) {
    if (event.type === 'mic.muted') begin('mic', event.atMs);
    else if (event.type === 'mic.unmuted') end('mic', event.atMs);
    else if (event.type === 'power.off') begin('power', event.atMs);
    else if (event.type === 'power.on') {
      end('power', event.atMs);
      if (!event.muted) end('mic', event.atMs);
    }
  }
  end('mic', durationMs);
  end('power', durationMs);
  return union(stretches);
}

/** Covers 0…`durationMs` exactly once, in order. */
function fatesOf(durationMs: number, muted: readonly Stretch[], uploaded: readonly Stretch[]): Result['fates'] {
  const marked = [
    ...muted.map((stretch) => ({ ...stretch, fate: 'muted' as const })),
    ...uploaded.map((stretch) => ({ ...stretch, fate: 'uploaded' as const })),
  ].sort((a, b) => a.startMs - b.startMs);
  const fates: { startMs: number; endMs: number; fate: StretchFate }[] = [];
  let atMs = 0;
  for (const { startMs, endMs, fate } of marked) {
    if (startMs > atMs) fates.push({ startMs: atMs, endMs: startMs, fate: 'overwritten' });
    fates.push({ startMs, endMs, fate });
    atMs = endMs;
  }
  if (atMs < durationMs) fates.push({ startMs: atMs, endMs: durationMs, fate: 'overwritten' });
  return fates;
}

function summarise(seen: Seen): Summary {
  const lengthOf = (fate: StretchFate) => total(seen.fates.filter((stretch) => stretch.fate === fate));
  const accidents = seen.recordings.filter(({ cause }) => cause === 'accidental');
  const leaving = seen.recordings.filter(({ local }) => !local);
  const privateWords = union(seen.words.filter((word) => word.private.length > 0));
  return {
    heardMs: seen.durationMs - lengthOf('muted'),
    mutedMs: lengthOf('muted'),
    overwrittenMs: lengthOf('overwritten'),
    uploadedMs: lengthOf('uploaded'),
    accidentalMs: total(union(accidents)),
    prerollMs: leaving.reduce((sum, { prerollMs }) => sum + prerollMs, 0),
    privateUploadedMs: shared(privateWords, seen.uploaded),
    activations: seen.recordings.filter(({ cause }) => cause === 'intended').length + accidents.length,
    accidental: accidents.length,
    nearMisses: seen.candidates.filter(({ verdict }) => verdict === 'near-miss').length,
    requestsMissed: requestsMissed(seen.words, seen.recordings),
    findings: seen.findings.length,
  };
}

function total(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

/** How long two lists of stretches, each in order and without overlaps, have in common. */
function shared(some: readonly Stretch[], others: readonly Stretch[]): number {
  let sum = 0;
  let next = 0;
  for (const { startMs, endMs } of some) {
    while ((others[next]?.endMs ?? Number.POSITIVE_INFINITY) <= startMs) next++;
    for (let index = next; index < others.length; index++) {
      const other = others[index] as Stretch;
      if (other.startMs >= endMs) break;
      sum += Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs);
    }
  }
  return sum;
}

/** Entries to the device of which no word is in a recording that was not rejected. */
function requestsMissed(words: readonly LoggedWord[], recordings: readonly Recorded[]): number {
  const requests = new Set(words.filter(({ toDevice }) => toDevice).map(({ entry }) => entry));
  for (const { endReason, words: recorded } of recordings) {
    if (endReason !== 'rejected') for (const { entry } of recorded) requests.delete(entry);
  }
  return requests.size;
}

const FATE_OF = {
  'cloud.kept': 'kept',
  'cloud.discarded': 'discarded',
  'cloud.reviewed': 'reviewed',
  'cloud.profiled': 'profiled',
  'cloud.shared': 'shared',
  'cloud.disclosed': 'disclosed',
  'cloud.breached': 'breached',
  'cloud.deleted': 'deleted',
} as const satisfies Record<string, RecordingFate>;

function recordingsWithFates(recordings: readonly Recorded[], events: readonly TimedEvent[]): ResultRecording[] {
  const fates = new Map<string, RecordingFate[]>();
  for (const { id, local } of recordings) fates.set(id, [local ? 'overwritten' : 'uploaded']);
  for (const event of events) {
    if (!Object.hasOwn(FATE_OF, event.type) || !('recording' in event)) continue;
    if ('prevented' in event && event.prevented !== null) continue;
    const fate = FATE_OF[event.type as keyof typeof FATE_OF];
    const known = fates.get(event.recording);
    if (known !== undefined && !known.includes(fate)) known.push(fate);
  }
  return recordings.map((recording) => {
    const { id, cause, local, startMs, wakeStartMs, endMs, prerollMs, endReason, verified } = recording;
    const words = recording.words.map(({ startMs, endMs, who, word, private: categories }) => ({
      startMs,
      endMs,
      who,
      word,
      private: categories,
    }));
    const became = fates.get(id) ?? [];
    return { id, cause, local, startMs, wakeStartMs, endMs, prerollMs, endReason, verified, words, fates: became };
  });
}
