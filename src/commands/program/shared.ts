import { Failure } from '../../app/failure.ts';
import { READER_LANGUAGES, type Words } from '../../words/words.ts';
import { choice, flag, list, text, whole } from './option.ts';

/** The settings of a run, as options. */
export const settings = {
  device: text('--device <profile>'),
  wakeWord: text('--wake-word <phrase>'),
  sensitivity: text('--sensitivity <0..1>'),
  detector: choice('--detector', ['phonetic', 'neural', 'both'], ({ cli }, { written }) =>
    cli.unknownDetector(written),
  ),
  model: text('--model <file.onnx>'),
  seed: whole('--seed <n>', [0, 1e15 - 1], ({ cli }, { written }) => cli.badSeed(written)),
  set: list('--set <name=value>'),
};

/** The language of all output. */
export const language = choice('--language', READER_LANGUAGES, ({ cli }, { choices }) => cli.unknownLanguage(choices));

export const json = flag('--json');
export const plain = flag('--plain');
export const watch = flag('--watch');
export const scenarios = text('--scenarios <folder>');

/** A minute for a scene of a minute and some 5 ms a run (assumed). */
const MOST_SEEDS = 10_000;
export const seeds = whole('--seeds <n>', [1, MOST_SEEDS], ({ cli }, wrong) => cli.badRuns(wrong));

/**
 * How many seeds are tried.
 * @returns 0 where it is not chosen
 */
export function seedsOf(
  { seeds, seed }: { readonly seeds: number | undefined; readonly seed: number | undefined },
  { cli }: Words,
): number {
  if (seeds !== undefined && seed !== undefined) throw new Failure(cli.seedOrSeeds);
  return seeds ?? 0;
}
