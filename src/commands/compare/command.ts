import { type CallOf, command } from '../program/command.ts';
import { flag, json, language, list, seeds, settings } from '../program/option.ts';

export const compare = command('compare', '<scenario>', {
  vary: list('--vary <setting=a,b,c>'),
  seeds,
  ...settings,
  language,
  json,
  csv: flag('--csv'),
});
export type CompareCall = CallOf<typeof compare>;
