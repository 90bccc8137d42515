import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/app/failure.ts';
import { filesOf, load } from '../../src/app/load.ts';
import { type Choices, simulate } from '../../src/app/simulate.ts';
import { openLibrary } from '../../src/app/stage/library.ts';
import { openStage } from '../../src/app/stage/play-stage.ts';
import type { Changes } from '../../src/app/stage/stage.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { logLines } from '../../src/log/file.ts';
import type { Log } from '../../src/log/log.ts';
import { PROFILES } from '../../src/machine/profiles.ts';
import { DEVICE_ACTS } from '../../src/scenario/scenario.ts';
import { readerFor } from '../../src/words/reader.ts';

const reader = readerFor('en');
const plain: Choices = { overrides: [], seed: null };
const stageOf = (path: string, choices = plain, watch = false) =>
  openStage(path, { host: nodeHost, choices, reader, watch });
const folder = () => mkdtempSync(join(tmpdir(), 'earshot-'));
const asWritten: Changes = { profile: null, settings: {}, seed: null, interventions: [], deletions: [] };

/** A folder with some of the scenarios that ship, and what they name. */
function copiesOf(...names: string[]): string {
  const there = folder();
  for (const file of readdirSync('scenarios'))
    if (names.includes(file.replace(/\.\w+$/u, ''))) cpSync(join('scenarios', file), join(there, file));
  return there;
}

function changesWith(owner: string, wakeWords: readonly string[]): fc.Arbitrary<Changes> {
  const atMs = fc.integer({ min: 0, max: 60_000 });
  return fc.record({
    profile: fc.option(fc.constantFrom(...Object.keys(PROFILES))),
    settings: fc.record(
      {
        wakeWord: fc.constantFrom(...wakeWords),
        sensitivity: fc.constantFrom(0.2, 0.75, 1),
        prerollMs: fc.constantFrom(0, 1_000),
        verification: fc.boolean(),
        followUp: fc.boolean(),
        retentionDays: fc.constantFrom(null, 90),
      },
      { requiredKeys: ['wakeWord'] },
    ),
    seed: fc.option(fc.nat({ max: 100 })),
    interventions: fc.array(
      fc.oneof(
        fc.record({ does: fc.constantFrom(...DEVICE_ACTS), atMs }),
        fc.record({ does: fc.constant('say-delete' as const), atMs }),
      ),
      { maxLength: 4 },
    ),
    deletions: fc.array(fc.record({ afterMs: fc.integer({ min: 1, max: 1e10 }), who: fc.constant(owner) }), {
      maxLength: 2,
    }),
  });
}

const commentsIn = (text: string) => text.split('\n').flatMap((line) => / *# .*$/u.exec(line)?.[0].trim() ?? []);

describe('a saved copy says what was on the screen, and keeps the comments', () => {
  const phonetic = ['alexa', 'Echo', 'OK Google'];
  test.each([
    ['clinic-letter', 'nadia', phonetic, 12],
    ['diner', 'claire', phonetic, 8],
    ['portland-2018', 'ann', phonetic, 8],
    ['letter-aloud', 'nadia', ['alexa', 'hey jarvis'], 5],
  ] as const)('%s', async (name, owner, wakeWords, numRuns) => {
    const there = copiesOf(name);
    const path = join(there, `${name}.yaml`);
    const stage = stageOf(path);
    await stage.open();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(changesWith(owner, wakeWords), async (changes) => {
        const played = await stage.run(changes);
        const copy = await stage.save(changes, join(there, `copy-${number++}`));
        // Read and simulated from the beginning, nothing kept of what was played before.
        const again = await simulate(nodeHost, await load(nodeHost, copy, reader), {
          overrides: [],
          seed: changes.seed,
        });
        expect(again.events).toEqual(played.events);
        expect(again.header.device).toEqual(played.header.device);
        expect(commentsIn(readFileSync(copy, 'utf8'))).toEqual(
          expect.arrayContaining(commentsIn(readFileSync(path, 'utf8'))),
        );
      }),
      { numRuns, seed: 2026 },
    );
  });
});

