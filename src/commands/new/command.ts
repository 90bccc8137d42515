import { ABOUTS } from '../../vocabulary/about.ts';
import { type CallOf, command } from '../program/command.ts';
import { choice, language, settings, text } from '../program/option.ts';

export const newScenario = command('new', '[file.yaml]', {
  title: text('--title <title>'),
  about: choice('--about', ABOUTS, ({ creating }, wrong) => creating.noAbout(wrong)),
  device: settings.device,
  from: text('--from <captions.vtt>'),
  language,
});
export type NewCall = CallOf<typeof newScenario>;
