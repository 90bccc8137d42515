import { basename } from 'node:path';
import { choicesOf, type WrittenChoices } from '../../app/choices.ts';
import { quote } from '../../speech/wav/convert-command.ts';
import { SETTINGS } from '../../vocabulary/settings.ts';
import { neuralThreshold } from '../../wakeword/neural/rules.ts';
import { wakeWordId } from '../../wakeword/wake-words.ts';
import type { Words } from '../../words/words.ts';
import { longName, settings } from './option.ts';

/** Where there is no device that has its own. */
export const USUAL_SENSITIVITY = SETTINGS.sensitivity.usual.value;
const USUAL_WAKE_WORD = 'alexa';

/** The settings of a call as it had them, each with a blank before it; nothing where it had none. */
export function asOptions(written: WrittenChoices): string {
  return Object.entries(settings)
    .flatMap(([name, option]) => {
      const values = [written[name as keyof WrittenChoices] ?? []].flat();
      return values.map((value) => ` ${longName(option)} ${quote(String(value))}`);
    })
    .join('');
}

/**
 * What the neural detector is to listen for, where there is no device.
 * @returns the wake word as the model's file is called, where it is one of your own and no wake word is given
 * @throws DiagnosticError for anything that is no value of its setting
 */
export function neuralSettings(written: WrittenChoices, words: Words) {
  const { overrides } = choicesOf(written, words);
  const { sensitivity } = Object.assign({ sensitivity: USUAL_SENSITIVITY }, ...overrides);
  const threshold = neuralThreshold(sensitivity);
  const { model, wakeWord } = written;
  if (model === undefined) {
    const id = wakeWordId(wakeWord ?? USUAL_WAKE_WORD);
    return { wakeWord: id, choice: { wakeWord: id }, threshold };
  }
  return { wakeWord: wakeWordId(wakeWord ?? basename(model, '.onnx')), choice: { file: model }, threshold };
}
