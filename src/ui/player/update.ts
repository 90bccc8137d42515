import type { Log } from '../../machine/log.ts';
import { laterMoments } from '../afterwards/later.ts';
import { lessonKey } from '../class/lesson-key.ts';
import type { Pen } from '../screen/pen.ts';
import type { Size } from '../screen/row.ts';
import type { Key } from '../terminal/key.ts';
import { type Action, actionOf, written } from './bindings.ts';
import { act, asWritten, deleteThen, sayDelete, sensitivity, takeBack } from './change.ts';
import { differences } from './differences.ts';
import { DAY_MS, laterEndMs } from './later-end.ts';
import { scrolled } from './scroll.ts';
import type { Opened } from './stage.ts';
import { durationOf, type Panel, type PlayerState, type Step, say, step } from './state.ts';
import { advance, faster, jump, magnify, playOrPause, seek, typedTime } from './transport.ts';
import { beginTyping, enter, FIELDS, turn } from './what-if.ts';

/** What can happen to a player. */
export type Happening =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'tick'; readonly elapsedMs: number }
  | { readonly type: 'ran'; readonly ticket: number; readonly log: Log }
  | { readonly type: 'failed'; readonly ticket: number | null; readonly message: string }
  | { readonly type: 'explained'; readonly seq: number; readonly lines: readonly string[] }
  | { readonly type: 'saved'; readonly file: string }
  | { readonly type: 'reloaded'; readonly opened: Opened; readonly log: Log }
  | { readonly type: 'problem'; readonly problem: string };

/** What the answer to a key may depend on beside the state: how much there is to scroll, and the language. */
export interface Surroundings {
  readonly size: Size;
  readonly pen: Pen;
}

/** The player's next state. Pure: what is to be done outside is handed back as effects. */
export function update(state: PlayerState, happening: Happening, around: Surroundings): Step {
  const { reader } = around.pen;
  const { player } = reader.sentences;
  switch (happening.type) {
    case 'key':
      return press(state, happening.key, around);
    case 'tick':
      return advance(state, happening.elapsedMs, reader.sentences);
    case 'ran':
      return happening.ticket === state.asked ? show(state, happening.log, around) : step(state);
    case 'failed':
      if (happening.ticket === null) return say(state, happening.message);
      if (happening.ticket !== state.asked) return step(state);
      return say({ ...state, ...state.shown }, happening.message);
    case 'explained':
      if (state.panel?.kind !== 'why' || state.panel.seq !== happening.seq) return step(state);
      return step({ ...state, panel: { ...state.panel, lines: happening.lines } });
    case 'saved':
      return say(state, player.saved(happening.file));
    case 'reloaded':
      return reload(state, happening);
    case 'problem':
      return step({ ...state, problem: happening.problem, isPlaying: false });
  }
}

/** Puts a new run in the place of the one that is shown, at the same moment, and says what differs. */
function show(state: PlayerState, log: Log, { pen }: Surroundings): Step {
  const wasOver = state.atMs >= durationOf(state);
  const endMs = log.header.scenario.durationMs;
  const atMs = wasOver && state.place !== 'play' ? endMs : Math.min(state.atMs, endMs);
  const { changes, past } = state;
  const message = differences(state.log, log, pen.reader);
  return step({ ...state, log, atMs, shown: { changes, past }, message });
}

/** The file has been saved again: the same moment of what it is now. */
function reload(state: PlayerState, { opened, log }: { readonly opened: Opened; readonly log: Log }): Step {
  const atMs = Math.min(state.atMs, log.header.scenario.durationMs);
  return step({ ...state, opened, log, atMs, problem: null, message: null });
}

function press(state: PlayerState, key: Key, around: Surroundings): Step {
  const calm = { ...state, message: null };
  if (key.name === 'q' && !isTyping(state)) return step(calm, { does: 'leave' });
  if (state.lesson !== null && state.lesson.phase !== 'playing') return pressInClass(calm, key, around);
  if (state.panel !== null) return pressInPanel(calm, state.panel, key, around);
  if (state.place === 'summary') return pressInSummary(calm, key, around);
  if (state.place === 'later') return pressInLater(calm, key, around);
  const action = actionOf(key);
  if (action === null) return say(calm, around.pen.reader.sentences.player.nothing(written(key)));
  return doIt(calm, action, around);
}

function isTyping({ panel }: PlayerState): boolean {
  if (panel === null) return false;
  return panel.kind === 'go-to' || panel.kind === 'save' || (panel.kind === 'what-if' && panel.typed !== null);
}

