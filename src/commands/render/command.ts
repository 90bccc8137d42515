import { type CallOf, command } from '../program/command.ts';
import { language, settings, text } from '../program/option.ts';

export const render = command('render', '<scenario>', {
  output: text('-o, --output <out.wav>'),
  captions: text('--captions <out.vtt>'),
  seed: settings.seed,
  language,
});
export type RenderCall = CallOf<typeof render>;
