import { Overlaps, union } from '../../vocabulary/overlaps.ts';
import type { LogEvent } from '../log.ts';
import type { LateStretch, Stretch } from './amount.ts';
import type { FrameRecording } from './types.ts';

/** A recording with the times of all that becomes of it; infinite: never. */
export interface Recording extends Pick<FrameRecording, 'id' | 'cause' | 'local' | 'startMs' | 'prerollMs'> {
  /** When it is opened. */
  readonly atMs: number;
  readonly closedMs: number;
  /** Where its sound ends: before `closedMs` where a wake word inside it opened the next one. */
  readonly endMs: number;
  readonly verifiedMs: number;
  readonly rejectedMs: number;
  readonly keptMs: number;
  readonly deletedMs: number;
  /** It came of this one, if of any. */
  readonly follows: Recording | null;
}

type Opening = Extract<LogEvent, { type: 'recording.opened' }>;
type Moment = 'verifiedMs' | 'rejectedMs' | 'keptMs' | 'deletedMs';

const MOMENT_OF: Partial<Record<LogEvent['type'], Moment>> = {
  'recording.verified': 'verifiedMs',
  'recording.rejected': 'rejectedMs',
  'cloud.kept': 'keptMs',
  'cloud.deleted': 'deletedMs',
};

/** Every recording of a log, in the order in which they are opened. */
export function recordingsIn(events: readonly LogEvent[]): Recording[] {
  const recordings = new Map<string, { -readonly [K in keyof Recording]: Recording[K] }>();
  for (const event of events) {
    if (event.type === 'recording.opened') {
      recordings.set(event.recording, opened(event, recordings.get(event.follows ?? '') ?? null));
      continue;
    }
    const recording = 'recording' in event ? recordings.get(event.recording) : undefined;
    if (recording === undefined) continue;
    const moment = MOMENT_OF[event.type];
    const isPrevented = 'prevented' in event && event.prevented !== null;
    if (event.type === 'recording.closed') {
      recording.closedMs = event.atMs;
      recording.endMs = event.endMs;
    } else if (moment !== undefined && !isPrevented) recording[moment] = Math.min(recording[moment], event.atMs);
  }
  return [...recordings.values()];
}

function opened(
  { recording: id, cause, local, atMs, startMs, prerollMs }: Opening,
  follows: Recording | null,
): Recording {
  const never = Number.POSITIVE_INFINITY;
  return {
    id,
    cause,
    local,
    startMs,
    prerollMs,
    atMs,
    closedMs: never,
    endMs: never,
    verifiedMs: never,
    rejectedMs: never,
    keptMs: never,
    deletedMs: never,
    follows,
  };
}

/** What has become of an opened recording by a time. What is rejected is discarded, unless it is kept all the same. */
export function fateBy(recording: Recording, ms: number): FrameRecording['fate'] {
  if (recording.local) return 'local';
  if (recording.deletedMs <= ms) return 'deleted';
  if (recording.keptMs <= ms) return 'kept';
  return recording.rejectedMs <= ms ? 'discarded' : 'sent';
}

/** Where the sound of an opened recording ends by a time; while it is open, it has the sound of this very moment. */
export function endBy({ closedMs, endMs }: Recording, ms: number): number {
  return closedMs <= ms ? endMs : ms + 1;
}

/** The recordings of which a part may be in a stretch of time. */
export class RecordedSound {
  readonly #recordings: Overlaps<Stretch & { readonly recording: Recording }>;

  constructor(recordings: readonly Recording[]) {
    const stretches = recordings.map((recording) => ({
      recording,
      startMs: recording.startMs,
      endMs: reach(recording),
    }));
    this.#recordings = new Overlaps(stretches.sort((a, b) => a.startMs - b.startMs));
  }

  /** Those opened by `ms` that have by then some sound of `fromMs`…`toMs`. */
  in(fromMs: number, toMs: number, ms: number): Recording[] {
    return this.#recordings
      .between(fromMs, toMs)
      .map(({ recording }) => recording)
      .filter((recording) => recording.atMs <= ms && endBy(recording, ms) > fromMs);
  }
}

/** The end of all that was ever in a recording: it closes later than its sound ends where a wake word cuts it. */
export function reach({ closedMs, endMs }: Recording): number {
  return Math.max(closedMs, endMs);
}

/** When some sound, if ever, came into a recording. */
export function enteredMs(recording: Recording, { startMs, endMs }: Stretch): number | null {
  const enteredMs = Math.max(recording.atMs, startMs);
  const wasHeard = enteredMs < recording.closedMs || startMs < recording.endMs;
  return endMs > recording.startMs && wasHeard ? enteredMs : null;
}

/**
 * The sound that left the home, each stretch once: what left while it was heard, and what left out of the ring
 * buffer when a recording was opened. What a wake word cuts off from one recording is in the next.
 */
export function sentSound(leaving: readonly Recording[]): { live: Stretch[]; late: LateStretch[] } {
  const live = union(leaving.map((recording) => ({ startMs: recording.atMs, endMs: recording.closedMs })));
  const late: LateStretch[] = [];
  leaving.forEach((recording, index) => {
    const sent: Stretch[] = [];
    for (let before = index - 1; before >= 0; before--) {
      const earlier = leaving[before] as Recording;
      if (earlier.closedMs <= recording.startMs) break;
      sent.push({ startMs: earlier.startMs, endMs: earlier.closedMs });
    }
    const reachedFor = { startMs: recording.startMs, endMs: recording.atMs };
    for (const stretch of without(reachedFor, union(sent))) late.push({ ...stretch, atMs: recording.atMs });
  });
  return { live, late };
}

/** What of a stretch is in none of others, which are in order and do not touch. */
function without({ startMs, endMs }: Stretch, others: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let fromMs = startMs;
  for (const other of others) {
    if (other.startMs > fromMs) left.push({ startMs: fromMs, endMs: Math.min(other.startMs, endMs) });
    fromMs = Math.max(fromMs, other.endMs);
  }
  if (fromMs < endMs) left.push({ startMs: fromMs, endMs });
  return left.filter((stretch) => stretch.endMs > stretch.startMs);
}
