import { deviceVocabulary } from '../machine/device.ts';
import { readIpa } from '../speech/ipa.ts';

/** What the scenario reader is told by the stages after it: what a device may be, and which sounds there are. */
export const vocabulary = {
  device: deviceVocabulary,
  unknownSounds: (written: string): readonly string[] => readIpa(written).unknown,
};
