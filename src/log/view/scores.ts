import { countBy } from '../../vocabulary/count-by.ts';
import type { EventOf } from '../log.ts';

/** The highest score of the steps that share time with a stretch and have ended by `ms`; null: there is none. */
type Highest = (fromMs: number, toMs: number, ms: number) => number | null;

/** The scores of a log, step by step. */
export function highestOf(lines: readonly EventOf<'wakeword.scores'>[]): Highest {
  const steps = lines.reduce((sum, { scores }) => sum + scores.length, 0);
  const [starts, ends, all] = [new Float64Array(steps), new Float64Array(steps), new Float64Array(steps)];
  let index = 0;
  for (const { atMs, fromMs, stepMs, scores } of lines) {
    for (let step = 0; step < scores.length; step++, index++) {
      starts[index] = fromMs + step * stepMs;
      // The last step of a scene is as long as what is left of it.
      ends[index] = Math.min(fromMs + (step + 1) * stepMs, atMs);
      all[index] = scores[step] as number;
    }
  }
  return (fromMs, toMs, ms) => {
    let highest: number | null = null;
    for (let at = countBy(ends, fromMs); at < steps; at++) {
      if ((starts[at] as number) >= toMs || (ends[at] as number) > ms) break;
      highest = Math.max(highest ?? Number.NEGATIVE_INFINITY, all[at] as number);
    }
    return highest;
  };
}
