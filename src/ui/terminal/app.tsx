import { type ReactElement, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Scene, Show } from '../state/show.ts';
import type { Pen } from './draw/pen.ts';
import type { Size } from './draw/row.ts';
import { faceOf } from './face.ts';
import { Library } from './library/library.tsx';
import { Lines } from './lines.tsx';
import { Player } from './player.tsx';
import { tooSmall } from './too-small.ts';
import { useKeys, useScreen, useSize, useTicks } from './tty/screen-handle.ts';
import { Waiting } from './waiting.tsx';

/** The program in a terminal: what the show has on, and keys and time for it. */
export function App({ show }: { readonly show: Show }): ReactElement {
  const scene = useSyncExternalStore(show.subscribe, show.scene);
  const { pen } = useScreen();
  const size = useSize();
  useLayoutEffect(() => show.isShownOn(faceOf(size, pen)), [show, size, pen]);
  useKeys(show.key);
  useTicks(show.isPlaying(), show.tick);
  return <Shown scene={scene} size={size} pen={pen} />;
}

interface ShownProps {
  readonly scene: Scene;
  readonly size: Size;
  readonly pen: Pen;
}

/** Exactly `size.rows` rows, none wider than `size.columns`. */
export function Shown({ scene, size, pen }: ShownProps): ReactElement {
  const cramped = scene.kind === 'library' ? null : tooSmall(size, pen);
  if (cramped !== null) return <Lines columns={size.columns} rows={cramped} />;
  if (scene.kind === 'library') return <Library state={scene.library} size={size} pen={pen} />;
  if (scene.kind === 'waiting') return <Waiting title={scene.title} problem={scene.problem} size={size} pen={pen} />;
  return <Player state={scene.player} size={size} pen={pen} />;
}
