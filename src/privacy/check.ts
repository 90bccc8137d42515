import type { SaidWord } from '../log/view/lines.ts';
import type { Recording } from '../log/view/recordings.ts';

/** Something to look at once everything up to its time has happened. */
export interface Check {
  readonly atMs: number;
  readonly look: () => void;
}

/** A word is sent when it has been said, or with the pre-roll when the recording is opened. */
export function check(recording: Recording, word: SaidWord | undefined, look: (atMs: number) => void): Check[] {
  if (word === undefined) return [];
  const atMs = Math.max(recording.openedMs, Math.min(word.endMs, recording.endMs));
  return [{ atMs, look: () => look(atMs) }];
}
