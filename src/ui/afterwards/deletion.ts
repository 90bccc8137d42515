import type { Log } from '../../log/log.ts';
import { viewOf } from '../../log/view/view.ts';
import type { Survivor } from '../../vocabulary/recording.ts';

/** What a deletion of everything does to one recording. */
interface Reach {
  readonly recording: string;
  /** Whether there is anything to delete: the sound, or the text that a deletion of the sound left. */
  readonly deletes: boolean;
  /** What remains afterwards, deleted or not. */
  readonly survives: readonly Survivor[];
}

/**
 * What somebody with the account would still reach who deletes everything at a day, of each recording that left.
 * What was done with a recording before stays done.
 * @param afterMs ms from the scene's end; what happens at that very time comes first.
 */
export function reachOfDeletion(log: Log, afterMs: number): Reach[] {
  return viewOf(log)
    .at(log.header.scenario.durationMs + afterMs)
    .stories.map(({ recording, copy, done }) => ({
      recording: recording.id,
      deletes: copy === 'kept' || copy === 'text',
      survives: done,
    }));
}
