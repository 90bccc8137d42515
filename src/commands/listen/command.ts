import { type CallOf, command } from '../program/command.ts';
import { flag, language, settings } from '../program/option.ts';

export const listen = command('listen', '<file.wav>', {
  wakeWord: settings.wakeWord,
  model: settings.model,
  sensitivity: settings.sensitivity,
  language,
  jsonl: flag('--jsonl'),
});
export type ListenCall = CallOf<typeof listen>;
