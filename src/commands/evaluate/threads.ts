import { statSync } from 'node:fs';
import { openPool, threadsFor } from '../../host/node/pool.ts';
import type { Outcome } from '../../study/evaluate/dialogue.ts';
import type { Ears } from '../../study/evaluate/wake-word.ts';
import type { Device } from '../../vocabulary/settings.ts';
import type { ReaderLanguage } from '../../words/words.ts';

/** What the threads listen for. */
export interface ThreadOptions extends Ears {
  /** Which device has the accidents, for each wake word; undefined: none. */
  readonly devices?: readonly Device[] | undefined;
  /** Of the sentences about files that are passed over. */
  readonly readerLanguage: ReaderLanguage;
}

/** What a thread hears in the second that it takes to start: assumed. */
const BYTES_A_THREAD = 100_000;

/** As many threads as there are files, and as have enough to do. */
export function usualThreads(files: readonly string[]): number {
  const bytes = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  return threadsFor(Math.min(files.length, Math.ceil(bytes / BYTES_A_THREAD) || 1));
}

/**
 * A thread would let its memory grow before it tidies up. With these limits 103,000 words and seven wake words took
 * 345 MB instead of 506 MB, in the same time; what a thread keeps of 50,000 words are 26 MB (measured).
 */
const MEMORY = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1024 };

/** @param program of a thread, `evaluate-worker.ts` as built */
export function openThreads(
  count: number,
  options: ThreadOptions,
  program = new URL('./evaluate-worker.js', import.meta.url),
) {
  return openPool<string, Outcome>(count, program, { workerData: options, resourceLimits: MEMORY });
}
