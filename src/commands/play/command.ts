import { type CallOf, command } from '../program/command.ts';
import { flag, language, plain, scenarios, settings, text, watch } from '../program/option.ts';

export const play = command('play', '[scenario]', {
  at: text('--at <time>'),
  plain,
  sound: flag('--sound'),
  watch,
  scenarios,
  ...settings,
  language,
});
export type PlayCall = CallOf<typeof play>;
