import { countUp } from './count-up.ts';

/** Exit codes of a program that a signal ends: 128 and the signal's number. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const SIGNALS = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[];

export type Progress = ReturnType<typeof countUp>;

/**
 * Does what takes long, which comes to its end in order at Ctrl+C, where the terminal is closed or the system asks: the
 * first SIGHUP, SIGINT or SIGTERM aborts `stop`, the second ends the process at once.
 * @param linesCome whether stdout has lines before the end, as `countUp` has it
 * @returns the exit code: what the work gives, else that of the signal, else 0
 */
export async function interruptibly(
  linesCome: boolean,
  work: (stop: AbortSignal, progress: Progress) => Promise<number | undefined>,
): Promise<number> {
  const abort = new AbortController();
  const progress = countUp(linesCome);
  let exitCode = 0;
  const onSignal = (name: NodeJS.Signals) => {
    const code = EXIT_CODES[name as keyof typeof EXIT_CODES];
    if (exitCode !== 0) process.exit(code);
    exitCode = code;
    abort.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    return (await work(abort.signal, progress)) ?? exitCode;
  } finally {
    progress.clear();
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}
