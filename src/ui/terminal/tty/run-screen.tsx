import { EventEmitter } from 'node:events';
import { Component, type ReactElement, type ReactNode } from 'react';
import type { Key } from '../../state/key.ts';
import type { Pen } from '../draw/pen.ts';
import type { Size } from '../draw/row.ts';
import { jobControl } from './job-control.ts';
import { modesOf } from './modes.ts';
import { painter } from './painter.ts';
import { readKeys } from './read-keys.ts';
import { renderOn, type Shown } from './render-on.tsx';
import type { ScreenHandle } from './screen-handle.ts';
import { EXIT_CODES, type Outcome, waysOut } from './ways-out.ts';

export interface ScreenOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream & { readonly fd: number };
  readonly hasColour: boolean;
  readonly pen: Pen;
}

/** Hands a fault of rendering on, and shows nothing in its place. */
class Faults extends Component<{ readonly onFault: (fault: unknown) => void; readonly children: ReactNode }> {
  static getDerivedStateFromError = () => ({ isFaulty: true });
  override state = { isFaulty: false };
  override componentDidCatch(fault: unknown) {
    this.props.onFault(fault);
  }
  override render() {
    return this.state.isFaulty ? null : this.props.children;
  }
}

/** Of a terminal that does not tell, the usual size. */
const sizeOf = ({ columns, rows }: NodeJS.WriteStream): Size => ({ columns: columns || 80, rows: rows || 24 });

function handleOf(
  events: EventEmitter,
  { pen, hasColour }: ScreenOptions,
  size: () => Size,
  end: (outcome: Outcome) => void,
): ScreenHandle {
  const on = (name: string, handler: (key: Key) => void) => {
    events.on(name, handler);
    return () => void events.off(name, handler);
  };
  return {
    pen,
    hasColour,
    size,
    exit: (code) => end({ code }),
    onResize: (handler) => on('resize', handler),
    onKey: (handler) => on('key', handler),
  };
}

/**
 * Shows the element on the whole terminal until `exit` is called, a signal comes, the terminal goes or something is
 * faulty. The terminal is then as it was, before anything else is done.
 * @returns the exit code: that of `exit`, or 128 and the signal's number (Ctrl+C is 130, a closed terminal 129).
 * @throws what has been thrown while rendering, or anywhere without being caught.
 */
export function runScreen(element: (screen: ScreenHandle) => ReactElement, options: ScreenOptions): Promise<number> {
  const { stdin, stdout } = options;
  let size = sizeOf(stdout);
  const events = new EventEmitter();
  const modes = modesOf(stdin, stdout);
  const screen = painter(stdout, () => size);
  const onResize = () => {
    size = sizeOf(stdout);
    screen.forget();
    events.emit('resize');
  };
  const job = jobControl(modes, screen);
  return new Promise((resolve, reject) => {
    let ink: Shown | undefined;
    const exits = waysOut(stdin, stdout, (outcome) => {
      screen.hold();
      modes.leave();
      stopKeys();
      job.dispose();
      stdout.off('resize', onResize);
      // Not from within one of Ink's own renders.
      setImmediate(() => {
        ink?.unmount();
        exits.dispose();
        process.off('exit', modes.leave);
        if ('fault' in outcome) reject(outcome.fault);
        else resolve(outcome.code);
      });
    });
    const stopKeys = readKeys(stdin, (key) => {
      if (key.ctrl && key.name === 'c') exits.end({ code: EXIT_CODES.SIGINT });
      else if (key.ctrl && key.name === 'z') job.suspend();
      else events.emit('key', key);
    });
    stdout.on('resize', onResize);
    process.on('exit', modes.leave);
    modes.enter();
    const handle = handleOf(events, options, () => size, exits.end);
    ink = renderOn(<Faults onFault={(fault) => exits.end({ fault })}>{element(handle)}</Faults>, handle, screen);
  });
}
