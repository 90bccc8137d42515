import type { LogHeader } from '../../../log/log.ts';
import type { Frame, Lanes } from '../../../log/view/types.ts';
import type { Pen } from '../draw/pen.ts';
import type { Place } from '../section.tsx';

/** Everything that the play screen shows. */
export interface PlayView {
  readonly header: LogHeader;
  readonly frame: Frame;
  /** The time lanes in as many cells as there is room for. */
  readonly lanes: (cells: number) => Lanes;
  readonly isPlaying: boolean;
  /** Scene seconds in a second. */
  readonly speed: number;
  /** The scene is not as it was written. */
  readonly isChanged: boolean;
  /** How many things were done at the playhead. */
  readonly intervened: number;
}

/** Of a part of the screen. */
export interface PartProps {
  readonly view: PlayView;
  readonly place: Place;
  readonly pen: Pen;
}
