import type { Reader } from '../../words/reader.ts';
import type { Tally } from '../state/lesson.ts';

/** Of the hands that went up, how many were right, in words. */
export function shareText({ right, total }: Tally, { sentences, format }: Reader): string {
  const { classroom } = sentences;
  if (total === 0) return classroom.noHands;
  return classroom.share({ right, total, percent: format.number((100 * right) / total, 0) });
}
