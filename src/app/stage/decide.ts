import type { Log } from '../../log/log.ts';
import { viewOf } from '../../log/view/view.ts';
import type { Intervention } from './stage.ts';

/** An intervention at a time of the scene, of which it is known what it deletes. */
export type Decided =
  | Exclude<Intervention, { readonly does: 'say-delete' }>
  /** `recording`: null where the cloud keeps none by then. */
  | { readonly does: 'say-delete'; readonly atMs: number; readonly recording: string | null };

/**
 * Finds out what is deleted where somebody says so: the newest recording that the cloud keeps by then. Recordings are
 * numbered anew in each run, so only a run with what was done before can tell.
 * @param runWith a run with some of the interventions, and all else as it will be
 * @returns them in order of time
 */
export async function decide(
  interventions: readonly Intervention[],
  durationMs: number,
  runWith: (before: readonly Decided[]) => Promise<Log>,
): Promise<readonly Decided[]> {
  const inScene = interventions.map((done) => ({
    ...done,
    atMs: Math.max(0, Math.min(durationMs, Math.round(done.atMs))),
  }));
  const decided: Decided[] = [];
  for (const done of inScene.sort((a, b) => a.atMs - b.atMs)) {
    if (done.does === 'say-delete') decided.push({ ...done, recording: newestKept(await runWith(decided), done.atMs) });
    else decided.push(done);
  }
  return decided;
}

function newestKept(log: Log, atMs: number): string | null {
  const { recordings } = viewOf(log).at(atMs);
  return recordings.findLast(({ fate }) => fate === 'kept')?.id ?? null;
}
