import { EventEmitter } from 'node:events';
import { type Instance, render } from 'ink';
import type { ReactNode } from 'react';
import type { Size } from '../draw/row.ts';
import type { Painter } from './painter.ts';
import { ScreenContext, type ScreenHandle } from './screen-handle.ts';

/**
 * What Ink takes for its terminal: the size of the real one, and a painter that makes of each frame what has to be
 * written. In its debug mode Ink hands over whole frames and leaves cursor, scrollback and raw mode alone, also where
 * `CI` is set.
 */
class InkOutput extends EventEmitter {
  readonly isTTY = false;
  readonly #size: () => Size;
  readonly #painter: Painter;

  constructor(size: () => Size, painter: Painter) {
    super();
    this.#size = size;
    this.#painter = painter;
  }

  get columns(): number {
    return this.#size().columns;
  }

  get rows(): number {
    return this.#size().rows;
  }

  write(frame: string): true {
    this.#painter.show(frame.split('\n'));
    return true;
  }
}

/** Has Ink lay out a tree of components, and each frame painted. */
export function renderOn(tree: ReactNode, handle: ScreenHandle, screen: Painter): Instance {
  const stdout = new InkOutput(() => handle.size(), screen) as unknown as NodeJS.WriteStream;
  return render(<ScreenContext.Provider value={handle}>{tree}</ScreenContext.Provider>, {
    ...{ stdout, debug: true, exitOnCtrlC: false, isScreenReaderEnabled: false },
  });
}
