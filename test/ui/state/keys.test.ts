import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { openStage } from '../../../src/app/stage/play-stage.ts';
import type { Opened } from '../../../src/app/stage/stage.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { type KeyTable, pressed } from '../../../src/ui/state/keys/key-table.ts';
import { keysAt } from '../../../src/ui/state/keys/screens.ts';
import { arrive, goOn, limitOf, startLesson } from '../../../src/ui/state/lesson.ts';
import { LIBRARY_KEYS, type LibraryState } from '../../../src/ui/state/library.ts';
import { initialState, type PlayerState } from '../../../src/ui/state/state.ts';
import { penFor } from '../../../src/ui/terminal/draw/pen.ts';
import { faceOf } from '../../../src/ui/terminal/face.ts';
import { DAY_MS } from '../../../src/vocabulary/time.ts';
import { readerFor } from '../../../src/words/reader.ts';

const reader = readerFor('en');
const face = faceOf({ columns: 60, rows: 20 }, penFor(reader, true));
const LONG = Array.from({ length: 40 }, (_, nth) => `Line ${nth}`);

let opened: Opened;
beforeAll(async () => {
  const choices = { overrides: [], seed: null };
  opened = await openStage('clinic-letter', { host: nodeHost, choices, reader, watch: false }).open();
});

/** Every screen with keys of its own, in the midst of something, so that each key has something to do. */
function screens(): Readonly<Record<string, readonly PlayerState[]>> {
  const start = initialState(opened, { lesson: null, hasLibrary: false });
  const endMs = opened.log.header.scenario.durationMs;
  const play = { ...start, atMs: 3600 };
  const summary = { ...start, atMs: endMs, place: 'summary', offset: 1 } as const;
  const lesson = startLesson(opened.log);
  const asking = arrive(lesson, limitOf(lesson) ?? 0);
  const revealing = arrive(goOn(asking), endMs);
  const over = (panel: PlayerState['panel']) => [{ ...summary, panel }];
  return {
    play: [play],
    summary: [summary],
    later: [{ ...summary, place: 'later', laterMs: 5 * DAY_MS }],
    help: over({ kind: 'help', offset: 1 }),
    findings: over({ kind: 'findings', offset: 1 }),
    why: over({ kind: 'why', offset: 1, seq: 0, lines: LONG }),
    problem: over({ kind: 'problem', offset: 1, text: LONG.join('\n') }),
    whatIf: over({ kind: 'what-if', chosen: 0, typed: null }),
    typing: over({ kind: 'what-if', chosen: 0, typed: '0.4' }),
    goTo: over({ kind: 'go-to', typed: '5' }),
    save: over({ kind: 'save', typed: 'mine' }),
    asking: [{ ...play, lesson: asking }],
    revealing: [revealing, { ...revealing, chosen: 1 }].map((each) => ({ ...play, lesson: each })),
  };
}

const LISTED = { language: 'en', kind: 'transcript', tags: [], summary: null, people: [], firstLines: [] } as const;
const LIBRARY: LibraryState = {
  listed: ['a1', 'a2', 'a3'].map((id) => ({ ...LISTED, id, path: id, title: id, sources: [], questions: 0 })),
  durations: new Map(),
  filter: 'a',
  chosen: 1,
  message: null,
};

/** A key as a terminal sends it. */
function keyOf(name: string) {
  const shift = name.startsWith('shift+');
  return { name: shift ? name.slice('shift+'.length) : name, ctrl: false, shift };
}

/** What the footer of a screen names. */
function named<State, Next>({ bindings }: KeyTable<State, Next>, state: State): string[] {
  return Object.values(bindings).flatMap(({ keys, footer }) => {
    if (footer === undefined || footer.says(reader.sentences.player.footers, state, face) === null) return [];
    return (footer.shows ?? keys.slice(0, 1)).flatMap((key) => (key === '0–9' ? [...'0123456789'] : [key]));
  });
}

/** Those of `keys` that a screen does not know. */
function unknown<State, Next>(table: KeyTable<State, Next>, state: State, keys: readonly string[]): string[] {
  const known = new Set(Object.values(table.bindings).flatMap((binding) => binding.keys));
  expect(keys.length).toBeGreaterThan(0);
  return keys.filter((key) => !known.has(key) || pressed(table, state, keyOf(key), face) === undefined);
}

const keysIn = <State, Next>({ bindings }: KeyTable<State, Next>) =>
  Object.values(bindings).flatMap(({ keys }) => keys);

test('every key that a footer names is one of its screen’s', () => {
  const found = Object.entries(screens()).flatMap(([name, states]) =>
    states.flatMap((state) => unknown(keysAt(state), state, named(keysAt(state), state)).map((key) => [name, key])),
  );
  expect(found).toEqual([]);
  expect(unknown(LIBRARY_KEYS, LIBRARY, named(LIBRARY_KEYS, LIBRARY))).toEqual([]);
});

test('every key of a screen does something there, or says why not', () => {
  const does = (state: PlayerState, key: string) => {
    const next = pressed(keysAt(state), state, keyOf(key), face);
    return next.effects.length > 0 || !isDeepStrictEqual(next.state, state);
  };
  const idle = Object.entries(screens()).flatMap(([name, [first, ...others]]) => {
    if (first === undefined) return [];
    return keysIn(keysAt(first))
      .filter((key) => ![first, ...others].some((state) => does(state, key)))
      .map((key) => [name, key]);
  });
  expect(idle).toEqual([]);
  const idleInLibrary = keysIn(LIBRARY_KEYS).filter((key) => {
    const { state, open, leave } = pressed(LIBRARY_KEYS, LIBRARY, keyOf(key), face);
    return !leave && open === null && isDeepStrictEqual(state, LIBRARY);
  });
  expect(idleInLibrary).toEqual([]);
});

test('no key of a screen is bound twice', () => {
  const tables = [LIBRARY_KEYS, ...Object.values(screens()).flatMap((states) => states.map(keysAt))];
  for (const table of tables) {
    const keys = Object.values(table.bindings as Readonly<Record<string, { keys: readonly string[] }>>).flatMap(
      (binding) => binding.keys,
    );
    expect(new Set(keys).size).toBe(keys.length);
  }
});
