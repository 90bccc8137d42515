import type { Size } from '../draw/row.ts';
import { changeOf } from './row-change.ts';

/** Synchronized update (mode 2026): a terminal that knows it shows what is between at once, another one ignores it. */
const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const CLEAR = '\u001b[0m\u001b[2J';

export interface Painter {
  /** Shows a frame: its painted rows. */
  show(frame: readonly string[]): void;
  /** Nobody knows any longer what is on the screen: the next frame is painted whole. */
  forget(): void;
  /** Writes nothing until `repaint`: the screen is somebody else's. */
  hold(): void;
  /** Paints the newest frame, whole. */
  repaint(): void;
}

/**
 * Writes what has changed since the last frame, each piece at its place on the screen; nothing where nothing has.
 * While the terminal does not keep up, frames are dropped, and the newest one is painted when it does.
 * @param size of the screen; what of a frame is beyond it is not painted.
 */
export function painter(stdout: Pick<NodeJS.WriteStream, 'write' | 'once'>, size: () => Size): Painter {
  let newest: readonly string[] = [];
  let shown: readonly string[] | null = null;
  let isBlocked = false;
  let isHeld = false;
  const paint = () => {
    if (isBlocked || isHeld) return;
    const { columns, rows } = size();
    const wanted = Array.from({ length: rows }, (_, row) => newest[row] ?? '');
    const known = shown;
    const changes = wanted.map((row, index) => changeOf(known?.[index] ?? '', row, index + 1, columns)).join('');
    shown = wanted;
    if (changes === '' && known !== null) return;
    if (stdout.write(`${BEGIN}${known === null ? CLEAR : ''}${changes}${END}`)) return;
    isBlocked = true;
    stdout.once('drain', () => {
      isBlocked = false;
      paint();
    });
  };
  return {
    show(frame) {
      newest = frame;
      paint();
    },
    forget() {
      shown = null;
    },
    hold() {
      isHeld = true;
    },
    repaint() {
      isHeld = false;
      shown = null;
      paint();
    },
  };
}
