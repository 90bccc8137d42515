import { type CallOf, command } from '../program/command.ts';
import { scenarios as folder, json, language } from '../program/option.ts';

export const scenarios = command('scenarios', '', { scenarios: folder, language, json });
export type ScenariosCall = CallOf<typeof scenarios>;
