import type { Stretch } from '../../vocabulary/overlaps.ts';

/** How long a wake word is, and how long after its end its score is highest, ms. */
interface Spacing {
  readonly wordMs: number;
  readonly lagMs: number;
}

/** Medians, as `node bench/neural.mjs --lag` measures them on synthetic voices. */
const SPACINGS: ReadonlyMap<string, Spacing> = new Map([
  ['alexa', { wordMs: 468, lagMs: 98 }],
  ['hey jarvis', { wordMs: 748, lagMs: 407 }],
  ['hey mycroft', { wordMs: 693, lagMs: 176 }],
  ['hey rhasspy', { wordMs: 610, lagMs: 192 }],
]);
/** Of somebody's own classifier: between those (assumed). */
const USUAL_SPACING: Spacing = { wordMs: 650, lagMs: 200 };

/** Where a wake word usually lies whose score is highest at `peakMs`; never before 0. */
export function stretchBefore(peakMs: number, wakeWord: string): Stretch {
  const { wordMs, lagMs } = SPACINGS.get(wakeWord) ?? USUAL_SPACING;
  const endMs = Math.max(0, peakMs - lagMs);
  return { startMs: Math.max(0, endMs - wordMs), endMs };
}
