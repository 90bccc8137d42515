import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStage } from '../../../src/app/stage/play-stage.ts';
import type { Opened, Stage, Why } from '../../../src/app/stage/stage.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { ACTIONS, keysOf } from '../../../src/ui/state/keys/play.ts';
import { startLesson } from '../../../src/ui/state/lesson.ts';
import { initialState, type PlayerState } from '../../../src/ui/state/state.ts';
import { type Input, update } from '../../../src/ui/state/update.ts';
import { penFor } from '../../../src/ui/terminal/draw/pen.ts';
import type { Row, Size } from '../../../src/ui/terminal/draw/row.ts';
import { faceOf } from '../../../src/ui/terminal/face.ts';
import { helpRows, keyLabel } from '../../../src/ui/terminal/panels/help.ts';
import { displayWidth } from '../../../src/words/plain-text.ts';
import { readerFor } from '../../../src/words/reader.ts';
import { drawPlayer } from '../../helpers/drawn.tsx';

const reader = readerFor('en');
const pen = penFor(reader, true);
const size: Size = { columns: 100, rows: 30 };
const face = faceOf(size, pen);

let stage: Stage;
let opened: Opened;
let why: Why;
beforeAll(async () => {
  stage = openStage('clinic-letter', { host: nodeHost, choices: { overrides: [], seed: null }, reader, watch: false });
  opened = await stage.open();
  why = await stage.why({ heard: 'Alexis', wakeWord: 'alexa', sensitivity: 0.5, entry: 0 });
});

const start = () => initialState(opened, { lesson: null, hasLibrary: false });
const inClass = () => initialState(opened, { lesson: startLesson(opened.log), hasLibrary: false });
const next = (state: PlayerState, ...inputs: Input[]) =>
  inputs.reduce((now, input) => update(now, input, face).state, state);
const key = (name: string, shift = false): Input => ({ type: 'key', key: { name, ctrl: false, shift } });
const keys = (...names: string[]) => names.map((name) => key(name));
const typed = (text: string) => keys('g', ...text, 'enter');
/** Back to the scene where the end has been come to, then to another time. */
const sought = (state: PlayerState, seconds: number) =>
  next(state, ...(state.place === 'summary' ? [key('escape')] : []), ...typed(`${seconds}`));
const textOf = (rows: readonly Row[]) =>
  rows.map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
const screen = (state: PlayerState, at = size) => textOf(drawPlayer(state, at, pen)).join('\n');

/** The state after keys whose effects are done too, as the program does them. */
async function done(state: PlayerState, ...inputs: Input[]): Promise<PlayerState> {
  let now = state;
  for (const input of inputs) {
    const { state: then, effects } = update(now, input, face);
    now = then;
    for (const effect of effects) {
      if (effect.does !== 'run') continue;
      const { changes, past, ticket } = effect;
      now = next(now, { type: 'ran', changes, past, ticket, log: await stage.run(changes) });
    }
  }
  return now;
}

