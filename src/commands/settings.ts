import { type Overrides, parseSetting } from '../machine/device.ts';
import type { Reader } from '../report/reader.ts';
import type { Choices } from '../study/simulate.ts';
import { Failure } from './failure.ts';
import type { Options } from './table.ts';

/**
 * The settings of a call. `--set` is applied before the options that have names of their own.
 * @throws Failure or DeviceError for anything that is no value of its setting.
 */
export function choicesOf(options: Options, reader: Reader): Choices {
  const { cli } = reader.sentences;
  if (options.detector !== undefined && options.detector !== 'phonetic') {
    throw new Failure(cli.unknownDetector(options.detector));
  }
  const overrides: Overrides[] = (options.set ?? []).map(parseSetting);
  if (options.wakeWord !== undefined) overrides.push(parseSetting(`wakeWord=${JSON.stringify(options.wakeWord)}`));
  if (options.sensitivity !== undefined) overrides.push(parseSetting(`sensitivity=${options.sensitivity}`));
  const language = options.language === undefined ? undefined : options.language === 'fr' ? 'fr' : 'en';
  return { profile: options.device, overrides, seed: seedOf(options.seed, cli.badSeed), language };
}

function seedOf(written: string | undefined, sentence: (written: string) => string): number | null {
  if (written === undefined) return null;
  if (!/^\d{1,15}$/u.test(written)) throw new Failure(sentence(written));
  return Number(written);
}