const everything: Changes = {
  profile: 'alexa-2025',
  settings: { sensitivity: 0.7 },
  seed: 7,
  interventions: [
    { does: 'press-action', atMs: 1_250.4 },
    { does: 'say-delete', atMs: 9_000 },
  ],
  deletions: [{ afterMs: 36 * 3_600_000, who: 'ann' }],
};

const FORMS = {
  'block.yaml': `# Ours.
format: earshot/scenario@1
people: {ann: {role: owner}} # lives here
timeline:
  - at: 1s # first
    who: ann
    says: "Hello there."

  # Then a pause.
  - {at: +2, who: ann, says: "[We owe]{finance} them."}
duration: 10
`,
  'json.json': `{"format": "earshot/scenario@1", "people": {"ann": {"role": "owner"}},
 "timeline": [{"at": "1s", "who": "ann", "says": "Hello there."}]}`,
  'aliases.yaml': `format: earshot/scenario@1
people: { ann: { role: owner } }
device: &ours { verification: false }
timeline:
  - { at: 1s, who: ann, says: "Hello there." }
  - { at: 2s, event: update, with: *ours }
`,
};

test('how a copy is written', async () => {
  const there = folder();
  const copies: Record<string, string> = {};
  for (const [name, text] of Object.entries(FORMS)) {
    writeFileSync(join(there, name), text);
    const copy = await stageOf(join(there, name)).save(everything, join(there, `${name}-copy.yaml`));
    copies[name] = readFileSync(copy, 'utf8');
  }
  expect(copies).toEqual(COPIES);
});

const COPIES = {
  'block.yaml': `# A changed copy of block.yaml, saved by earshot.
# As it was played: earshot play block.yaml-copy.yaml --seed 7
# Ours.
format: earshot/scenario@1
people: {ann: {role: owner}} # lives here
timeline:
  - at: 1s # first
    who: ann
    says: "Hello there."

  # Then a pause.
  - {at: "+2", who: ann, says: "[We owe]{finance} them."}
  - {at: 1.25s, who: ann, does: press-action}
  - {at: 9s, who: ann, to: device, says: "Alexa, delete what I just said.", reply: {says: Deleted., does: delete, what: r1}}
duration: 16.309s
device:
  profile: alexa-2025
  sensitivity: 0.7
later:
  - {after: 36h, who: ann, does: delete, what: all}
`,
  'json.json': `# A changed copy of json.json, saved by earshot.
# As it was played: earshot play json.json-copy.yaml --seed 7
"format": "earshot/scenario@1"
"people":
  "ann": {"role": "owner"}
"timeline":
  - {"at": "1s", "who": "ann", "says": "Hello there."}
  - {at: 1.25s, who: ann, does: press-action}
  - {at: 9s, who: ann, to: device, says: "Alexa, delete what I just said.", reply: {says: Deleted., does: delete, what: r1}}
device:
  profile: alexa-2025
  sensitivity: 0.7
later:
  - {after: 36h, who: ann, does: delete, what: all}
duration: 21.855s
`,
  'aliases.yaml': `# A changed copy of aliases.yaml, saved by earshot.
# As it was played: earshot play aliases.yaml-copy.yaml --seed 7
format: earshot/scenario@1
people: { ann: { role: owner } }
device: { verification: false, profile: alexa-2025, sensitivity: 0.7 }
timeline:
  - { at: 1s, who: ann, says: "Hello there." }
  - { at: 2s, event: update, with: { verification: false } }
  - { at: 1.25s, who: ann, does: press-action }
  - { at: 9s, who: ann, to: device, says: "Alexa, delete what I just said.", reply: { says: Deleted., does: delete, what: r1 } }
later:
  - { after: 36h, who: ann, does: delete, what: all }
duration: 22s
`,
};

