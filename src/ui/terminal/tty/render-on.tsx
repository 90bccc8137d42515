import { EventEmitter } from 'node:events';
import { render } from 'ink';
import type { ReactNode } from 'react';
import { paint } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { rowWidth } from '../draw/text.ts';
import type { Painter } from './painter.ts';
import { ScreenContext, type ScreenHandle } from './screen-handle.ts';

/** Signs for rows, a column wide each: Unicode's private use has more of them than a screen has rows. */
const FIRST_SIGN = 0xf0000;
const PLACES = /[\u{f0000}-\u{ffffd}] */gu;

/**
 * What Ink takes for its terminal: the size of the real one, and a painter that makes of each frame what has to be
 * written. In its debug mode Ink hands over whole frames and leaves cursor, scrollback and raw mode alone, also where
 * `CI` is set.
 */
class InkOutput extends EventEmitter {
  readonly isTTY = false;
  readonly #handle: ScreenHandle;
  readonly #painter: Painter;
  /** Of the frame that is being laid out, in the order of their signs. */
  #rows: Row[] = [];

  constructor(handle: ScreenHandle, painter: Painter) {
    super();
    this.#handle = handle;
    this.#painter = painter;
  }

  get columns(): number {
    return this.#handle.size().columns;
  }

  get rows(): number {
    return this.#handle.size().rows;
  }

  readonly signFor = (row: Row): string => String.fromCodePoint(FIRST_SIGN + this.#rows.push(row) - 1);

  write(frame: string): true {
    this.#painter.show(frame.split('\n').map((line) => line.replace(PLACES, (place) => this.#painted(place))));
    this.#rows = [];
    return true;
  }

  /** @param place a sign, and the blanks up to what stands beside it. */
  #painted(place: string): string {
    const { pen, hasColour } = this.#handle;
    const row = this.#rows[(place.codePointAt(0) ?? 0) - FIRST_SIGN] ?? [];
    const [, ...blanks] = place;
    const rest = blanks.length === 0 ? 0 : Math.max(0, blanks.length + 1 - rowWidth(row));
    return paint(row, pen, hasColour) + ' '.repeat(rest);
  }
}

export interface Shown {
  /** The same tree with other props. */
  show(tree: ReactNode): void;
  unmount(): void;
}

/** Has Ink lay out a tree of components, and each frame painted. */
export function renderOn(tree: ReactNode, handle: ScreenHandle, screen: Painter): Shown {
  const output = new InkOutput(handle, screen);
  const context = { ...handle, signFor: output.signFor };
  const onScreen = (shown: ReactNode) => <ScreenContext.Provider value={context}>{shown}</ScreenContext.Provider>;
  const stdout = output as unknown as NodeJS.WriteStream;
  const { rerender, unmount } = render(onScreen(tree), {
    ...{ stdout, debug: true, exitOnCtrlC: false, isScreenReaderEnabled: false },
  });
  return { show: (next) => rerender(onScreen(next)), unmount };
}
