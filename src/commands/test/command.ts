import { type CallOf, command } from '../program/command.ts';
import { choice, flag, language, seeds, settings } from '../program/option.ts';

export const test = command('test', '<scenario...>', {
  reporter: choice('--reporter', ['text', 'json', 'junit'], ({ testing }, { written }) =>
    testing.unknownReporter(written),
  ),
  update: flag('--update'),
  seeds,
  ...settings,
  language,
});
export type TestCall = CallOf<typeof test>;
