import type { Face } from '../state/face.ts';
import type { Pen } from './draw/pen.ts';
import type { Size } from './draw/row.ts';
import { keyLabel } from './panels/help.ts';
import { insideOf, scrollable } from './scroll.ts';

/** The screen of a terminal, as what answers keys has to know it. */
export function faceOf(size: Size, pen: Pen): Face {
  return {
    reader: pen.reader,
    columns: insideOf(size),
    keyLabel: (key) => keyLabel(key, pen),
    scrolling(state) {
      const { rows, height, offset } = scrollable(state, { size, pen }) ?? { rows: [], height: 0, offset: 0 };
      return { length: rows.length, height, offset };
    },
  };
}
