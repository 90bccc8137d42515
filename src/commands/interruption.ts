/** Exit codes of a program that a signal ends: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ctrl+C or a request to end, which a command answers by coming to its end in order. */
export interface Interruption {
  /** Aborts at the first signal. */
  readonly signal: AbortSignal;
  /** 0 without one. */
  exitCode(): number;
  /** From here on signals end the process as usual. */
  dispose(): void;
}

/** Takes over SIGINT and SIGTERM. The second one ends the process at once. */
export function interruption(): Interruption {
  const abort = new AbortController();
  let exitCode = 0;
  const onSignal = (name: NodeJS.Signals) => {
    const code = name === 'SIGTERM' ? EXIT_CODES.SIGTERM : EXIT_CODES.SIGINT;
    if (exitCode !== 0) process.exit(code);
    exitCode = code;
    abort.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    signal: abort.signal,
    exitCode: () => exitCode,
    dispose: () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}
