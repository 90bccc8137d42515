/** One line on stderr that tells how far a command is, where stderr is a terminal and stdout's lines do not run through it. */
export interface CountUp {
  show(text: string): void;
  clear(): void;
}

/** Shown again at most this often: faster than the eye follows, and slower than a terminal takes (assumed). */
const STEP_MS = 100;

/** @param linesCome whether stdout has lines before the end */
export function countUp(linesCome: boolean): CountUp {
  const { stderr, stdout, env } = process;
  if (!stderr.isTTY || env.TERM === 'dumb' || (linesCome && stdout.isTTY)) return { show() {}, clear() {} };
  let shownMs = Number.NEGATIVE_INFINITY;
  return {
    show(text) {
      if (performance.now() - shownMs < STEP_MS) return;
      shownMs = performance.now();
      stderr.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (shownMs > 0) stderr.write('\r\u001b[K');
    },
  };
}
