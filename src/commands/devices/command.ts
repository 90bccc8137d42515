import { type CallOf, command } from '../program/command.ts';
import { json, language } from '../program/shared.ts';

export const devices = command('devices', '[profile...]', { language, json });
export type DevicesCall = CallOf<typeof devices>;
