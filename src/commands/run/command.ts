import { type CallOf, command } from '../program/command.ts';
import { choice, flag, json, language, settings } from '../program/option.ts';

export const run = command('run', '<scenario...>', {
  ...settings,
  language,
  json,
  jsonl: flag('--jsonl'),
  csv: flag('--csv'),
  failOn: choice('--fail-on', ['finding'], ({ cli }, { written }) => cli.unknownFailOn(written)),
});
export type RunCall = CallOf<typeof run>;
