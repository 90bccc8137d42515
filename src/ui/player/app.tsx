import { type ReactNode, useSyncExternalStore } from 'react';
import { Screen } from '../terminal/screen.ts';
import { useKeys, useSize, useTicks } from '../terminal/screen-handle.ts';
import type { Show } from './show.ts';

/** The program in a terminal: what the show draws, and keys and time for it. */
export function App({ show }: { readonly show: Show }): ReactNode {
  useSyncExternalStore(show.subscribe, show.scene);
  useKeys(show.key);
  useTicks(show.isPlaying(), show.tick);
  return <Screen rows={show.draw(useSize())} />;
}
