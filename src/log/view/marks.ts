import type { Dated } from '../../vocabulary/count-by.ts';
import type { Log, LogEvent } from '../log.ts';

/** From the most telling to the least: what is shown where several things happen in one place. */
const KINDS = [
  'yours',
  'accident',
  'activation',
  'rejected',
  'finding',
  'muted',
  'unmuted',
  'near-miss',
  'other',
] as const;
export type MarkKind = (typeof KINDS)[number];

/** A moment that `next event` and `previous event` jump to, or that is only marked. */
export interface Moment extends Dated {
  readonly kind: MarkKind;
}

export function moreTelling(one: MarkKind, other: MarkKind): MarkKind {
  return KINDS.indexOf(one) <= KINDS.indexOf(other) ? one : other;
}

/** Which of a scene's events are moments to jump to, and the findings, which are only marked; in order of time. */
export function momentsIn({ header, events }: Log): { moments: Moment[]; marks: Moment[] } {
  const moments: Moment[] = [];
  const marks: Moment[] = [];
  for (const event of events) {
    const { type, atMs } = event;
    if (atMs > header.scenario.durationMs) break;
    const kind = kindOf(event);
    if (kind !== null && kind !== 'finding') add(moments, { atMs, kind });
    if (kind !== null && type !== 'speech.started') add(marks, { atMs, kind });
  }
  return { moments, marks };
}

function add(moments: Moment[], moment: Moment): void {
  const last = moments.at(-1);
  if (last?.atMs !== moment.atMs) moments.push(moment);
  else moments[moments.length - 1] = { atMs: moment.atMs, kind: moreTelling(last.kind, moment.kind) };
}

/** Of what is not told apart any further. */
const KIND_OF: Partial<Record<LogEvent['type'], MarkKind>> = {
  'recording.rejected': 'rejected',
  'mic.muted': 'muted',
  'mic.unmuted': 'unmuted',
  'finding.raised': 'finding',
  'speech.started': 'other',
  'recording.closed': 'other',
  'power.off': 'other',
  'power.on': 'other',
  'network.down': 'other',
  'network.up': 'other',
  'response.started': 'other',
  'follow-up.opened': 'other',
  'scene.ended': 'other',
};

function kindOf(event: LogEvent): MarkKind | null {
  if (event.type === 'wakeword.candidate') return event.verdict === 'near-miss' ? 'near-miss' : 'other';
  if (event.type !== 'recording.opened') return KIND_OF[event.type] ?? null;
  if (event.cause === 'intended') return 'activation';
  return event.cause === 'accidental' ? 'accident' : 'other';
}
