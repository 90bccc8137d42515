import { createContext, useContext, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Key } from '../../state/key.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';

/** The terminal that the player has to itself. */
export interface ScreenHandle {
  readonly pen: Pen;
  readonly hasColour: boolean;
  /** The same object until it changes. */
  size(): Size;
  /** Gives the terminal back; `runScreen` resolves to the code. */
  exit(code: number): void;
  /** Returns what ends it. */
  onResize(handler: () => void): () => void;
  /** Returns what ends it. */
  onKey(handler: (key: Key) => void): () => void;
}

/** What components have of it. */
interface Screen extends ScreenHandle {
  /** The sign that stands for a row in the frame that is being laid out. */
  signFor(row: Row): string;
}

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error('there is a screen only inside runScreen');
  return screen;
}

export function useSize(): Size {
  const screen = useScreen();
  return useSyncExternalStore(screen.onResize, screen.size);
}

/**
 * Calls the handler for each key press, but for Ctrl+C and Ctrl+Z, which the screen answers. Keys that come together
 * are handled before the next render, so what they change has to be in a reducer.
 */
export function useKeys(handler: (key: Key) => void): void {
  const screen = useScreen();
  const newest = useRef(handler);
  newest.current = handler;
  useLayoutEffect(() => screen.onKey((key) => newest.current(key)), [screen]);
}

/** About 15 a second (assumed): smooth for a playhead that moves by cells of the terminal. */
const TICK_MS = 66;
/** After a suspension or a stall the play goes on from where it was, at most this much later (assumed). */
const LONGEST_TICK_MS = 1000;

/** While running, calls `onTick` with the milliseconds of real time since the last call. */
export function useTicks(isRunning: boolean, onTick: (elapsedMs: number) => void): void {
  const newest = useRef(onTick);
  newest.current = onTick;
  useEffect(() => {
    if (!isRunning) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      newest.current(Math.min(now - last, LONGEST_TICK_MS));
      last = now;
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
}
