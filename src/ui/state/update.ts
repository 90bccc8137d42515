import type { Opened } from '../../app/stage/stage.ts';
import type { Log } from '../../log/log.ts';
import { viewOf } from '../../log/view/view.ts';
import { DAY_MS } from '../../vocabulary/time.ts';
import { graphemesOf } from '../../words/plain-text.ts';
import { laterEndMs } from '../afterwards/later-end.ts';
import { type Action, actionOf } from './bindings.ts';
import { act, asWritten, deleteThen, obstacle, sayDelete, takeBack } from './change.ts';
import { differences } from './differences.ts';
import type { Face } from './face.ts';
import type { Key } from './key.ts';
import { lessonKey } from './lesson-key.ts';
import { type Asked, durationOf, type Panel, type PlayerState, type Step, say, step } from './state.ts';
import { advance, faster, jump, magnify, playOrPause, seek, typedTime } from './transport.ts';
import { isChanged } from './values.ts';
import { beginTyping, enter, FIELDS, turn } from './what-if.ts';

/** What can happen to a player. */
export type Input =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'tick'; readonly elapsedMs: number }
  | ({ readonly type: 'ran'; readonly log: Log } & Asked)
  | { readonly type: 'failed'; readonly ticket: number | null; readonly message: string }
  | { readonly type: 'explained'; readonly seq: number; readonly lines: readonly string[] }
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
      return step({ ...state, panel: { ...state.panel, lines: input.lines } });
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

function press(state: PlayerState, key: Key, face: Face): Step {
  const calm = { ...state, message: null, isLeaving: state.isLeaving && key.name === 'escape' };
  if (key.name === 'q' && !isTyping(state)) return step(calm, { does: 'leave' });
  if (state.lesson !== null && state.lesson.phase !== 'playing') return pressInClass(calm, key, face);
  if (state.panel !== null) return pressInPanel(calm, state.panel, key, face);
  if (state.place === 'summary') return pressInSummary(calm, key, face);
  if (state.place === 'later') return pressInLater(calm, key, face);
  const action = actionOf(key);
  if (action === null) return say(calm, face.reader.sentences.player.nothing(written(key, face)));
  return doIt(calm, action, face);
}

/** A key as a message names it. */
function written({ name, ctrl }: Key, { keyLabel }: Face): string {
  return `${ctrl ? 'Ctrl+' : ''}${keyLabel(name)}`;
}

/** The offset after scrolling by some rows or a page, never past what there is. */
function scrolled(state: PlayerState, by: number | 'page' | '-page', face: Face): number {
  const { length, height, offset } = face.scrolling(state);
  const rows = by === 'page' ? height - 1 : by === '-page' ? 1 - height : by;
  return Math.max(0, Math.min(offset + rows, length - height));
}

function isTyping({ panel }: PlayerState): boolean {
  if (panel === null) return false;
  return panel.kind === 'go-to' || panel.kind === 'save' || (panel.kind === 'what-if' && panel.typed !== null);
}

/** What each key does in the play. */
function doIt(state: PlayerState, action: Action, face: Face): Step {
  const { sentences } = face.reader;
  const by = (ms: number) => seek(state, state.atMs + ms, sentences);
  const open = (panel: Panel) => step({ ...state, panel });
  switch (action) {
    case 'play':
      return playOrPause(state, sentences);
    case 'back1':
      return by(-1000);
    case 'on1':
      return by(1000);
    case 'back5':
      return by(-5000);
    case 'on5':
      return by(5000);
    case 'next':
      return jump(state, 1, sentences);
    case 'previous':
      return jump(state, -1, sentences);
    case 'start':
      return seek(state, 0, sentences);
    case 'end':
      return seek(state, durationOf(state), sentences);
    case 'goTo':
      return step({ ...state, isPlaying: false, panel: { kind: 'go-to', typed: '' } });
    case 'faster':
      return faster(state, 1, sentences);
    case 'slower':
      return faster(state, -1, sentences);
    case 'nearer':
      return magnify(state, 1, sentences);
    case 'wider':
      return magnify(state, -1, sentences);
    case 'mute':
      return act(state, 'mute', sentences);
    case 'action':
      return act(state, 'press-action', sentences);
    case 'plug':
      return act(state, 'plug', sentences);
    case 'sayDelete':
      return sayDelete(state, sentences);
    case 'undo':
      return takeBack(state, sentences);
    case 'whatIf':
      return changeable(state, face, { kind: 'what-if', chosen: 0, typed: null });
    case 'more':
      return turn(state, 'sensitivity', 1, sentences);
    case 'less':
      return turn(state, 'sensitivity', -1, sentences);
    case 'asWritten':
      return asWritten(state, sentences);
    case 'save':
      return changeable(state, face, { kind: 'save', typed: '' });
    case 'why':
      return why(state, face);
    case 'findings':
      return open({ kind: 'findings', offset: 0 });
    case 'afterwards':
      if (state.atMs < durationOf(state)) return say(state, sentences.player.notOver);
      return step({ ...state, place: 'summary', offset: 0 });
    case 'help':
      return open({ kind: 'help', offset: 0 });
    case 'goBack':
      return goBack(state, face);
    case 'quit':
      return step(state, { does: 'leave' });
  }
}

