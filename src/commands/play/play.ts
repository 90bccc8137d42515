import type { CallOf } from '../declared.ts';
import { isFullScreen, onFullScreen } from './on-full-screen.ts';

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
