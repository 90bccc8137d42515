import { canPlayFullScreen } from '../ui/terminal/capability.ts';
import type { Call } from './table.ts';

/** Whether a play takes the whole terminal. Where it is to be heard too, it is lines in step with the sound. */
export function isFullScreen({ options }: Call): boolean {
  const { stdin, stdout, env } = process;
  return !options.plain && !options.sound && canPlayFullScreen(stdin, stdout, env);
}
