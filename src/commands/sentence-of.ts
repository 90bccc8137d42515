import type { Catalogue } from '../catalogue/catalogue.ts';
import { DeviceError } from '../machine/device.ts';
import { SpeechEngineError } from '../speech/engine.ts';
import { PronunciationError } from '../speech/pronounce.ts';
import { WakeWordError } from '../wakeword/wake-words.ts';

/** What is wrong with what was asked for, where a stage could not go on; null for a fault of the program's own. */
export function sentenceOf(error: unknown, { cli, deviceProblems }: Catalogue): string | null {
  if (error instanceof DeviceError) return deviceProblems[error.sentence](error.params);
  if (error instanceof WakeWordError) return cli.wakeWordTooShort(error.params);
  if (error instanceof PronunciationError) return cli.badPronunciation(error.params);
  if (error instanceof SpeechEngineError) return cli.noSpeechEngine;
  return null;
}
