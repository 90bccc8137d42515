import { parseSetting } from '../machine/device.ts';
import type { Detector } from '../vocabulary/detector.ts';
import type { Overrides } from '../vocabulary/settings.ts';
import type { ReaderLanguage, Words } from '../words/words.ts';
import { Failure } from './failure.ts';
import type { Choices } from './simulate.ts';

/** What was chosen for a run, as somebody wrote it. */
export interface WrittenChoices {
  /** A profile. */
  readonly device?: string | undefined;
  readonly wakeWord?: string | undefined;
  readonly sensitivity?: string | undefined;
  readonly detector?: Detector | 'both' | undefined;
  /** A file with a classifier. */
  readonly model?: string | undefined;
  readonly seed?: number | undefined;
  /** `name=value` of any setting. */
  readonly set?: readonly string[];
  readonly language?: ReaderLanguage | undefined;
}

/**
 * The choices of one run. `set` is applied before the settings that have names of their own.
 * @throws Failure or DiagnosticError for anything that is no value of its setting
 */
export function choicesOf(written: WrittenChoices, { cli }: Words): Choices {
  const { device, wakeWord, sensitivity, model, seed = null, set = [], language } = written;
  const overrides: Overrides[] = set.map(parseSetting);
  if (wakeWord !== undefined) overrides.push(parseSetting(`wakeWord=${JSON.stringify(wakeWord)}`));
  if (sensitivity !== undefined) overrides.push(parseSetting(`sensitivity=${sensitivity}`));
  // A classifier of sound is of use to the neural detector alone.
  const { detector = model === undefined ? undefined : 'neural' } = written;
  if (detector === 'both') throw new Failure(cli.oneDetector);
  if (model !== undefined && detector === 'phonetic') throw new Failure(cli.modelUnheard);
  return { profile: device, overrides, detector, model, seed, language };
}
