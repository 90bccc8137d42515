/** Shown again at most this often: faster than the eye follows, and slower than a terminal takes (assumed). */
const STEP_MS = 100;

/**
 * One line on stderr that tells how far a command is, where stderr is a terminal and stdout's lines do not run through it.
 * @param linesCome whether stdout has lines before the end
 */
export function countUp(linesCome: boolean) {
  const { stderr, stdout, env } = process;
  if (!stderr.isTTY || env.TERM === 'dumb' || (linesCome && stdout.isTTY))
    return { show(_text: string) {}, clear() {} };
  let shownMs = Number.NEGATIVE_INFINITY;
  return {
    show(text: string) {
      if (performance.now() - shownMs < STEP_MS) return;
      shownMs = performance.now();
      stderr.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (shownMs > 0) stderr.write('\r\u001b[K');
    },
  };
}
