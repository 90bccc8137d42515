import { Failure } from '../../app/failure.ts';
import type { Choices } from '../../app/simulate.ts';
import { parseSetting } from '../../machine/device.ts';
import { quote } from '../../speech/wav/convert-command.ts';
import type { Detector } from '../../vocabulary/detector.ts';
import type { Overrides } from '../../vocabulary/settings.ts';
import type { Reader } from '../../words/reader.ts';
import { OPTION_FLAGS, type Options, SETTINGS } from './table.ts';

/** Where there is no device that has its own. */
export const USUAL_SENSITIVITY = 0.5;

/**
 * The settings of a call. `--set` is applied before the options that have names of their own.
 * @throws Failure or DiagnosticError for anything that is no value of its setting.
 */
export function choicesOf(options: Options, reader: Reader): Choices {
  const { cli } = reader.sentences;
  const overrides: Overrides[] = (options.set ?? []).map(parseSetting);
  if (options.wakeWord !== undefined) overrides.push(parseSetting(`wakeWord=${JSON.stringify(options.wakeWord)}`));
  if (options.sensitivity !== undefined) overrides.push(parseSetting(`sensitivity=${options.sensitivity}`));
  const language = options.language === undefined ? undefined : reader.language;
  // A classifier of sound is of use to the neural detector alone.
  const [detector = options.model === undefined ? undefined : 'neural', second] = detectorsOf(options, reader);
  if (second !== undefined) throw new Failure(cli.oneDetector);
  if (options.model !== undefined && detector === 'phonetic') throw new Failure(cli.modelUnheard);
  const seed = seedOf(options.seed, cli.badSeed);
  return { profile: options.device, overrides, detector, model: options.model, seed, language };
}

/** The settings of a call as it had them, each with a blank before it; nothing where it had none. */
export function asOptions(options: Options): string {
  return SETTINGS.map((name) => {
    const flag = /--[\w-]+/u.exec(OPTION_FLAGS[name])?.[0];
    const values: readonly string[] = [options[name] ?? []].flat();
    return values.map((value) => ` ${flag} ${quote(value)}`).join('');
  }).join('');
}

const DETECTORS: readonly Detector[] = ['phonetic', 'neural'];

/** What is to listen: none where it is not chosen, two for `both`. */
export function detectorsOf({ detector }: Options, { sentences }: Reader): readonly Detector[] {
  if (detector === undefined) return [];
  if (detector === 'both') return DETECTORS;
  const known = DETECTORS.filter((name) => name === detector);
  if (known.length === 0) throw new Failure(sentences.cli.unknownDetector(detector));
  return known;
}

function seedOf(written: string | undefined, sentence: (written: string) => string): number | null {
  if (written === undefined) return null;
  if (!/^\d{1,15}$/u.test(written)) throw new Failure(sentence(written));
  return Number(written);
}
