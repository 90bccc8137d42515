import type { WorkerOptions } from '../../app/stage/calls.ts';
import { openBackstage } from '../../app/stage/remote.ts';
import { canPlayFullScreen } from '../../ui/terminal/tty/capability.ts';
import type { CallOf } from '../declared.ts';
import type { ScreenCall } from './full-screen.ts';

/**
 * `earshot play`: the player on the whole terminal, or the play as lines of text. Either is loaded only where it is
 * wanted, for the player's first frame waits for nothing that it does not need.
 */
export async function playScenario(call: CallOf<'play'>): Promise<number> {
  const [path = null] = call.args;
  if (isFullScreen(path, call)) return onFullScreen(path, false, call);
  const { playAsLines } = await import('./as-lines.ts');
  return playAsLines(call);
}

/**
 * Whether a play takes the whole terminal. Where it is to be heard too, it is lines in step with the sound; and what
 * comes from standard input leaves no keys to play it with.
 */
export function isFullScreen(path: string | null, { options }: ScreenCall): boolean {
  const { stdin, stdout, env } = process;
  return path !== '-' && !options.plain && !options.sound && canPlayFullScreen(stdin, stdout, env);
}

/** The player. Its thread is started before anything else is loaded, for that takes longest. */
export async function onFullScreen(path: string | null, isClass: boolean, call: ScreenCall): Promise<number> {
  const { options, host, reader } = call;
  const { scenarios: folder = null, watch = false } = options;
  const thread: WorkerOptions = { options, language: reader.language, folder, watch };
  const backstage = openBackstage(host.stageThread(thread));
  const { playFullScreen } = await import('./full-screen.ts');
  return playFullScreen(path, isClass, call, backstage);
}
