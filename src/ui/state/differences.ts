import type { Log } from '../../log/log.ts';
import { resultOf } from '../../log/result.ts';
import type { Reader } from '../../words/reader.ts';

/** What a change changed, most telling first; `accidental 1 → 0`. */
const TOLD = [
  'accidental',
  'activations',
  'requestsMissed',
  'nearMisses',
  'privateUploadedMs',
  'uploadedMs',
  'findings',
] as const;

/** What differs between two runs of a scene, in words. */
export function differences(before: Log, after: Log, { sentences, format }: Reader): string {
  const [one, other] = [resultOf(before).summary, resultOf(after).summary];
  const told = TOLD.filter((field) => one[field] !== other[field]).map((field) => {
    const write = (value: number) => (field.endsWith('Ms') ? format.length(value) : String(value));
    return sentences.player.difference({
      what: sentences.player.counted[field],
      from: write(one[field]),
      to: write(other[field]),
    });
  });
  return told.length === 0 ? sentences.player.noDifference : told.join(sentences.names.semicolon);
}
