import { type CallOf, command } from '../program/command.ts';
import { json, language, seeds, settings, text } from '../program/option.ts';

/** What is done otherwise is weighed over many seeds. */
const { seed: _, ...seedless } = settings;

export const prevent = command('prevent', '<scenario>', {
  seeds,
  take: text('--take <n>'),
  output: text('-o, --output <scenario.yaml>'),
  ...seedless,
  language,
  json,
});
export type PreventCall = CallOf<typeof prevent>;
