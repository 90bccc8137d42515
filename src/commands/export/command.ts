import { type CallOf, command } from '../program/command.ts';
import { choice, language, settings, text } from '../program/option.ts';

export const EXPORT_FORMATS = ['vtt', 'textgrid', 'csv', 'asciicast'] as const;

export const exportRun = command('export', '<scenario>', {
  to: choice('--to', EXPORT_FORMATS, ({ exporting }, wrong) => exporting.badFormat(wrong)),
  output: text('-o, --output <out.vtt>'),
  ...settings,
  language,
});
export type ExportCall = CallOf<typeof exportRun>;
