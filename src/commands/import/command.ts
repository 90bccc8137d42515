import { TRANSCRIPT_FORMATS } from '../../scenario/imports/transcript.ts';
import { type CallOf, command } from '../program/command.ts';
import { choice, language, text } from '../program/option.ts';

export const importTranscript = command('import', '<file>', {
  from: choice('--from', TRANSCRIPT_FORMATS, ({ importing }, wrong) => importing.badFormat(wrong)),
  output: text('-o, --output <scenario.yaml>'),
  language,
});
export type ImportCall = CallOf<typeof importTranscript>;
