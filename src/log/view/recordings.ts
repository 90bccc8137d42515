import { Overlaps, type Stretch, union } from '../../vocabulary/overlaps.ts';
import type { EndReason } from '../../vocabulary/recording.ts';
import type { LogEvent, TimedEvent } from '../log.ts';
import type { LateStretch } from './amount.ts';
import type { SaidWord } from './lines.ts';

type Of<T extends TimedEvent['type']> = Extract<TimedEvent, { readonly type: T }>;
export type CloudEvent = Extract<LogEvent, { readonly type: `cloud.${string}` }>;

/** A recording with the times of all that becomes of it; infinite: never. */
export interface Recording
  extends Pick<Of<'recording.opened'>, 'cause' | 'local' | 'startMs' | 'wakeStartMs' | 'prerollMs'> {
  readonly id: string;
  readonly openedMs: number;
  readonly closedMs: number;
  /** Where its sound ends: before `closedMs` where a wake word inside it opened the next one. */
  readonly endMs: number;
  readonly endReason: EndReason | null;
  /** false: rejected; null: not verified. */
  readonly verified: boolean | null;
  readonly verifiedMs: number;
  readonly rejectedMs: number;
  /** It came of this one, if of any. */
  readonly follows: Recording | null;
  /** Every word of which any part is in it, in order of start; none while nothing says where it ends. */
  readonly words: readonly SaidWord[];
  /** Nobody meant it: an accident, or a follow-up of one in which nobody speaks to the device. */
  readonly accident: boolean;
  /** While it is open it counts as an accident until then, when somebody speaks to the device in a follow-up. */
  readonly suspectUntilMs: number;
  /** What the cloud and others did with it, in order of time. */
  readonly cloud: readonly CloudEvent[];
}

type Draft = { -readonly [K in keyof Recording]: Recording[K] } & { readonly cloud: CloudEvent[] };

/**
 * Every recording of a log, in the order in which they are opened.
 * @param events in order of time.
 * @param words in order of start.
 */
export function recordingsIn(events: readonly TimedEvent[], words: readonly SaidWord[]): Recording[] {
  const recordings = new Map<string, Draft>();
  for (const event of events) {
    if (!('recording' in event)) continue;
    if (event.type === 'recording.opened') {
      recordings.set(event.recording, opened(event, recordings.get(event.follows ?? '') ?? null));
      continue;
    }
    const recording = recordings.get(event.recording);
    if (recording === undefined) continue;
    if (isOfCloud(event)) recording.cloud.push(event);
    else if (event.type === 'recording.verified') recording.verifiedMs = event.atMs;
    else if (event.type === 'recording.rejected') recording.rejectedMs = event.atMs;
    else if (event.type === 'recording.closed') {
      recording.closedMs = event.atMs;
      recording.endMs = event.endMs;
      recording.endReason = event.reason;
      recording.verified = event.verified;
    }
  }
  const said = new Overlaps(words);
  for (const recording of recordings.values()) join(recording, said);
  return [...recordings.values()];
}

/** Before a log is sealed its events have no `seq`; the findings, which are looked for then, read none. */
const isOfCloud = (event: TimedEvent): event is CloudEvent => event.type.startsWith('cloud.');

const NEVER = Number.POSITIVE_INFINITY;

function opened(event: Of<'recording.opened'>, follows: Recording | null): Draft {
  const { recording: id, cause, local, atMs: openedMs, startMs, wakeStartMs, prerollMs } = event;
  const accident = cause === 'accidental';
  // One literal, no spread: of a day that streams there are many thousands.
  return {
    id,
    cause,
    local,
    openedMs,
    startMs,
    wakeStartMs,
    prerollMs,
    closedMs: NEVER,
    endMs: NEVER,
    endReason: null,
    verified: null,
    verifiedMs: NEVER,
    rejectedMs: NEVER,
    follows,
    words: [],
    accident,
    suspectUntilMs: accident ? NEVER : 0,
    cloud: [],
  };
}

/** What is said in a recording, and whether it makes a follow-up of an accident one that somebody meant. */
function join(recording: Draft, said: Overlaps<SaidWord>): void {
  const { startMs, endMs, endReason, follows, accident } = recording;
  recording.words = endReason !== null && endMs > startMs ? said.between(startMs, endMs) : [];
  if (accident || !follows?.accident) return;
  recording.accident = !recording.words.some(({ toDevice }) => toDevice);
  const requests = said.between(startMs, reach(recording)).filter(({ toDevice }) => toDevice);
  recording.suspectUntilMs = Math.min(NEVER, ...requests.map((word) => enteredMs(recording, word) ?? NEVER));
}

/** Whether an opened recording is an accident for all that is known by `ms`. */
export function isAccident({ closedMs, accident, suspectUntilMs }: Recording, ms: number): boolean {
  return closedMs <= ms ? accident : suspectUntilMs > ms;
}

/** Where the sound of an opened recording ends by a time; while it is open, it has the sound of this very moment. */
export function endBy({ closedMs, endMs }: Recording, ms: number): number {
  return closedMs <= ms ? endMs : ms + 1;
}

/** Of some recordings, those opened by `ms` that have by then some sound of `fromMs`…`toMs`. */
export function soundOf(recordings: readonly Recording[]): (fromMs: number, toMs: number, ms: number) => Recording[] {
  const stretches = recordings.map((recording) => {
    return { recording, startMs: recording.startMs, endMs: reach(recording) };
  });
  const overlaps = new Overlaps(stretches.sort((a, b) => a.startMs - b.startMs));
  return (fromMs, toMs, ms) =>
    overlaps
      .between(fromMs, toMs)
      .map(({ recording }) => recording)
      .filter((recording) => recording.openedMs <= ms && endBy(recording, ms) > fromMs);
}

/** The end of all that was ever in a recording: it closes later than its sound ends where a wake word cuts it. */
export function reach({ closedMs, endMs }: Recording): number {
  return Math.max(closedMs, endMs);
}

/** When some sound, if ever, came into a recording. */
export function enteredMs(recording: Recording, { startMs, endMs }: Stretch): number | null {
  const enteredMs = Math.max(recording.openedMs, startMs);
  const wasHeard = enteredMs < recording.closedMs || startMs < recording.endMs;
  return endMs > recording.startMs && wasHeard ? enteredMs : null;
}

/**
 * The sound that left the home, each stretch once: what left while it was heard, and what left out of the ring
 * buffer when a recording was opened. What a wake word cuts off from one recording is in the next.
 */
export function sentSound(leaving: readonly Recording[]): { live: Stretch[]; late: LateStretch[] } {
  const live = union(leaving.map((recording) => ({ startMs: recording.openedMs, endMs: recording.closedMs })));
  const late: LateStretch[] = [];
  leaving.forEach((recording, index) => {
    const sent: Stretch[] = [];
    for (let before = index - 1; before >= 0; before--) {
      const earlier = leaving[before] as Recording;
      if (earlier.closedMs <= recording.startMs) break;
      sent.push({ startMs: earlier.startMs, endMs: earlier.closedMs });
    }
    const reachedFor = { startMs: recording.startMs, endMs: recording.openedMs };
    for (const stretch of without(reachedFor, union(sent))) late.push({ ...stretch, atMs: recording.openedMs });
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
