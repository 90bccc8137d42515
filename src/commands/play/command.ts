import { type CallOf, command } from '../program/command.ts';
import { flag, text } from '../program/option.ts';
import { language, plain, scenarios, settings, watch } from '../program/shared.ts';

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
