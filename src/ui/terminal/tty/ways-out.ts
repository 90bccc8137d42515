import type { EventEmitter } from 'node:events';
import { isatty } from 'node:tty';

/** 128 and the signal's number. */
export const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;
/** How long what is still going on may delay the end of the process after a signal or a fault (assumed). */
const GRACE_MS = 1000;

export type Outcome = { readonly code: number } | { readonly fault: unknown };
type Listener = (detail: unknown) => void;

/** Calls each listener for the event of its name. Returns what ends that. */
function listen(emitter: EventEmitter, listeners: Readonly<Record<string, Listener>>): () => void {
  for (const [name, listener] of Object.entries(listeners)) emitter.on(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) emitter.off(name, listener);
  };
}

/**
 * Node aborts (134) at its end where it cannot give the terminal back its modes because there is none (ResetStdio, Node
 * 20.20). Whoever waits for a process that SIGHUP ends sees the same 129.
 */
function dieOfHangUp(fd: number): void {
  if (isatty(fd)) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

interface WaysOut {
  end(outcome: Outcome): void;
  /**
   * From here on signals and faults end the process as usual. Not to be called while one is dealt with: Ink's
   * signal-exit sends a signal again that it finds itself alone with.
   */
  dispose(): void;
}

/**
 * Everything that ends the screen: calls `onEnd` once, with the first of them. A closed terminal may say so by SIGHUP,
 * by the end of its input, or by an error of a write (EIO, EPIPE): 129 in each case.
 */
export function waysOut(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream & { readonly fd: number },
  onEnd: (outcome: Outcome) => void,
): WaysOut {
  const others = stdout.listeners('error') as Listener[];
  let isEnded = false;
  let isGone = false;
  const end = (outcome: Outcome) => {
    if (isEnded) return;
    isEnded = true;
    onEnd(outcome);
  };
  const dispose = () => {
    for (const stop of stops) stop();
    // Of a terminal that has gone, more errors may come.
    if (isGone) return;
    for (const stop of errorStops) stop();
    for (const listener of others) stdout.on('error', listener);
  };
  const endSoon = (outcome: Outcome) => {
    end(outcome);
    setTimeout(() => process.exit(), GRACE_MS).unref();
  };
  const onGone = () => {
    if (isGone) return;
    isGone = true;
    // Nobody is left to tell that nothing can be written.
    process.stderr.on('error', () => {});
    process.on('exit', () => dieOfHangUp(stdout.fd));
    endSoon({ code: EXIT_CODES.SIGHUP });
  };
  const onFault = (fault: unknown) => endSoon({ fault });
  const onSignal = (name: unknown) => endSoon({ code: EXIT_CODES[name as keyof typeof EXIT_CODES] });
  const signals = { SIGHUP: onGone, SIGINT: onSignal, SIGQUIT: onSignal, SIGTERM: onSignal };
  const stops = [
    listen(process, { ...signals, uncaughtException: onFault, unhandledRejection: onFault }),
    listen(stdin, { end: onGone, close: onGone }),
  ];
  stdout.removeAllListeners('error');
  const errorStops = [listen(stdin, { error: onGone }), listen(stdout, { error: onGone })];
  return { end, dispose };
}
