import { deviceVocabulary } from '../machine/device.ts';
import { readIpa } from '../speech/ipa.ts';

/** What the scenario reader is told by the stages after it: what a device may be, and what sounds IPA stands for. */
export const vocabulary = { device: deviceVocabulary, readIpa };
