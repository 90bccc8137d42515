import type { Opened, Why } from '../../app/stage/stage.ts';
import type { Log } from '../../log/log.ts';
import { laterEndMs } from '../afterwards/later-end.ts';
import { differences } from './differences.ts';
import type { Face } from './face.ts';
import type { Key } from './key.ts';
import { pressed } from './keys/key-table.ts';
import { keysAt } from './keys/screens.ts';
import { type Asked, type PlayerState, type Step, say, step } from './state.ts';
import { advance } from './transport.ts';
import { whyLines } from './why.ts';

/** What can happen to a player. */
export type Input =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'tick'; readonly elapsedMs: number }
  | ({ readonly type: 'ran'; readonly log: Log } & Asked)
  | { readonly type: 'failed'; readonly ticket: number | null; readonly message: string }
  | { readonly type: 'explained'; readonly seq: number; readonly why: Why }
  | { readonly type: 'saved'; readonly file: string }
  /** `file`: the name that was typed. */
  | { readonly type: 'unsaved'; readonly file: string; readonly message: string }
  /** `lost`: why the changes could not be kept; null: they were. */
  | { readonly type: 'reloaded'; readonly opened: Opened; readonly log: Log; readonly lost: string | null }
  | { readonly type: 'problem'; readonly problem: string };

/** The player's next state. Pure: what is to be done outside is handed back as effects. */
export function update(state: PlayerState, input: Input, face: Face): Step {
  const { reader } = face;
  const { player } = reader.sentences;
  switch (input.type) {
    case 'key':
      return press(state, input.key, face);
    case 'tick':
      return advance(state, input.elapsedMs, reader.sentences);
    case 'ran':
      return input.ticket > state.shown.ticket ? show(state, input, face) : step(state);
    case 'failed':
      if (input.ticket === null) return say(state, input.message);
      if (input.ticket !== state.asked) return step(state);
      return say({ ...state, ...unasked(state) }, input.message);
    case 'explained':
      if (state.panel?.kind !== 'why' || state.panel.seq !== input.seq) return step(state);
      return step({ ...state, panel: { ...state.panel, lines: whyLines(input.why, face) } });
    case 'saved':
      return say(state, player.saved(input.file));
    case 'unsaved':
      return say({ ...state, panel: { kind: 'save', typed: input.file } }, input.message);
    case 'reloaded':
      return reload(state, input);
    case 'problem':
      return step({ ...state, panel: { kind: 'problem', offset: 0, text: input.problem }, isPlaying: false });
  }
}

/** Puts a new run in the place of the one that is shown, at the same moment, and says what differs. */
function show(
  state: PlayerState,
  { log, changes, past, ticket }: Asked & { readonly log: Log },
  { reader }: Face,
): Step {
  const message = differences(state.log, log, reader);
  return step({ ...placedIn(state, log), shown: { changes, past, ticket }, message });
}

/** The same moment of another log: after the scene's end, its end. */
function placedIn(state: PlayerState, log: Log): PlayerState {
  const endMs = log.header.scenario.durationMs;
  const atMs = state.place === 'play' ? Math.min(state.atMs, endMs) : endMs;
  return { ...state, log, atMs, laterMs: Math.min(state.laterMs, laterEndMs(log)) };
}

/** What was there before a run that failed: the changes of the run that is shown. */
function unasked({ shown }: PlayerState): Pick<PlayerState, 'changes' | 'past' | 'shown'> {
  return { changes: shown.changes, past: shown.past, shown };
}

/** The file has been saved again: the same moment of what it is now. */
function reload(state: PlayerState, { opened, log, lost }: Extract<Input, { type: 'reloaded' }>): Step {
  const panel = state.panel?.kind === 'problem' ? null : state.panel;
  const placed = { ...placedIn(state, log), opened, panel, message: lost };
  if (lost === null) return step(placed);
  const { asked: ticket } = state;
  const changes = opened.asWritten;
  return step({ ...placed, changes, past: [], shown: { changes, past: [], ticket } });
}

/** The message is for the last key, and Esc is asked for twice in a row. */
function press(state: PlayerState, key: Key, face: Face): Step {
  const isLeaving = state.isLeaving && key.name === 'escape';
  return pressed(keysAt(state), { ...state, message: null, isLeaving }, key, face);
}
