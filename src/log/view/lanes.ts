import { countBy } from '../../vocabulary/count-by.ts';
import type { Stretch } from '../../vocabulary/overlaps.ts';
import type { Verdict } from '../../vocabulary/verdict.ts';
import { type Moment, moreTelling } from './marks.ts';
import type { Parts } from './parts.ts';
import { endBy } from './recordings.ts';
import { worstFate } from './story.ts';

/** A stretch of the scene, ms, cut into cells of the same length. */
export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
  readonly cells: number;
}

export type Lanes = ReturnType<typeof lanesOf>;

/**
 * What each cell of each lane shows at one moment of a log, with nothing of later: cells after the playhead are `null`.
 * Levels are 0–1.
 */
export function lanesOf(parts: Parts, atMs: number, window: Window, yours: readonly number[]) {
  const { fromMs, toMs } = window;
  const cells = cellsOf(window, atMs, parts.log.header.scenario.durationMs);
  const lane = <T>(show: (cell: Stretch) => T | null) => cells.map((cell) => (cell === null ? null : show(cell)));
  const bufferedMs = parts.memoryFrom(atMs);
  return {
    fromMs,
    toMs,
    /** null: it is outside the window. */
    playhead: playheadIn(window, atMs),
    /** People in the scene's order, then voices nobody named: the share of each cell in which they speak. */
    voices: parts.roster().map((who) => ({ who, level: lane((cell) => shareOf(parts, who, cell)) })),
    /** The highest; null also where none is known yet: a score is known once its step is over. */
    score: lane((cell) => scoreIn(parts, cell, atMs)),
    /** What is in the ring buffer at the playhead, what it has lost, and what never got in. Any memory in a cell shows. */
    memory: lane((cell) => memoryIn(parts, cell, bufferedMs)),
    microphone: lane(({ startMs, endMs }) => parts.microphone().longest(startMs, endMs)),
    network: lane(({ startMs, endMs }) => parts.network().longest(startMs, endMs)),
    /** A pre-roll shows only once the playhead has passed what opened its recording. */
    recording: lane((cell) => recordingIn(parts, cell, atMs)),
    /** What the cloud has of any sound in each cell by now. */
    cloud: lane(({ startMs, endMs }) => worstFate(parts.leavingSound()(startMs, endMs, atMs), atMs) ?? 'none'),
    /** Events that have happened by now, at their cells; the most telling one of a cell. */
    marks: marksIn(parts, window, atMs, yours),
  };
}

/** The cell in which a time lies; the window's very end is in its last cell. null: the time is outside. */
function playheadIn({ fromMs, toMs, cells }: Window, ms: number): number | null {
  if (cells === 0 || ms < fromMs || ms > toMs) return null;
  return Math.min(cells - 1, Math.floor(((ms - fromMs) * cells) / (toMs - fromMs)));
}

/** What has been heard of each cell up to and with this very moment; null: nothing yet, or it is not of the scene. */
function cellsOf({ fromMs, toMs, cells }: Window, atMs: number, durationMs: number): (Stretch | null)[] {
  const knownMs = Math.min(atMs + 1, durationMs);
  const edge = (cell: number) => fromMs + (cell * (toMs - fromMs)) / cells;
  return Array.from({ length: cells }, (_, cell) => {
    const startMs = Math.max(0, edge(cell));
    const endMs = Math.min(edge(cell + 1), knownMs);
    return endMs > startMs ? { startMs, endMs } : null;
  });
}

function shareOf({ heard }: Parts, who: string | null, { startMs, endMs }: Stretch): number {
  const heardBy = heard().get(who);
  return heardBy === undefined ? 0 : (heardBy(endMs) - heardBy(startMs)) / (endMs - startMs);
}

/** Which verdict of several in a cell is shown. */
const VERDICTS = [
  'activated',
  'near-miss',
  'while-muted',
  'while-offline',
  'while-busy',
] as const satisfies readonly Verdict[];

function scoreIn(parts: Parts, { startMs, endMs }: Stretch, atMs: number) {
  const candidates = parts.candidates();
  const heard = candidates.slice(countBefore(candidates, startMs), countBefore(candidates, Math.min(endMs, atMs + 1)));
  const level = parts.scores()(startMs, endMs, atMs);
  if (heard.length === 0) return level === null ? null : { level, verdict: null };
  return {
    level: Math.max(level ?? 0, ...heard.map(({ score }) => score)),
    verdict: VERDICTS.find((verdict) => heard.some((candidate) => candidate.verdict === verdict)) ?? null,
  };
}

function memoryIn({ microphone }: Parts, { startMs, endMs }: Stretch, bufferedMs: number) {
  if (endMs > bufferedMs) return 'memory';
  return microphone().longest(startMs, endMs) === 'live' ? 'overwritten' : 'muted';
}

/** Any recording shows; where there is pre-roll and more in one cell, what there is more of. */
function recordingIn({ recordedSound }: Parts, cell: Stretch, atMs: number) {
  const recordings = recordedSound()(cell.startMs, cell.endMs, atMs);
  const leaving = recordings.filter(({ local }) => !local);
  if (leaving.length === 0) return recordings.length === 0 ? 'none' : 'local';
  let balanceMs = 0;
  for (const recording of leaving) {
    const { startMs, prerollMs } = recording;
    balanceMs += overlapMs(cell, { startMs, endMs: startMs + prerollMs });
    balanceMs -= overlapMs(cell, { startMs: startMs + prerollMs, endMs: endBy(recording, atMs) });
  }
  return balanceMs > 0 ? 'preroll' : 'recording';
}

function overlapMs(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs));
}

function marksIn(parts: Parts, window: Window, atMs: number, yours: readonly number[]) {
  const { marks } = parts.moments();
  const shown: (Moment | null)[] = Array.from({ length: window.cells }, () => null);
  const lastMs = Math.min(atMs, window.toMs);
  const happened = marks.slice(countBefore(marks, window.fromMs), countBy(marks, lastMs));
  const done = yours.filter((ms) => ms <= lastMs).map((ms) => ({ atMs: ms, kind: 'yours' as const }));
  for (const mark of [...happened, ...done]) {
    const cell = playheadIn(window, mark.atMs);
    if (cell === null) continue;
    const known = shown[cell];
    if (known == null || moreTelling(known.kind, mark.kind) !== known.kind) shown[cell] = mark;
  }
  return shown;
}

/** How many of some things, in order of time, have happened before a time. */
function countBefore(things: readonly { readonly atMs: number }[], ms: number): number {
  return countBy(things, Math.ceil(ms) - 1);
}