/** Out of the play; where something would be lost with it, only when it is asked for twice. */
function goBack(state: PlayerState, { reader }: Face): Step {
  const effect = { does: state.hasLibrary ? 'library' : 'leave' } as const;
  const isAtStake = isChanged(state) || state.lesson?.hands.some((hands) => hands !== null);
  if (!isAtStake || state.isLeaving) return step(state, effect);
  return say({ ...state, isLeaving: true }, reader.sentences.player.escAgain);
}

function changeable(state: PlayerState, { reader }: Face, panel: Panel): Step {
  const why = obstacle(state, reader.sentences);
  if (why !== null) return say(state, why);
  return step({ ...state, panel });
}

/** The candidate nearest the playhead, before it or, unless a class is to guess, after it. */
function why(state: PlayerState, { reader }: Face): Step {
  const { sentences } = reader;
  const heard = viewOf(state.log).candidates();
  const known = state.lesson === null ? heard : heard.filter(({ atMs }) => atMs <= state.atMs);
  const away = (ms: number) => Math.abs(ms - state.atMs);
  const nearest = known.reduce<(typeof known)[number] | null>(
    (best, event) => (best !== null && away(best.atMs) <= away(event.atMs) ? best : event),
    null,
  );
  if (state.log.header.device.wakeWord === null) return say(state, sentences.player.noWakeWord);
  if (nearest === null) {
    return say(state, state.lesson === null ? sentences.player.noCandidate : sentences.player.noCandidateYet);
  }
  if (nearest.heard === '' || nearest.wakeWord === '') return say(state, sentences.player.wordless);
  const { seq, wakeWord } = nearest;
  // What the scenario says of the second look is about what came to one.
  const entry = nearest.verdict === 'activated' ? nearest.entry : null;
  const { sensitivity } = state.log.header.device;
  const candidate = { heard: nearest.heard, wakeWord, sensitivity, entry };
  return step(
    { ...state, isPlaying: false, panel: { kind: 'why', offset: 0, seq, lines: null } },
    { does: 'explain', seq, candidate },
  );
}

function pressInClass(state: PlayerState, key: Key, { reader }: Face): Step {
  const { lesson } = state;
  if (lesson === null) return step(state);
  const isTally = lesson.phase === 'tally';
  if (key.name === 'escape' && !isTally) return say(state, reader.sentences.player.answerOrQuit);
  const { lesson: next, message } = lessonKey(lesson, key, reader.sentences);
  const isLeft = next.phase === 'playing';
  const isOver = isLeft && state.atMs >= durationOf(state);
  return step({
    ...state,
    lesson: next,
    message,
    isPlaying: isLeft && !isOver,
    place: isOver ? 'summary' : state.place,
  });
}

const SCROLL_BY: Readonly<Record<string, number | 'page' | '-page'>> = {
  up: -1,
  down: 1,
  'page-up': '-page',
  'page-down': 'page',
  space: 'page',
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};

function pressInPanel(state: PlayerState, panel: Panel, key: Key, face: Face): Step {
  if (panel.kind === 'what-if') return pressInWhatIf(state, panel, key, face);
  if (panel.kind === 'go-to' || panel.kind === 'save') return pressInPrompt(state, panel, key, face);
  const by = SCROLL_BY[key.name];
  if (by !== undefined) return step({ ...state, panel: { ...panel, offset: scrolled(state, by, face) } });
  if (panel.kind === 'problem') {
    if (key.name === 'escape') return step(state, { does: state.hasLibrary ? 'library' : 'leave' });
    return say(state, face.reader.sentences.player.mendFirst);
  }
  // The key that opened a panel closes it too.
  if (key.name === 'escape' || key.name === 'enter' || actionOf(key) === PANEL_KEY[panel.kind]) {
    return step({ ...state, panel: null });
  }
  return say(state, face.reader.sentences.player.closeFirst);
}

const PANEL_KEY: Readonly<Record<'help' | 'findings' | 'why', Action>> = {
  help: 'help',
  findings: 'findings',
  why: 'why',
};

type Prompt = Extract<Panel, { readonly kind: 'go-to' | 'save' }>;
/** Longer than any time or sensible file name (assumed). */
const LONGEST_TYPED = 60;

/** A text as it is being typed; null: the key types nothing. */
function typedWith(typed: string, { name, ctrl }: Key): string | null {
  if (name === 'backspace')
    return [...graphemesOf(typed)]
      .slice(0, -1)
      .map(({ grapheme }) => grapheme)
      .join('');
  const text = name === 'space' ? ' ' : name;
  const isText = !ctrl && (name === 'space' || [...name].length === 1);
  return isText && typed.length < LONGEST_TYPED ? typed + text : null;
}

