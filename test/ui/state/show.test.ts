import { createElement } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { Failure } from '../../../src/app/failure.ts';
import { openStage } from '../../../src/app/stage/play-stage.ts';
import type { Changes, Library, Listed, Opened, Stage } from '../../../src/app/stage/stage.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import type { Log } from '../../../src/log/log.ts';
import { Show } from '../../../src/ui/state/show.ts';
import { Shown } from '../../../src/ui/terminal/app.tsx';
import { penFor } from '../../../src/ui/terminal/draw/pen.ts';
import { faceOf } from '../../../src/ui/terminal/face.ts';
import { readerFor } from '../../../src/words/reader.ts';
import { rowsOf } from '../../helpers/rows-of.ts';

/** What the player does while something is on its way: a stage whose answers come when the test lets them. */
const reader = readerFor('en');
const pen = penFor(reader, true);
const size = { columns: 100, rows: 30 };
const face = faceOf(size, pen);

let opened: Opened;
beforeAll(async () => {
  const choices = { overrides: [], seed: null };
  opened = await openStage('clinic-letter', { host: nodeHost, choices, reader, watch: false }).open();
});

class SlowStage implements Stage {
  readonly runs: {
    readonly changes: Changes;
    readonly answer: (log: Log) => void;
    readonly fail: (e: Error) => void;
  }[] = [];
  readonly isOpen: Promise<Opened>;
  opens: (opened: Opened) => void = () => {};
  changed: (problem: string | null) => void = () => {};
  constructor() {
    this.isOpen = new Promise((resolve) => {
      this.opens = resolve;
    });
  }
  open = () => this.isOpen;
  run = (changes: Changes) =>
    new Promise<Log>((answer, fail) => {
      this.runs.push({ changes, answer, fail });
    });
  why = () => Promise.reject(new Failure('not now'));
  save = async () => 'file.yaml';
  watch(onChange: (problem: string | null) => void) {
    this.changed = onChange;
    return () => {};
  }
}

const soon = () => new Promise((done) => setTimeout(done, 0));
const press = (show: Show, ...names: readonly string[]) => {
  for (const name of names) show.key({ name, ctrl: false, shift: false });
};
const screen = (show: Show) =>
  rowsOf(createElement(Shown, { scene: show.scene(), size, pen }))
    .map((row) => row.map(({ text }) => text).join(''))
    .join('\n');

function playing(stage: Stage, isClass = false): Show {
  const show = new Show({ face, isClass, startMs: null, library: null, leave: () => {} });
  void show.play(stage);
  return show;
}

async function open(stage: SlowStage, isClass = false): Promise<Show> {
  const show = playing(stage, isClass);
  stage.opens(opened);
  await soon();
  return show;
}

const LISTED: Listed = {
  ...{ path: 'a.yaml', id: 'a', title: 'A scene', language: 'en', kind: 'transcript', tags: [], summary: null },
  ...{ people: [], firstLines: [], sources: [], questions: 0 },
};

test('Esc while a scene is being opened goes back, and what is opened too late stays away', async () => {
  const stage = new SlowStage();
  let left = 0;
  const library: Library = { list: async () => [LISTED], durationOf: async () => 60_000, stageOf: () => stage };
  const show = new Show({ face, isClass: false, startMs: null, library, leave: () => left++ });
  await show.openLibrary();
  press(show, 'enter');
  expect(screen(show)).toContain('Reading and listening');
  press(show, 'escape');
  expect(screen(show)).toContain('1 scene');
  stage.opens(opened);
  await soon();
  expect(screen(show)).toContain('1 scene');
  expect(left).toBe(0);
});

test('what is typed in the library while it looks for new scenes stays', async () => {
  const stage = new SlowStage();
  const answers: ((listed: Listed[]) => void)[] = [];
  const library: Library = {
    list: () => new Promise((answer) => answers.push(answer)),
    durationOf: async () => 60_000,
    stageOf: () => stage,
  };
  const show = new Show({ face, isClass: false, startMs: null, library, leave: () => {} });
  void show.openLibrary();
  answers[0]?.([LISTED]);
  await soon();
  press(show, 's', 'c', 'enter', 'escape', 'escape', 'z');
  answers[1]?.([LISTED]);
  await soon();
  expect(screen(show)).toMatch(/Find: z/u);
});

test('keys that are pressed while a scene is being opened are not lost', async () => {
  const stage = new SlowStage();
  const show = playing(stage);
  press(show, 'space', 'g', '3', 'enter');
  stage.opens(opened);
  await soon();
  expect(screen(show)).toContain('0:03.0 / 1:05.0 ‖');
});

test('a key that is held makes one run at a time, and the newest is shown', async () => {
  const stage = new SlowStage();
  const show = await open(stage);
  press(show, '-', '-', '-', '-', '-', '-');
  expect(stage.runs.map(({ changes }) => changes.settings.sensitivity)).toEqual([0.45]);
  stage.runs[0]?.answer(opened.log);
  await soon();
  expect(stage.runs.map(({ changes }) => changes.settings.sensitivity)).toEqual([0.45, 0.2]);
  stage.runs[1]?.fail(new Failure('that cannot be'));
  await soon();
  // What failed is taken back, what did not stays.
  expect(screen(show)).toContain('that cannot be');
  press(show, 'w');
  expect(screen(show)).toContain('0.45');
});

test('one act at a time: what a key does depends on the run before it', async () => {
  const stage = new SlowStage();
  const show = await open(stage);
  press(show, 'space', 'm', 'm');
  expect(stage.runs).toHaveLength(1);
  expect(screen(show)).toContain(reader.sentences.player.oneMoment);
});

test('a file that is saved with errors is not played on before it is mended', async () => {
  const stage = new SlowStage();
  const show = await open(stage);
  press(show, 'space', 'g', '3', 'enter');
  stage.changed('w.yaml:3: this is wrong');
  expect(screen(show)).toContain('w.yaml:3: this is wrong');
  press(show, 'w', 'space', 'm');
  expect(screen(show)).toContain('w.yaml:3: this is wrong');
  expect(stage.runs).toHaveLength(0);
  stage.changed(null);
  await soon();
  expect(screen(show)).not.toContain('this is wrong');
  expect(screen(show)).toContain('0:03.0 / 1:05.0');
});

test('changes that do not fit the file any more are dropped, and that is said', async () => {
  const stage = new SlowStage();
  const show = await open(stage);
  press(show, 'space', '-');
  stage.runs[0]?.answer(opened.log);
  await soon();
  stage.changed(null);
  await soon();
  stage.runs[1]?.fail(new Failure('nobody is called nadia'));
  await soon();
  expect(screen(show)).toContain('nobody is called nadia');
  expect(screen(show)).not.toContain('changed');
});

test('nothing lies over a question to a class', async () => {
  const stage = new SlowStage();
  const show = await open(stage, true);
  press(show, 'space', '?');
  expect(screen(show)).toContain('play and pause');
  for (let ticks = 0; ticks < 40; ticks++) show.tick(66);
  expect(screen(show)).toContain('Question 1 of 3');
  press(show, 'escape');
  expect(screen(show)).toContain('Question 1 of 3');
});
