import type { LogIndex } from './log-index.ts';

/**
 * From when on the sound is in the ring buffer at `ms`; infinite: it is empty. What is older has been overwritten, and
 * a device that was muted or restarted has forgotten everything.
 */
export function memoryFrom({ microphone, bufferMs }: Pick<LogIndex, 'microphone' | 'bufferMs'>, ms: number): number {
  if (microphone.at(ms) !== 'live') return Number.POSITIVE_INFINITY;
  return Math.max(0, microphone.sinceMs(ms), ms - bufferMs);
}
