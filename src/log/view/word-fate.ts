import type { SaidWord } from './lines.ts';
import type { LogIndex } from './log-index.ts';
import { fateBy, type Recording } from './recordings.ts';
import { memoryFrom } from './ring-buffer.ts';
import type { FrameWord, WordFate } from './types.ts';

/** Of the fates of one sound in several recordings, the one that says most about who has it. */
const WORST = ['kept', 'sent', 'discarded', 'deleted'] as const satisfies readonly WordFate[];

/** What the cloud has by `ms` of sound that is in some recordings, all of which leave the home; null: there is none. */
export function worstFate(recordings: readonly Recording[], ms: number): (typeof WORST)[number] | null {
  if (recordings.length === 0) return null;
  const fates = recordings.map((recording) => fateBy(recording, ms));
  return WORST.find((fate) => fates.includes(fate)) ?? null;
}

/** A word that has begun by `ms`, with what has become of it. A part of it is enough to have left the home. */
export function wordAt(index: LogIndex, word: SaidWord, isSpeaking: boolean, ms: number): FrameWord {
  const { text, from, to, startMs, endMs } = word;
  const saidMs = Math.max(startMs, Math.min(endMs, ms + 1));
  const recordings = index.leaving.in(startMs, saidMs, ms);
  return {
    text,
    from,
    to,
    startMs,
    private: word.private,
    fate: fateOf(index, { startMs, saidMs }, recordings, ms),
    isBeingSaid: isSpeaking && ms < endMs,
    isPreroll: recordings.length > 0 && recordings.every((recording) => isInPreroll(recording, startMs)),
  };
}

function isInPreroll({ startMs, prerollMs }: Recording, ms: number): boolean {
  return prerollMs > 0 && ms < startMs + prerollMs;
}

function fateOf(
  index: LogIndex,
  { startMs, saidMs }: { readonly startMs: number; readonly saidMs: number },
  recordings: readonly Recording[],
  ms: number,
): WordFate {
  if (!index.microphone.holds('live', startMs, Math.max(startMs + 1, saidMs))) return 'muted';
  const sent = worstFate(recordings, ms);
  if (sent !== null) return sent;
  return saidMs > memoryFrom(index, ms) ? 'memory' : 'overwritten';
}
