import { type CallOf, command } from '../program/command.ts';
import { language, plain, settings } from '../program/option.ts';

export const teach = command('teach', '<scenario>', { plain, ...settings, language });
export type TeachCall = CallOf<typeof teach>;
