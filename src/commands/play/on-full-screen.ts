import { openBackstage } from '../../host/node/worker-stage.ts';
import { canPlayFullScreen } from '../../ui/terminal/tty/capability.ts';
import type { Call } from '../program/table.ts';

/**
 * Whether a play takes the whole terminal. Where it is to be heard too, it is lines in step with the sound; and what
 * comes from standard input leaves no keys to play it with.
 */
export function isFullScreen({ args, options }: Call): boolean {
  const { stdin, stdout, env } = process;
  return args[0] !== '-' && !options.plain && !options.sound && canPlayFullScreen(stdin, stdout, env);
}

/** The player. Its thread is started before anything else is loaded, for that takes longest. */
export async function onFullScreen(path: string | null, isClass: boolean, call: Call): Promise<number> {
  const { options, reader } = call;
  const { scenarios: folder = null, watch = false } = options;
  const backstage = openBackstage({ options, language: reader.language, folder, watch });
  const { playFullScreen } = await import('./full-screen.ts');
  return playFullScreen(path, isClass, call, backstage);
}
