import type { FrameWord, WordFate } from '../../../log/view/types.ts';
import type { Style } from '../draw/row.ts';
import type { Signs } from '../draw/signs.ts';

/** What is told apart of a word: its fate, and of those that are in the cloud unchecked the private ones. */
export type ShownFate = WordFate | 'sentPrivate';

/** In the order in which sound goes through them. */
export const SHOWN_FATES: readonly ShownFate[] = [
  'memory',
  'overwritten',
  'muted',
  'sent',
  'sentPrivate',
  'discarded',
  'kept',
  'deleted',
];

export function shownFate({ fate, private: categories }: Pick<FrameWord, 'fate' | 'private'>): ShownFate {
  return fate === 'sent' && categories.length > 0 ? 'sentPrivate' : fate;
}

export function fateStyle(fate: ShownFate): Style {
  return fate === 'sentPrivate' ? 'sent-private' : fate;
}

/** Before the sign of what was reached back for out of the ring buffer; one column. */
export function prerollSign({ left }: Signs): string {
  return left.charAt(0);
}
