import { type CallOf, command } from '../program/command.ts';
import { json, language } from '../program/option.ts';

export const devices = command('devices', '[profile...]', { language, json });
export type DevicesCall = CallOf<typeof devices>;
