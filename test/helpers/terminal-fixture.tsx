import { appendFileSync } from 'node:fs';
import { useReducer } from 'react';
import type { Key } from '../../src/ui/state/key.ts';
import { penFor } from '../../src/ui/terminal/draw/pen.ts';
import { Lines } from '../../src/ui/terminal/lines.tsx';
import { runScreen } from '../../src/ui/terminal/tty/run-screen.tsx';
import { type ScreenHandle, useKeys, useSize, useTicks } from '../../src/ui/terminal/tty/screen-handle.ts';
import { readerFor } from '../../src/words/reader.ts';
import { rowsOf, type Shown } from './terminal-fixture-rows.ts';

interface State extends Shown {
  readonly isRunning: boolean;
  readonly isBroken: boolean;
}

const START: State = { keys: [], ticks: 0, isRunning: false, isBroken: false };

function next(state: State, what: Key | 'tick'): State {
  if (what === 'tick') return { ...state, ticks: state.ticks + 1 };
  const isRunning = what.name === 'r' || (state.isRunning && what.name !== 's');
  return { ...state, isRunning, keys: [...state.keys, what], isBroken: what.name === 'b' };
}

/** A file that each tick adds a dot to, for whoever cannot look at the screen. */
const { TICKS } = process.env;

/** What a key does besides being counted. */
const ACTS: Readonly<Record<string, (screen: ScreenHandle) => void>> = {
  q: (screen) => screen.exit(0),
  x: (screen) => screen.exit(3),
  e: () => process.exit(9),
  t: () => {
    setTimeout(() => {
      throw new Error('thrown by a timer');
    });
  },
  p: () => void Promise.reject(new Error('rejected by nobody')),
  w: () => process.stderr.write('a warning\n'),
  // Something that would go on for ever.
  h: () => void setInterval(() => {}, 1000),
};

function Counter({ screen }: { readonly screen: ScreenHandle }) {
  const [state, dispatch] = useReducer(next, START);
  const size = useSize();
  useKeys((key) => {
    dispatch(key);
    ACTS[key.name]?.(screen);
  });
  useTicks(state.isRunning, () => {
    dispatch('tick');
    if (TICKS !== undefined) appendFileSync(TICKS, '.');
  });
  if (state.isBroken) throw new Error('thrown while rendering');
  return <Lines rows={rowsOf(state, size, process.pid)} columns={size.columns} />;
}

const pen = penFor(readerFor('en'), true);
const { stdin, stdout } = process;
try {
  process.exitCode = await runScreen((screen) => <Counter screen={screen} />, { stdin, stdout, hasColour: true, pen });
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 70;
}
