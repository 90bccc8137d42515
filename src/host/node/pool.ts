import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** More cost more in starting, and share the reading of one disk, for little gain: assumed. */
const MOST_THREADS = 8;

/** As many threads as the machine has cores, and as have enough to do. */
export const threadsFor = (most: number) => Math.min(availableParallelism(), MOST_THREADS, most);

/**
 * Threads that each take a task and give its outcome back, one at a time.
 * @param program of a thread: it answers each message with one
 */
export function openPool<Task, Outcome>(count: number, program: URL, options: WorkerOptions) {
  const threads = Array.from({ length: count }, () => new Worker(program, options));
  return {
    workers: threads.map((thread) => async (task: Task) => {
      thread.postMessage(task);
      // A fault in the thread rejects this.
      const [outcome] = (await once(thread, 'message')) as [Outcome];
      return outcome;
    }),
    /** Ends them, whatever they do. */
    close: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
}
