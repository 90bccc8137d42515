import { parentPort, workerData } from 'node:worker_threads';
import { type TryOptions, tryFile } from './try-file.ts';

/*
 * Tries scenarios out in a thread of its own: a path comes, what became of that file goes back.
 */

parentPort?.on('message', async (path: string) => {
  parentPort?.postMessage(await tryFile(path, workerData as TryOptions));
});
