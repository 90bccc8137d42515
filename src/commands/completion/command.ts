import { type CallOf, command } from '../program/command.ts';
import { language } from '../program/option.ts';

export const completion = command('completion', '[bash|zsh|fish]', { language });
export type CompletionCall = CallOf<typeof completion>;
