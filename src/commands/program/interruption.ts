import { countUp } from './count-up.ts';

/** Exit codes of a program that a signal ends: 128 and the signal's number. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const SIGNALS = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[];

/**
 * Ctrl+C, a closed terminal or a request to end, which a command answers by coming to its end in order: takes over SIGHUP,
 * SIGINT and SIGTERM. The second one ends the process at once.
 */
export function interruption() {
  const abort = new AbortController();
  let exitCode = 0;
  const onSignal = (name: NodeJS.Signals) => {
    const code = EXIT_CODES[name as keyof typeof EXIT_CODES];
    if (exitCode !== 0) process.exit(code);
    exitCode = code;
    abort.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    /** Aborts at the first signal. */
    signal: abort.signal,
    /** 0 without one. */
    exitCode: () => exitCode,
    /** From here on signals end the process as usual. */
    dispose: () => {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}

/**
 * Does what takes long, which comes to its end in order where it is interrupted.
 * @param linesCome whether stdout has lines before the end, as `countUp` has it
 * @returns the exit code
 */
export async function interruptibly(
  linesCome: boolean,
  work: (stop: AbortSignal, progress: ReturnType<typeof countUp>) => Promise<void>,
): Promise<number> {
  const interrupted = interruption();
  const progress = countUp(linesCome);
  try {
    await work(interrupted.signal, progress);
    return interrupted.exitCode();
  } finally {
    progress.clear();
    interrupted.dispose();
  }
}
