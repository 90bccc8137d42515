import { parentPort, workerData } from 'node:worker_threads';
import { type Hearing, hearerOf } from './hear-file.ts';

/*
 * Hears conversations in a thread of its own: a path comes, what was heard in that file goes back.
 */

const hear = await hearerOf(workerData as Hearing);
parentPort?.on('message', async (path: string) => parentPort?.postMessage(await hear(path)));