test('a line that is added says the wake word of its time, and deletes; acts leave the length as it was', async () => {
  const stage = stageOf('clinic-letter');
  const { log } = await stage.open();
  const changes: Changes = {
    ...asWritten,
    settings: { wakeWord: 'echo', verification: false },
    interventions: [
      { does: 'mute', atMs: 64_000 },
      { does: 'say-delete', atMs: 50_000 },
    ],
  };
  const changed = await stage.run({ ...changes, interventions: changes.interventions.slice(0, 1) });
  expect(changed.header.scenario.durationMs).toBe(log.header.scenario.durationMs);
  const spoken = await stage.run({ ...changes, settings: {} });
  expect(spoken.events.find(({ type, atMs }) => type === 'speech.started' && atMs === 50_000)).toMatchObject({
    who: 'nadia',
    to: 'device',
    text: 'Alexa, delete what I just said.',
  });
  expect(spoken.events.find(({ type }) => type === 'cloud.deleted')).toMatchObject({
    recording: 'r2',
    who: 'nadia',
    why: 'asked',
  });
  const echo = await stage.run(changes);
  expect(echo.events.filter(({ type }) => type === 'speech.started').at(-1)).toMatchObject({
    text: 'Echo, delete what I just said.',
  });
  await expect(stage.run({ ...changes, settings: { wakeWord: null } })).rejects.toThrow('stage-no-wake-word');
});

describe('what I just said is the newest recording that the cloud keeps by then', () => {
  /** The recordings that were deleted while the scene was on. */
  const asked = ({ header, events }: Log) =>
    events
      .filter(({ atMs }) => atMs <= header.scenario.durationMs)
      .flatMap((event) => (event.type === 'cloud.deleted' ? [event.recording] : []));
  /** The recording in which somebody asked for the timer. */
  const timers = ({ events }: Log) =>
    events.flatMap((event) =>
      event.type === 'recording.opened' && event.wakeStartMs === 20_000 ? [event.recording] : [],
    );

  test('though an earlier one is gone, and it has another number; a copy says so, too', async () => {
    const stage = stageOf('clinic-letter');
    const sayDelete = { does: 'say-delete', atMs: 28_000 } as const;
    const before = await stage.run({ ...asWritten, interventions: [sayDelete] });
    const mute = [{ does: 'mute', atMs: 1_000 } as const, { does: 'unmute', atMs: 10_000 } as const];
    const changes = { ...asWritten, interventions: [sayDelete, ...mute] };
    const after = await stage.run(changes);
    expect([asked(before), asked(after)]).toEqual([['r2'], ['r1']]);
    expect([timers(before), timers(after)]).toEqual([['r2'], ['r1']]);
    const copy = await stage.save(changes, join(folder(), 'copy.yaml'));
    expect(asked(await simulate(nodeHost, await load(nodeHost, copy, reader), plain))).toEqual(['r1']);
  });

  test('though it was deleted once: then it is the words that asked for that', async () => {
    const twice = [28_000, 45_000].map((atMs) => ({ does: 'say-delete', atMs }) as const);
    const log = await stageOf('clinic-letter').run({ ...asWritten, interventions: twice.reverse() });
    expect(asked(log)).toEqual(['r2', 'r3']);
  });

  test('where it keeps none, the speaker says so and nothing is deleted', async () => {
    const log = await stageOf('clinic-letter').run({
      ...asWritten,
      interventions: [{ does: 'say-delete', atMs: 6_000 }],
    });
    expect(asked(log)).toEqual([]);
    expect(log.events.find(({ type }) => type === 'device.said')).toMatchObject({
      text: 'There is nothing to delete.',
    });
  });
});

