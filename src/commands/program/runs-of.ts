import { Failure } from '../../app/failure.ts';
import type { Reader } from '../../words/reader.ts';
import type { Options } from './table.ts';

/** A minute for a scene of a minute and some 5 ms a run (assumed). */
const MOST_RUNS = 10_000;

/**
 * How many seeds are tried, by `--seeds`.
 * @returns 0 where it is not chosen
 */
export function runsOf({ runs, seed }: Pick<Options, 'runs' | 'seed'>, { sentences }: Reader): number {
  if (runs === undefined) return 0;
  const { cli } = sentences;
  if (!/^\d{1,9}$/u.test(runs) || Number(runs) === 0 || Number(runs) > MOST_RUNS)
    throw new Failure(cli.badRuns({ written: runs, most: MOST_RUNS }));
  if (seed !== undefined) throw new Failure(cli.seedOrSeeds);
  return Number(runs);
}
