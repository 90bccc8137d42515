import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerOptions } from '../../app/stage/calls.ts';
import { serve } from '../../app/stage/serve.ts';
import { nodeHost } from './node-host.ts';

const answer = serve(nodeHost, workerData as WorkerOptions, (answer) => parentPort?.postMessage(answer));
parentPort?.on('message', answer);
