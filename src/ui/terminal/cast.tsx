import type { Log } from '../../log/log.ts';
import { initialState } from '../state/state.ts';
import { update } from '../state/update.ts';
import type { Pen } from './draw/pen.ts';
import type { Size } from './draw/row.ts';
import { faceOf } from './face.ts';
import { Player } from './player.tsx';
import { painter } from './tty/painter.ts';
import { renderOn } from './tty/render-on.tsx';

/** What the screens of most terminals have room for, and the player wants (assumed). */
const SIZE: Size = { columns: 100, rows: 30 };
/** Ten frames a second (assumed): the playhead moves by cells, which are longer. */
const STEP_MS = 100;
/** A quarter of an hour of them, which takes seconds to draw; a longer scene has a frame less often (assumed). */
const MOST_FRAMES = 9_000;
/** How long what comes after the play stays on the screen (assumed). */
const LAST_MS = 5_000;
const HIDE_CURSOR = '\u001b[?25l';

/**
 * The play of a log as the player shows it at real speed when nobody touches a key, as asciicast v3
 * (https://docs.asciinema.org/manual/asciicast/v3/): a header, then events `[seconds since the last, "o", output]`.
 */
export function castOf(log: Log, pen: Pen): string {
  const { durationMs, title } = log.header.scenario;
  const lines = [JSON.stringify({ version: 3, term: { cols: SIZE.columns, rows: SIZE.rows }, title })];
  const stepMs = Math.max(STEP_MS, Math.ceil(durationMs / MOST_FRAMES));
  let waitedMs = 0;
  const screen = painter({ write: (output) => write(String(output)), once: neverFull }, () => SIZE);
  const write = (output: string) => {
    lines.push(JSON.stringify([waitedMs / 1000, 'o', lines.length === 1 ? HIDE_CURSOR + output : output]));
    waitedMs = 0;
    return true;
  };
  const face = faceOf(SIZE, pen);
  let state = initialState(opened(log), { lesson: null, hasLibrary: false });
  const shown = () => <Player state={state} size={SIZE} pen={pen} />;
  const ink = renderOn(shown(), { pen, hasColour: true, size: () => SIZE, ...UNTOUCHED }, screen);
  while (state.isPlaying) {
    state = update(state, { type: 'tick', elapsedMs: stepMs }, face).state;
    waitedMs += stepMs;
    ink.show(shown());
  }
  // Where `CI` is set, Ink ends with a frame of its own, which is empty.
  screen.hold();
  ink.unmount();
  waitedMs += LAST_MS;
  write('');
  return `${lines.join('\n')}\n`;
}

/** Nobody is there who presses a key. */
const UNTOUCHED = { exit: () => {}, onResize: () => () => {}, onKey: () => () => {} };

/** A file is never too slow. */
function neverFull(): never {
  throw new Error('nothing was refused');
}

/** A log that nobody can change. */
function opened(log: Log): Parameters<typeof initialState>[0] {
  const asWritten = { profile: null, settings: {}, seed: log.header.seed, interventions: [], deletions: [] };
  return { log, scenario: null, asWritten, wakeWords: [], remarks: [] };
}
