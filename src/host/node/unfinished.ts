import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Files that are being written. */
const unfinished = new Set<string>();
/** Makes each name its own. */
let begun = 0;

function removeAll(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Where nobody else has an answer to a signal, it ends the program; the others may exit, or let it go on. */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  process.off(signal, onSignal);
  process.kill(process.pid, signal);
}

function watch(): void {
  process.on('exit', removeAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unwatch(): void {
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

/**
 * Lends a name for a file beside `target` until `work` is done. What is there then is removed, also where the program
 * ends before: by an error, Ctrl+C, or another signal that can be answered.
 */
export async function withUnfinished<T>(target: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(dirname(target), `.earshot-${process.pid}-${begun++}.part`);
  if (unfinished.size === 0) watch();
  unfinished.add(path);
  try {
    return await work(path);
  } finally {
    unfinished.delete(path);
    if (unfinished.size === 0) unwatch();
    rmSync(path, { force: true });
  }
}
