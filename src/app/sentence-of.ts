import { DeviceError } from '../machine/device.ts';
import { CaptionsError, captionsSentence } from '../scenario/captions/problem.ts';
import { SpeechEngineError } from '../speech/engine.ts';
import { PronunciationError } from '../speech/pronounce.ts';
import { WavError } from '../speech/wav/wav-error.ts';
import { NeuralModelError } from '../wakeword/neural/models.ts';
import { WakeWordError } from '../wakeword/wake-words.ts';
import type { Words } from '../words/words.ts';
import { OutsideError } from './attach.ts';
import { WordlessError } from './simulate.ts';

/** What is wrong with what was asked for, where a stage could not go on; null for a fault of the program's own. */
export function sentenceOf(error: unknown, sentences: Words): string | null {
  const { cli, deviceProblems, neural, wav } = sentences;
  if (error instanceof DeviceError) return deviceProblems[error.sentence](error.params);
  if (error instanceof WakeWordError) return cli.wakeWordTooShort(error.params);
  if (error instanceof PronunciationError) return cli.badPronunciation(error.params);
  if (error instanceof SpeechEngineError) return cli.noSpeechEngine;
  if (error instanceof CaptionsError) return captionsSentence(error, sentences);
  if (error instanceof WavError) return wav.refused[error.code](error.params);
  if (error instanceof OutsideError) return cli.outside(error.file);
  if (error instanceof NeuralModelError) return neural[error.code](error.params);
  if (error instanceof WordlessError) return cli.wordless;
  return null;
}
