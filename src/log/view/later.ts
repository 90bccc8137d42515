import type { Log, LogEvent } from '../log.ts';

/** What happens at one time after the scene. */
export interface LaterMoment {
  /** ms from the scene's end. */
  readonly afterMs: number;
  /** Deeds of the cloud, those that were prevented too, changes of consent, and findings. */
  readonly events: readonly LogEvent[];
}

const isDeed = ({ type }: LogEvent) => type.startsWith('cloud.') || type === 'consent.changed';
const isByRetention = (event: LogEvent | undefined) => event?.type === 'cloud.deleted' && event.why === 'retention';

/**
 * What happens after the scene, in order of time. Retention counts from the end of each recording, so the deletions
 * that one retention makes are spread over the scene's length; they are one moment, at the last of them.
 */
export function laterIn({ header, events }: Log): LaterMoment[] {
  const { durationMs } = header.scenario;
  const from = events.findIndex(({ type }) => type === 'scene.ended') + 1;
  const moments: LogEvent[][] = [];
  for (const event of events.slice(from)) {
    const moment = moments.at(-1);
    const last = moment?.at(-1);
    const isFinding = event.type === 'finding.raised';
    if (!isDeed(event) && !isFinding) continue;
    const waitMs = event.atMs - (last?.atMs ?? Number.NEGATIVE_INFINITY);
    const belongs = waitMs === 0 || (waitMs <= durationMs && isByRetention(last) && isByRetention(event));
    if (moment !== undefined && belongs) moment.push(event);
    else if (!isFinding) moments.push([event]);
  }
  return moments.map((events) => ({ afterMs: (events.at(-1) as LogEvent).atMs - durationMs, events }));
}