describe('the last screen is the same whichever way one comes to it', () => {
  const playedOut = (elapsedMs: number, speed: number) => {
    let now = { ...start(), speed };
    while (now.isPlaying) now = next(now, { type: 'tick', elapsedMs });
    return screen({ ...now, speed: 1 });
  };

  test('playing, at any speed and frame rate', () => {
    const last = screen(next(start(), key('end')));
    expect(playedOut(66, 16)).toBe(last);
    expect(playedOut(1000, 0.25)).toBe(last);
    expect(playedOut(137, 4)).toBe(last);
  });

  test('seeking back and forth two hundred times at random', () => {
    const last = screen(next(start(), key('end')));
    const endMs = opened.log.header.scenario.durationMs;
    const scene = screen(next(start(), key('end'), key('escape')));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: endMs }), { minLength: 200, maxLength: 200 }), (times) => {
        const anywhere = times.reduce((now, ms) => sought(now, ms / 1000), start());
        const ended = sought({ ...anywhere, isPlaying: true }, endMs / 1000);
        expect(screen(ended)).toBe(last);
        expect(screen(next(ended, key('escape')))).toBe(scene);
      }),
      { numRuns: 3, seed: 6 },
    );
  });

  test('and so is any other screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 64 }), fc.array(fc.integer({ min: 0, max: 64 })), (second, others) => {
        const direct = next(start(), ...typed(`${second}`));
        const elsewhere = others.reduce(sought, start());
        expect(screen(sought(elsewhere, second))).toBe(screen(direct));
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

const SOME_KEYS = [
  ...ACTIONS.flatMap((action) => keysOf(action)).filter((name) => name !== 'q'),
  ...['up', 'down', 'tab', 'backspace', 'page-up', 'page-down', 'l', '7', '9', 'é', '語', 'delete', 'y'],
];

/** What else can happen to a player, with texts that are too long. */
const OTHERS: Readonly<Record<string, (now: PlayerState) => Input>> = {
  TICK: () => ({ type: 'tick', elapsedMs: 900 }),
  RUN: ({ asked, changes, past }) => ({ type: 'ran', changes, past, ticket: asked, log: shorter() }),
  FAIL: ({ asked }) => ({ type: 'failed', ticket: asked, message: LONG }),
  PROBLEM: () => ({ type: 'problem', problem: `${LONG}\n${LONG}\n  ^` }),
  RELOAD: () => ({ type: 'reloaded', opened, log: opened.log, lost: LONG }),
  WHY: (now) => ({
    type: 'explained',
    seq: now.panel?.kind === 'why' ? now.panel.seq : 0,
    why: { ...why, remarks: [LONG] },
  }),
  UNSAVED: () => ({ type: 'unsaved', file: LONG, message: LONG }),
};
const LONG = 'a 語 sentence that is longer than any footer has room for, whatever its language is '.repeat(3);

function shorter() {
  const { header, events } = opened.log;
  const scenario = { ...header.scenario, durationMs: 30_000 };
  return { header: { ...header, scenario }, events: events.filter(({ atMs }) => atMs <= 30_000) };
}

test('no keys at all lead to a screen that does not fit, in any size, language or mode', { timeout: 120_000 }, () => {
  const french = penFor(readerFor('fr'), false);
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.constantFrom(...SOME_KEYS, 'TICK', 'RUN', 'FAIL', 'PROBLEM', 'RELOAD', 'WHY', 'UNSAVED'), {
        maxLength: 60,
      }),
      fc.constantFrom(
        ...[60, 80, 100, 131, 300].map((columns, index) => ({ columns, rows: [20, 24, 30, 50, 80][index] ?? 24 })),
      ),
      (isClass, names, at) => {
        let now = isClass ? inClass() : start();
        for (const name of names) {
          const input = OTHERS[name]?.(now) ?? key(name.replace('shift+', ''), name.startsWith('shift+'));
          now = update(now, input, faceOf(at, pen)).state;
          if (now.lesson?.phase === 'asking') expect(screen(now, at)).toContain('hands');
          expect(now.atMs).toBeGreaterThanOrEqual(0);
          expect(now.atMs).toBeLessThanOrEqual(now.log.header.scenario.durationMs);
        }
        for (const each of [pen, french]) {
          const rows = textOf(drawPlayer(now, at, each));
          expect(rows).toHaveLength(at.rows);
          for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(at.columns);
        }
      },
    ),
    { numRuns: 150, seed: 6 },
  );
});

test('the help lists every key', () => {
  const help = textOf(helpRows(200, pen));
  const { actions } = reader.sentences.player;
  for (const action of ACTIONS) {
    const row = help.find((line) => line.endsWith(actions[action])) ?? '';
    const labels = row.slice(0, -actions[action].length).trim().split(/ {2,}/u);
    expect(labels, action).toEqual(keysOf(action).map((name) => keyLabel(name, pen)));
  }
});

