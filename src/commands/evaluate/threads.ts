import { statSync } from 'node:fs';
import { openPool, threadsFor } from '../../host/node/pool.ts';
import type { Outcome } from '../../study/evaluate/dialogue.ts';
import { type Hearing, hearerOf } from './hear-file.ts';

/** What a thread hears in the second that it takes to start: assumed. */
const BYTES_A_THREAD = 100_000;

/** Who hears the files: as many threads as have enough to do; none where all is heard before one would have started. */
export async function openHearers(files: readonly string[], options: Hearing) {
  const bytes = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (bytes < BYTES_A_THREAD) return { workers: [await hearerOf(options)], close: async () => {} };
  return openThreads(threadsFor(Math.min(files.length, Math.ceil(bytes / BYTES_A_THREAD))), options);
}

/**
 * A thread would let its memory grow before it tidies up. With these limits 103,000 words and seven wake words took
 * 345 MB instead of 506 MB, in the same time; what a thread keeps of 50,000 words are 26 MB (measured).
 */
const MEMORY = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1024 };

/** @param program of a thread, `evaluate-worker.ts` as built */
export function openThreads(
  count: number,
  options: Hearing,
  program = new URL('./evaluate-worker.js', import.meta.url),
) {
  return openPool<string, Outcome>(count, program, { workerData: options, resourceLimits: MEMORY });
}
