import type { Log, LogEvent } from '../log.ts';
import type { MarkKind, Moment } from './types.ts';

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
] as const satisfies readonly MarkKind[];

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

function kindOf(event: LogEvent): MarkKind | null {
  switch (event.type) {
    case 'recording.opened':
      if (event.cause === 'intended') return 'activation';
      return event.cause === 'accidental' ? 'accident' : 'other';
    case 'wakeword.candidate':
      return event.verdict === 'near-miss' ? 'near-miss' : 'other';
    case 'recording.rejected':
      return 'rejected';
    case 'mic.muted':
      return 'muted';
    case 'mic.unmuted':
      return 'unmuted';
    case 'finding.raised':
      return 'finding';
    case 'speech.started':
    case 'recording.closed':
    case 'power.off':
    case 'power.on':
    case 'network.down':
    case 'network.up':
    case 'response.started':
    case 'follow-up.opened':
    case 'scene.ended':
      return 'other';
    default:
      return null;
  }
}