test('a key that does nothing now says why', () => {
  const said = (state: PlayerState, ...names: string[]) => next(state, ...keys(...names)).message;
  const { player } = reader.sentences;
  expect(said(start(), 'y')).toBe(player.nothing('y'));
  expect(said(start(), 'p')).toBe(player.noPrevious);
  expect(said(start(), 'u')).toBe(player.nothingToUndo);
  expect(said(start(), 'b')).toBe(player.asWrittenAlready);
  expect(said(start(), 'd')).toBe(player.nothingKept);
  expect(said(start(), 'enter')).toBe(player.notOver);
  expect(said(start(), 'Z')).toBe(player.wholeScene);
  expect(said(start(), '<', '<', '<')).toBe(player.slowest);
  expect(said(inClass(), 'm')).toBe(player.classFirst);
  expect(said(inClass(), 'end', '0')).toBe(null);
  const log = { ...start(), opened: { ...opened, scenario: null } };
  expect(said(log, 'm')).toBe(player.onlyALog);
  expect(said(log, 'w')).toBe(player.onlyALog);
});

test('what is done at the playhead is one more entry and a new run, and can be taken back', async () => {
  const at = next(start(), ...typed('1.0'));
  const muted = await done(at, key('m'));
  expect(muted.changes.interventions).toEqual([{ does: 'mute', atMs: 1000 }]);
  expect(muted.log.events.find(({ type }) => type === 'mic.muted')?.atMs).toBe(1000);
  // Muted before the name is said: nothing woke the speaker.
  expect(muted.message).toContain('accidental 1 → 0');
  const back = await done(muted, key('u'));
  expect(back.log).toEqual(opened.log);
  expect(screen({ ...back, message: null })).toBe(screen(at));
});

test('a setting that is changed while it plays changes the scene and goes back with one key', async () => {
  const at = next(start(), ...typed('5'));
  const less = await done(at, ...keys(...Array.from({ length: 5 }, () => '-')));
  expect(less.changes.settings).toEqual({ sensitivity: 0.25 });
  expect(less.log.header.device.sensitivity).toBe(0.25);
  expect(less.atMs).toBe(5000);
  const back = await done(less, key('b'));
  expect(back.changes).toEqual(opened.asWritten);
  expect(back.log).toEqual(opened.log);
});

test('of two answers, the one to the newer question is shown, whichever comes last', () => {
  const older = update(start(), key('-'), face);
  const newer = update(older.state, key('-'), face);
  const answer = ({ effects }: typeof older, durationMs: number): Input => {
    const [effect] = effects;
    if (effect?.does !== 'run') throw new Error('nothing was run');
    const { changes, past, ticket } = effect;
    const { header } = opened.log;
    const log = { ...opened.log, header: { ...header, scenario: { ...header.scenario, durationMs } } };
    return { type: 'ran', changes, past, ticket, log };
  };
  const both = next(newer.state, answer(older, 60_001), answer(newer, 60_002));
  expect(both.log.header.scenario.durationMs).toBe(60_002);
  expect(next(newer.state, answer(newer, 60_002), answer(older, 60_001)).log).toEqual(both.log);
  // The newer one fails: what is shown is what the older one asked for, and it can be taken back.
  const failed = next(newer.state, answer(older, 60_001), { type: 'failed', ticket: 2, message: 'no' });
  expect(failed.changes.settings).toEqual({ sensitivity: 0.45 });
  expect(failed.past).toHaveLength(1);
});

test('a change that cannot be run leaves everything as it was, and says why', () => {
  const asked = update(start(), key('-'), face).state;
  const failed = next(asked, { type: 'failed', ticket: asked.asked, message: 'the wake word is too short' });
  expect(failed.changes).toEqual(opened.asWritten);
  expect(failed.past).toEqual([]);
  expect(failed.message).toBe('the wake word is too short');
});
