import type { ReactElement } from 'react';
import type { PlayerState } from '../../state/state.ts';
import type { Pen } from '../draw/pen.ts';
import type { Size } from '../draw/row.ts';
import { Overlay } from '../panel.tsx';
import { scrollable } from '../scroll.ts';

interface ReadingProps {
  readonly state: PlayerState;
  readonly size: Size;
  readonly pen: Pen;
}

/** A panel that is read, from the row on that it is scrolled to. */
const reading =
  (kind: 'help' | 'findings' | 'why' | 'problem') =>
  ({ state, size, pen }: ReadingProps): ReactElement => {
    const { rows, offset } = scrollable(state, { size, pen }) ?? { rows: [], offset: 0 };
    const { titles } = pen.reader.sentences.player;
    return <Overlay title={titles[kind]} rows={rows.slice(offset)} size={size} pen={pen} />;
  };

/** Every key and what it does; what the signs mean. */
export const Help = reading('help');
/** What no consent covers. */
export const Findings = reading('findings');
/** Why the speaker took something for its wake word, or did not. */
export const Why = reading('why');
/** What is wrong with the file. */
export const Problem = reading('problem');
