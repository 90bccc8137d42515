import { type CallOf, command } from '../program/command.ts';
import { language, watch } from '../program/shared.ts';

export const validate = command('validate', '<scenario...>', { watch, language });
export type ValidateCall = CallOf<typeof validate>;
