import { Worker } from 'node:worker_threads';
import type { Thread } from '../host.ts';

/** The thread of `stage-worker.ts`. It keeps the process alive only while it is waited for. */
export function stageThread(options: unknown): Thread {
  const worker = new Worker(new URL('./stage-worker.js', import.meta.url), { workerData: options });
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onFault) => void worker.on('message', onMessage).on('error', onFault),
    isWaitedFor: (isWaitedFor) => (isWaitedFor ? worker.ref() : worker.unref()),
    close: async () => void (await worker.terminate()),
  };
}