test('a recording is listened to once for each model, whatever else is changed', async () => {
  const there = copiesOf('noisy-kitchen');
  const stage = stageOf(join(there, 'noisy-kitchen.yaml'));
  const { asWritten: before } = await stage.open();
  // Only its header is looked at again.
  const wav = join(there, 'noisy-kitchen.wav');
  writeFileSync(wav, readFileSync(wav).fill(0, 1_000));
  const more = { ...before, settings: { sensitivity: 0.8, patience: 2 }, seed: 3 };
  const kept = await stage.run({ ...more, interventions: [{ does: 'mute', atMs: 30_000 }] });
  expect(kept.events.filter(({ type }) => type === 'wakeword.candidate').length).toBeGreaterThan(0);
});

test('nothing is written over, and a copy stays beside its sound', async () => {
  const there = copiesOf('letter-aloud');
  const stage = stageOf(join(there, 'letter-aloud.yaml'));
  const names = [await stage.save(asWritten, null), await stage.save(asWritten, null)];
  expect(names.map((name) => basename(name))).toEqual(['letter-aloud-changed.yaml', 'letter-aloud-changed-2.yaml']);
  writeFileSync(join(there, 'mine.yaml'), 'mine');
  const save = (file: string) => stage.save(asWritten, file);
  await expect(save(join(there, 'mine.yaml'))).rejects.toThrow(/save-exists.*mine\.yaml/u);
  expect(readFileSync(join(there, 'mine.yaml'), 'utf8')).toBe('mine');
  await expect(save(join(folder(), 'x.yaml'))).rejects.toThrow('save-elsewhere');
  await expect(stageOf('clinic-letter').save(asWritten, join(there, 'nowhere', 'x'))).rejects.toThrow(/ENOENT/u);
  expect(readdirSync(there).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a bare recording becomes a scenario with that recording', async () => {
  const there = copiesOf('letter-aloud');
  rmSync(join(there, 'letter-aloud.yaml'));
  const stage = stageOf(join(there, 'letter-aloud.wav'));
  await stage.open();
  const changes: Changes = { ...asWritten, interventions: [{ does: 'mute', atMs: 24_000 }] };
  const copy = await stage.save(changes, null);
  const again = await simulate(nodeHost, await load(nodeHost, copy, reader), plain);
  expect(again.events).toEqual((await stage.run(changes)).events);
});

test('why: where the scenario writes the verdict of the second look, that is said', async () => {
  const candidate = { heard: 'Alexis', wakeWord: 'alexa', sensitivity: 0.5 };
  const refuses = reader.sentences.stage.verdictWritten(false);
  const letter = stageOf('clinic-letter');
  expect((await letter.why({ ...candidate, entry: 0 })).remarks).toEqual([refuses]);
  expect((await letter.why({ ...candidate, entry: 6 })).remarks).toEqual([]);
});

test('a log can be seen and not changed', async () => {
  const path = join(folder(), 'run.jsonl');
  const { log } = await stageOf('diner').open();
  writeFileSync(path, logLines(log));
  const stage = stageOf(path);
  expect(await stage.open()).toMatchObject({ log, scenario: null });
  await expect(stage.run(asWritten)).rejects.toThrow('stage-only-log');
  await expect(stage.save(asWritten, null)).rejects.toThrow('stage-only-log');
  const { explanation } = await stage.why({ heard: 'Alexis', wakeWord: 'alexa', sensitivity: 0.5, entry: null });
  expect(explanation).toMatchObject({ phrase: 'Alexis', wakeWord: 'alexa' });
  expect(structuredClone(explanation)).toEqual(explanation);
});

test('a file is followed, through an editor that puts a new one in its place, and through errors', async () => {
  const there = copiesOf('letter-aloud');
  const path = join(there, 'letter-aloud.yaml');
  const captions = join(there, 'letter-aloud.vtt');
  const good = readFileSync(path, 'utf8');
  const stage = stageOf(path, plain, true);
  const { log: first } = await stage.open();
  const told: (string | null)[] = [];
  let wake = () => {};
  const stop = stage.watch((problem) => {
    told.push(problem);
    wake();
  });
  const replace = async (text: string, file = path) => {
    const heard = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const save = () => {
      writeFileSync(`${file}~`, text);
      renameSync(`${file}~`, file);
    };
    save();
    // On a busy machine it may not have been looked at as it was: then it is saved again.
    const again = setInterval(save, 2_000);
    await heard;
    clearInterval(again);
  };
  await replace(good.replace('role: guest', 'role: gest'));
  expect(told[0]).toContain('did you mean "guest"');
  // What is on the screen can still be changed; only who opens the file sees its errors.
  expect((await stage.run(asWritten)).events).toEqual(first.events);
  await replace(good.replace('letter from the clinic', 'postcard'));
  expect((await stage.open()).log.header.scenario.title).toBe('The postcard, aloud');
  await replace(readFileSync(captions, 'utf8').replace('Not ', 'Nor '), captions);
  stop();
  expect(told.slice(1)).toEqual([null, null]);
  const lines = (await stage.open()).log.events.flatMap((event) =>
    event.type === 'speech.started' ? [event.text] : [],
  );
  expect(lines[1]).toBe('Nor yet. What if it has come back?');
});

test('a scenario that ships is followed under its id, and what a scenario names with it', async () => {
  expect((await filesOf(nodeHost, 'clinic-letter')).map((file) => resolve(file))).toEqual([
    resolve('scenarios/clinic-letter.yaml'),
  ]);
  const there = copiesOf('letter-aloud');
  const files = ['letter-aloud.yaml', 'letter-aloud.wav', 'letter-aloud.vtt'].map((name) => join(there, name));
  rmSync(join(there, 'letter-aloud.wav'));
  expect(await filesOf(nodeHost, join(there, 'letter-aloud.yaml'))).toEqual(files);
});

test('each time it is opened a file is read again, and what was added may no longer fit it', async () => {
  const there = copiesOf('clinic-letter');
  const path = join(there, 'clinic-letter.yaml');
  const stage = stageOf(path);
  const { log, wakeWords } = await stage.open();
  expect(wakeWords).toContain(log.header.device.wakeWord);
  const changes: Changes = { ...asWritten, deletions: [{ afterMs: 3_600_000, who: 'nadia' }] };
  await stage.run(changes);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('nadia', 'nadine'));
  expect((await stage.open()).log.header.people[0]?.id).toBe('nadine');
  await expect(stage.run(changes)).rejects.toThrow('stage-unfit');
  await expect(stage.save(changes, join(there, 'copy'))).rejects.toThrow('stage-unfit');
});

