import type { Soundtrack } from '../speech/soundtrack.ts';
import { type Pattern, sweep } from './phonetic/align.ts';
import { peaksIn } from './phonetic/detector.ts';
import { part, voiceStreams, wordsHeard } from './phonetic/stream.ts';

/** A stretch that is more like a wake word than everything else that its voice says within a second of it. */
export interface Likeness {
  /** The words that it covers, as written. */
  readonly heard: string;
  /** Score, 1…1000. */
  readonly thousandths: number;
  /** Index into the timeline of the entry in which it begins. */
  readonly entry: number;
}

/**
 * The stretches of a soundtrack that the phonetic detector looks at, however unlike the wake word they are; those in
 * which no sound of it was heard are left out. Voice by voice, each in order of time.
 */
export function likenesses(soundtrack: Soundtrack, pattern: Pattern): Likeness[] {
  return voiceStreams(soundtrack).flatMap((stream) => {
    const heard = sweep(pattern, stream);
    return peaksIn(stream, heard).flatMap((last) => {
      const thousandths = heard.thousandths[last] as number;
      const first = heard.first[last] as number;
      const entry = stream.lines[stream.line[first] as number]?.entry ?? null;
      if (thousandths === 0 || entry === null) return [];
      return [{ heard: wordsHeard(part(stream, first, last + 1)), thousandths, entry }];
    });
  });
}
