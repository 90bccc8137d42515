import type { Generation } from '../vocabulary/generation.ts';
import { measuredOf } from '../wakeword/measured.ts';
import { wakeWordId } from '../wakeword/wake-words.ts';
import type { Reader } from '../words/reader.ts';

/** What the phonetic detector's chances rest on, in a sentence; empty without a wake word. */
export function originOfOdds(
  { wakeWord, generation }: { readonly wakeWord: string | null; readonly generation?: Generation | null },
  { sentences: { summary, devices } }: Pick<Reader, 'sentences'>,
): string {
  if (wakeWord === null) return '';
  const measured = measuredOf(wakeWordId(wakeWord), generation ?? null);
  if (measured === undefined) return summary.oddsUnmeasured;
  return summary.oddsMeasured(devices.generations[measured.generation]);
}
