import type { EventOf, Log, LogEvent } from '../log.ts';
import { Timeline } from './timeline.ts';

type Candidate = EventOf<'wakeword.candidate'>;

/**
 * The threshold over time. It is a setting, which a log tells with its candidates only, and it changes only while the
 * device restarts; so any candidate of the time between two restarts tells it for the whole of that time. Where there
 * is none, that of the time before or, failing that, after.
 */
export function thresholdsIn({ header, events }: Log, candidates: readonly Candidate[]): Timeline<number | null> {
  const listening = listeningTimes(events);
  const told = listening.map(({ fromMs, toMs }) =>
    candidates.find(({ startMs }) => startMs >= fromMs && startMs < toMs),
  );
  let known = header.device.wakeWord === null ? null : thresholdOf(told.find((candidate) => candidate !== undefined));
  const changes = listening.map(({ fromMs }, index) => {
    const candidate = told[index];
    if (candidate !== undefined) known = thresholdOf(candidate);
    return { atMs: fromMs, to: known };
  });
  return new Timeline(known, changes);
}

/** A device that listens for no wake word lists what the scenario says of it under an empty one. */
function thresholdOf(candidate: Candidate | undefined): number | null {
  return candidate === undefined || candidate.wakeWord === '' ? null : candidate.threshold;
}

/** From when to when the device keeps its settings. */
function listeningTimes(events: readonly LogEvent[]): { readonly fromMs: number; readonly toMs: number }[] {
  const times: { fromMs: number; toMs: number }[] = [{ fromMs: 0, toMs: Number.POSITIVE_INFINITY }];
  for (const { type, atMs } of events) {
    const last = times.at(-1);
    if (type === 'power.on') times.push({ fromMs: atMs, toMs: Number.POSITIVE_INFINITY });
    else if (type === 'power.off' && last !== undefined) last.toMs = Math.min(last.toMs, atMs);
  }
  return times;
}
