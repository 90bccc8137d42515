import { createHash } from 'node:crypto';

/** What a draw is about. The same candidate under the same seed is drawn alike whatever else changes. */
export interface Draw {
  readonly seed: number;
  readonly kind: 'wake' | 'verify';
  readonly detector: string;
  readonly wakeWord: string;
  readonly who: string | null;
  readonly startMs: number;
}

/** A number in 0 ≤ u < 1: the first 53 bits of the draw's SHA-256 (uniform, and the same on every machine). */
export function drawn({ seed, kind, detector, wakeWord, who, startMs }: Draw): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, kind, detector, wakeWord, who, startMs]))
    .digest();
  return Number(digest.readBigUInt64BE(0) >> 11n) / 2 ** 53;
}
