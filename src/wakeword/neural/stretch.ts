/**
 * How long after the wake word's end its score is highest, ms; how long a wake word is. Measured:
 * `node bench/neural.mjs --lag`.
 */
const LAG_MS = 160;
const WAKE_WORD_MS = 560;

/** Where a wake word usually lies whose score is highest at `peakMs`. */
export function stretchBefore(peakMs: number): { readonly startMs: number; readonly endMs: number } {
  const endMs = Math.max(0, peakMs - LAG_MS);
  return { startMs: Math.max(0, endMs - WAKE_WORD_MS), endMs };
}
