import { type Pattern, sweep, withLosses } from './align.ts';
import { NEVER, type VoiceStream } from './stream.ts';

/**
 * The score of the best alignment that begins in each word of a stream: one stretch a word, which is what a percentile
 * is taken over.
 *
 * @param back the stream from its end to its start, where it is used for several patterns
 * @returns thousandths, one for each word that makes a sound, in order
 */
export function bestFromEachWord(pattern: Pattern, stream: VoiceStream, back = reversed(stream)): Int16Array {
  const { thousandths } = sweep(backwards(pattern), back);
  const best: number[] = [];
  for (let at = 0; at < stream.length; at++) {
    const score = thousandths[stream.length - 1 - at] as number;
    if (stream.opensWord[at] === 1) best.push(score);
    else best[best.length - 1] = Math.max(best.at(-1) as number, score);
  }
  return Int16Array.from(best);
}

/** A pattern that is heard from its end to its start. */
function backwards({ sounds, deletion, ...rest }: Pattern): Pattern {
  return withLosses({ ...rest, sounds: sounds.toReversed(), deletion: deletion.toReversed() });
}

/** Such that what ended with a sound begins with it, and the other way round. */
export function reversed(stream: VoiceStream): VoiceStream {
  const { length } = stream;
  return {
    ...stream,
    symbol: stream.symbol.toReversed(),
    bridge: Int32Array.from({ length }, (_, at) => (at === 0 ? NEVER : (stream.bridge[length - at] as number))),
    opensWord: stream.closesWord.toReversed(),
    closesWord: stream.opensWord.toReversed(),
  };
}
