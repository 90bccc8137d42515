import { type ReactNode, useSyncExternalStore } from 'react';
import type { Show } from '../state/show.ts';
import { Screen } from './tty/screen.ts';
import { useKeys, useSize, useTicks } from './tty/screen-handle.ts';

/** The program in a terminal: what the show draws, and keys and time for it. */
export function App({ show }: { readonly show: Show }): ReactNode {
  useSyncExternalStore(show.subscribe, show.scene);
  useKeys(show.key);
  useTicks(show.isPlaying(), show.tick);
  return <Screen rows={show.draw(useSize())} />;
}
