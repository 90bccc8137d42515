import { type CallOf, command } from '../program/command.ts';
import { flag, list } from '../program/option.ts';
import { json, language, seeds, settings } from '../program/shared.ts';

export const compare = command('compare', '<scenario>', {
  vary: list('--vary <setting=a,b,c>'),
  seeds,
  ...settings,
  language,
  json,
  csv: flag('--csv'),
});
export type CompareCall = CallOf<typeof compare>;
