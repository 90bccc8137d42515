import { type CallOf, command } from '../program/command.ts';
import { scenarios as folder, json, language } from '../program/shared.ts';

export const scenarios = command('scenarios', '', { scenarios: folder, language, json });
export type ScenariosCall = CallOf<typeof scenarios>;
