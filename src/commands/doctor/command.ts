import { type CallOf, command } from '../program/command.ts';
import { language } from '../program/option.ts';

export const doctor = command('doctor', '', { language });
export type DoctorCall = CallOf<typeof doctor>;