/** What each key does in the play. */
function doIt(state: PlayerState, action: Action, around: Surroundings): Step {
  const { sentences } = around.pen.reader;
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
      return changeable(state, around, { kind: 'what-if', chosen: 0, typed: null });
    case 'more':
      return sensitivity(state, 1, sentences);
    case 'less':
      return sensitivity(state, -1, sentences);
    case 'asWritten':
      return asWritten(state, sentences);
    case 'save':
      return changeable(state, around, { kind: 'save', typed: '' });
    case 'why':
      return why(state, around);
    case 'findings':
      return open({ kind: 'findings', offset: 0 });
    case 'afterwards':
      if (state.atMs < durationOf(state)) return say(state, sentences.player.notOver);
      return step({ ...state, place: 'summary', offset: 0 });
    case 'help':
      return open({ kind: 'help', offset: 0 });
    case 'goBack':
      return step(state, { does: state.hasLibrary ? 'library' : 'leave' });
    case 'quit':
      return step(state, { does: 'leave' });
  }
}

function changeable(state: PlayerState, { pen }: Surroundings, panel: Panel): Step {
  if (state.opened.scenario === null) return say(state, pen.reader.sentences.player.onlyALog);
  return step({ ...state, panel });
}

/** The candidate nearest the playhead, before it or, unless a class is to guess, after it. */
function why(state: PlayerState, { pen }: Surroundings): Step {
  const { sentences } = pen.reader;
  const heard = state.log.events.filter((event) => event.type === 'wakeword.candidate');
  const known = state.lesson === null ? heard : heard.filter(({ atMs }) => atMs <= state.atMs);
  const away = (ms: number) => Math.abs(ms - state.atMs);
  const nearest = known.reduce<(typeof known)[number] | null>(
    (best, event) => (best !== null && away(best.atMs) <= away(event.atMs) ? best : event),
    null,
  );
  if (nearest === null) return say(state, sentences.player.noCandidate);
  if (nearest.heard === '' || nearest.wakeWord === '') return say(state, sentences.player.wordless);
  const { seq, wakeWord } = nearest;
  const candidate = { heard: nearest.heard, wakeWord, sensitivity: state.log.header.device.sensitivity };
  return step(
    { ...state, isPlaying: false, panel: { kind: 'why', offset: 0, seq, lines: null } },
    { does: 'explain', seq, candidate },
  );
}

function pressInClass(state: PlayerState, key: Key, { pen }: Surroundings): Step {
  const { lesson } = state;
  if (lesson === null) return step(state);
  const isTally = lesson.phase === 'tally';
  if (key.name === 'escape' && !isTally) return step(state, { does: state.hasLibrary ? 'library' : 'leave' });
  const { lesson: next, message } = lessonKey(lesson, key, pen.reader.sentences);
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

function pressInPanel(state: PlayerState, panel: Panel, key: Key, around: Surroundings): Step {
  if (panel.kind === 'what-if') return pressInWhatIf(state, panel, key, around);
  if (panel.kind === 'go-to' || panel.kind === 'save') return pressInPrompt(state, panel, key, around);
  const by = SCROLL_BY[key.name];
  if (by !== undefined) return step({ ...state, panel: { ...panel, offset: scrolled(state, by, around) } });
  // The key that opened a panel closes it too.
  if (key.name === 'escape' || key.name === 'enter' || actionOf(key) === PANEL_KEY[panel.kind]) {
    return step({ ...state, panel: null });
  }
  return say(state, around.pen.reader.sentences.player.closeFirst);
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
  if (name === 'backspace') return typed.slice(0, -1);
  const text = name === 'space' ? ' ' : name;
  const isText = !ctrl && (name === 'space' || [...name].length === 1);
  return isText && typed.length < LONGEST_TYPED ? typed + text : null;
}

function pressInPrompt(state: PlayerState, panel: Prompt, key: Key, { pen }: Surroundings): Step {
  const { sentences } = pen.reader;
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
  return atMs === null ? say(state, sentences.player.noTime) : seek({ ...state, panel: null }, atMs, sentences);
}

function pressInWhatIf(
  state: PlayerState,
  panel: Extract<Panel, { kind: 'what-if' }>,
  key: Key,
  { pen }: Surroundings,
): Step {
  const { sentences } = pen.reader;
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

function pressInSummary(state: PlayerState, key: Key, around: Surroundings): Step {
  const { sentences } = around.pen.reader;
  const by = SCROLL_BY[key.name];
  if (by !== undefined) return step({ ...state, offset: scrolled(state, by, around) });
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
      return changeable(state, around, { kind: 'save', typed: '' });
    default:
      return say(state, sentences.player.summaryKeys);
  }
}

function pressInLater(state: PlayerState, key: Key, around: Surroundings): Step {
  const { sentences } = around.pen.reader;
  const moments = laterMoments(state.log).map(({ afterMs }) => afterMs);
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
      return changeable(state, around, { kind: 'save', typed: '' });
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
