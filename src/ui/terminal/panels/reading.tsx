import type { ReactElement } from 'react';
import type { PlayerState } from '../../state/state.ts';
import type { Pen } from '../draw/pen.ts';
import type { Size } from '../draw/row.ts';
import { Overlay } from '../panel.tsx';
import { scrollable } from '../scroll.ts';

interface ReadingProps {
  /** Every key; what no consent covers; why something woke it or did not; what is wrong with the file. */
  readonly kind: 'help' | 'findings' | 'why' | 'problem';
  readonly state: PlayerState;
  readonly size: Size;
  readonly pen: Pen;
}

/** A panel that is read, from the row on that it is scrolled to. */
export function Reading({ kind, state, size, pen }: ReadingProps): ReactElement {
  const { rows, offset } = scrollable(state, { size, pen }) ?? { rows: [], offset: 0 };
  const { titles } = pen.reader.sentences.player;
  return <Overlay title={titles[kind]} rows={rows.slice(offset)} size={size} pen={pen} />;
}
