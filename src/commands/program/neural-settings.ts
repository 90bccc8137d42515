import { basename } from 'node:path';
import type { ModelChoice } from '../../wakeword/neural/models.ts';
import { neuralThreshold } from '../../wakeword/neural/rules.ts';
import { wakeWordId } from '../../wakeword/wake-words.ts';
import type { Reader } from '../../words/reader.ts';
import { choicesOf, USUAL_SENSITIVITY } from './settings.ts';
import type { Options } from './table.ts';

const USUAL_WAKE_WORD = 'alexa';

interface NeuralSettings {
  /** As the model's file is called, where it is one of your own and no wake word is given. */
  readonly wakeWord: string;
  readonly choice: ModelChoice;
  readonly threshold: number;
}

/**
 * What the neural detector is to listen for, where there is no device.
 * @throws Failure or DiagnosticError for anything that is no value of its setting.
 */
export function neuralSettings(options: Options, reader: Reader): NeuralSettings {
  const { overrides } = choicesOf(options, reader);
  const { sensitivity } = Object.assign({ sensitivity: USUAL_SENSITIVITY }, ...overrides);
  const threshold = neuralThreshold(sensitivity);
  const { model, wakeWord } = options;
  if (model === undefined) {
    const id = wakeWordId(wakeWord ?? USUAL_WAKE_WORD);
    return { wakeWord: id, choice: { wakeWord: id }, threshold };
  }
  return { wakeWord: wakeWordId(wakeWord ?? basename(model, '.onnx')), choice: { file: model }, threshold };
}
