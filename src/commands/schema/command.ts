import { type CallOf, command } from '../program/command.ts';
import { language } from '../program/option.ts';

export const schema = command('schema', '', { language });
export type SchemaCall = CallOf<typeof schema>;