function pressInPrompt(state: PlayerState, panel: Prompt, key: Key, { reader }: Face): Step {
  const { sentences } = reader;
  if (key.name === 'escape') return step({ ...state, panel: null });
  if (key.name !== 'enter') {
    const typed = typedWith(panel.typed, key);
    if (typed === null) return say(state, sentences.player.typeOrLeave);
    return step({ ...state, panel: { ...panel, typed } });
  }
  if (panel.kind === 'save') {
    const file = panel.typed.trim();
    return step({ ...state, panel: null }, { does: 'save', changes: state.changes, file: file === '' ? null : file });
  }
  const atMs = typedTime(panel.typed.trim(), durationOf(state));
  if (atMs === null) return say(state, sentences.player.noTime);
  const endMs = durationOf(state);
  if (atMs > endMs) return say(state, sentences.player.beyondEnd(reader.format.clock(endMs)));
  return seek({ ...state, panel: null }, atMs, sentences);
}

function pressInWhatIf(
  state: PlayerState,
  panel: Extract<Panel, { kind: 'what-if' }>,
  key: Key,
  { reader }: Face,
): Step {
  const { sentences } = reader;
  const { chosen, typed } = panel;
  const field = FIELDS[chosen] ?? 'sensitivity';
  const put = (next: Partial<typeof panel>) => step({ ...state, panel: { ...panel, ...next } });
  if (typed !== null) {
    if (key.name === 'escape') return put({ typed: null });
    if (key.name === 'enter') return enter({ ...state, panel: { ...panel, typed: null } }, field, typed, sentences);
    const next = typedWith(typed, key);
    return next === null ? say(state, sentences.player.typeOrLeave) : put({ typed: next });
  }
  switch (key.name) {
    case 'up':
      return put({ chosen: (chosen + FIELDS.length - 1) % FIELDS.length });
    case 'down':
    case 'tab':
      return put({ chosen: (chosen + 1) % FIELDS.length });
    case 'left':
      return turn(state, field, -1, sentences);
    case 'right':
      return turn(state, field, 1, sentences);
    case 'enter':
      return beginTyping(state, chosen, sentences);
    case 'escape':
    case 'w':
      return step({ ...state, panel: null });
    case 'space':
      return playOrPause(state, sentences);
    case 'b':
      return asWritten(state, sentences);
    case 'u':
      return takeBack(state, sentences);
    case 's':
      return step({ ...state, panel: { kind: 'save', typed: '' } });
    default:
      return say(state, sentences.player.whatIfKeys);
  }
}

function pressInSummary(state: PlayerState, key: Key, face: Face): Step {
  const { sentences } = face.reader;
  const by = SCROLL_BY[key.name];
  if (by !== undefined) return step({ ...state, offset: scrolled(state, by, face) });
  switch (key.name) {
    case 'enter':
    case 'right':
    case 'l':
      return step({ ...state, place: 'later', laterMs: 0 });
    case 'escape':
    case 'left':
      return step({ ...state, place: 'play', offset: 0 });
    case 'f':
      return step({ ...state, panel: { kind: 'findings', offset: 0 } });
    case '?':
    case 'h':
      return step({ ...state, panel: { kind: 'help', offset: 0 } });
    case 'u':
      return takeBack(state, sentences);
    case 's':
      return changeable(state, face, { kind: 'save', typed: '' });
    default:
      return say(state, sentences.player.summaryKeys);
  }
}

function pressInLater(state: PlayerState, key: Key, face: Face): Step {
  const { sentences } = face.reader;
  const moments = viewOf(state.log)
    .later()
    .map(({ afterMs }) => afterMs);
  const go = (ms: number) => step({ ...state, laterMs: Math.max(0, Math.min(ms, laterEndMs(state.log))) });
  const jumpTo = (ms: number | undefined, none: string) => (ms === undefined ? say(state, none) : go(ms));
  switch (key.name) {
    case 'left':
      return go(state.laterMs - (key.shift ? 10 : 1) * DAY_MS);
    case 'right':
      return go(state.laterMs + (key.shift ? 10 : 1) * DAY_MS);
    case ',':
    case 'page-up':
      return go(state.laterMs - 10 * DAY_MS);
    case '.':
    case 'page-down':
      return go(state.laterMs + 10 * DAY_MS);
    case 'n':
      return jumpTo(
        moments.find((ms) => ms > state.laterMs),
        sentences.player.noNext,
      );
    case 'p':
      return jumpTo(
        moments.findLast((ms) => ms < state.laterMs),
        sentences.player.noPrevious,
      );
    case 'home':
      return go(0);
    case 'end':
      return go(Number.POSITIVE_INFINITY);
    case 'd':
      return deleteThen(state, sentences);
    case 'u':
      return takeBack(state, sentences);
    case 's':
      return changeable(state, face, { kind: 'save', typed: '' });
    case 'f':
      return step({ ...state, panel: { kind: 'findings', offset: 0 } });
    case '?':
    case 'h':
      return step({ ...state, panel: { kind: 'help', offset: 0 } });
    case 'escape':
    case 'enter':
      return step({ ...state, place: 'summary' });
    default:
      return say(state, sentences.player.laterKeys);
  }
}
