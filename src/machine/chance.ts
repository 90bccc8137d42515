import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

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
  const digest = sha256(encoder.encode(JSON.stringify([seed, kind, detector, wakeWord, who, startMs])));
  return Number(new DataView(digest.buffer).getBigUint64(0) >> 11n) / 2 ** 53;
}
