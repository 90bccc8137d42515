import { type CallOf, command } from '../program/command.ts';
import { json, language, watch } from '../program/option.ts';

export const validate = command('validate', '<scenario...>', { watch, language, json });
export type ValidateCall = CallOf<typeof validate>;
