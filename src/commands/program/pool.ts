import { once } from 'node:events';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Threads that each take a task and give its outcome back, one at a time. */
export interface Pool<Task, Outcome> {
  readonly workers: readonly ((task: Task) => Promise<Outcome>)[];
  /** Ends them, whatever they do. */
  close(): Promise<void>;
}

/** @param program of a thread: it answers each message with one */
export function openPool<Task, Outcome>(count: number, program: URL, options: WorkerOptions): Pool<Task, Outcome> {
  const threads = Array.from({ length: count }, () => new Worker(program, options));
  return {
    workers: threads.map((thread) => async (task) => {
      thread.postMessage(task);
      // A fault in the thread rejects this.
      const [outcome] = (await once(thread, 'message')) as [Outcome];
      return outcome;
    }),
    close: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
}