test('the library: what ships, then a folder with broken scenarios, other files, and recordings of nobody', async () => {
  const there = copiesOf('noisy-kitchen');
  cpSync(join(there, 'noisy-kitchen.wav'), join(there, 'party.WAV'));
  writeFileSync(join(there, 'broken.yaml'), 'format: earshot/scenario@1\ntimeline: [');
  writeFileSync(join(there, 'compose.yaml'), 'services: {}');
  const library = openLibrary({ host: nodeHost, folder: there, reader });
  const listed = await library.list();
  const own = listed.filter(({ path }) => resolve(path).startsWith(there));
  expect(own.map(({ title, kind, summary, questions }) => [title, kind, summary?.slice(0, 20), questions])).toEqual([
    ['broken.yaml', 'transcript', 'has errors; play it ', 0],
    ['A request lost in the kitchen', 'audio', 'Ana calls from the f', 3],
    ['party.WAV', 'recording', 'A recording of which', 0],
  ]);
  expect(own[1]?.firstLines[0]).toBe('Ana: Alexa, turn off the oven.');
  expect(listed.slice(0, -3).map(({ id }) => id)).toContain('clinic-letter');
  expect(await library.durationOf(own[1]?.path ?? '')).toBe(37_924);
  await expect(library.durationOf(own[0]?.path ?? '')).rejects.toThrow(Failure);
});
