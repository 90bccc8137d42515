import { Failure } from '../../app/failure.ts';
import { readDuration } from '../../scenario/time.ts';
import { typedTime } from '../../ui/state/transport.ts';
import type { Reader } from '../../words/reader.ts';

/**
 * Where a play begins, ms: `14.2s` as in a scenario file, or `0:14.2` as the player shows it.
 * @returns null where it is not chosen
 */
export function startOf(at: string | undefined, { sentences }: Reader): number | null {
  if (at === undefined) return null;
  const read = readDuration(at);
  const ms = typeof read === 'number' ? read : at.includes('%') ? null : typedTime(at, 0);
  if (ms === null) throw new Failure(sentences.cli.badAt(at));
  return ms;
}
