import fc from 'fast-check';
import { type Choices, type HeardSounds, prepare, run } from '../../src/app/simulate.ts';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import type { Log, LogEvent } from '../../src/log/log.ts';
import { type Result, resultOf } from '../../src/log/result.ts';
import { PROFILES } from '../../src/machine/profiles.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { LAWS, PLACES } from '../../src/vocabulary/law.ts';
import type { Overrides } from '../../src/vocabulary/settings.ts';

/** A run of a random scenario, with what the laws look at. */
export interface Run {
  readonly scenario: Scenario;
  readonly log: Log;
  readonly result: Result;
}

export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** The property suite's normal size, and always the same scenarios: what turns red is a change of ours. */
export const RUNS = { numRuns: 200, seed: 2026 };

const SAYINGS = [
  'Alexa, what time is it?',
  'Alexa.',
  'Alexa, send [my results]{health} to the doctor.',
  'My friend Alexa called me yesterday.',
  'Alexis, did you open [the letter from the clinic]{health}?',
  'I had a letter from [the union]{union}.',
  'Alexa, tell her that [Sam is out of hospital]{health about sam}.',
  '[[Tom’s son was caught]{offence about leo}]{family about tom}, by the way.',
  'The election is next week.',
  'No.',
  '[We cannot pay the rent]{finance} this month.',
  'Shall we eat? The soup is getting cold.',
  'Play some music, please.',
  'Good night, Papa.',
] as const;

/** What a scenario may say that it wakes the device, though it is not like the wake word. */
const WAKES: Readonly<Record<string, string>> = {
  'Good night, Papa.': 'night',
  'The election is next week.': 'election',
  'Shall we eat? The soup is getting cold.': 'soup',
};

const WHO = ['nadia', 'tom', 'alexis', 'leo', 'tv'] as const;
const choice = fc.constantFrom('granted', 'explicit', 'refused', 'withdrawn');
const purpose = fc.constantFrom('service', 'storage', 'improvement', 'advertising', 'sharing:grocer');
const consents = fc.dictionary(purpose, choice, { maxKeys: 4 });
const sceneTime = fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10);

const reply = fc.oneof(
  fc.record({ says: fc.constant('To whom?'), lasts: fc.constantFrom('500ms', '3s'), expects: fc.boolean() }),
  fc.record({
    says: fc.constant('Alexa is here.'),
    lasts: fc.constant('2s'),
    wakes: fc.constant('Alexa'),
  }),
  fc.record({ does: fc.constant('send'), partner: fc.constant('grocer'), lasts: fc.constant('1s') }),
  fc.record({ does: fc.constant('delete'), what: fc.constantFrom('all', 'r1', 'voice-only') }),
);

const speech = fc
  .record({
    at: sceneTime,
    who: fc.constantFrom(...WHO),
    says: fc.constantFrom(...SAYINGS),
    toDevice: fc.boolean(),
    wakes: fc.boolean(),
    accepted: fc.option(fc.boolean()),
    reply: fc.option(reply),
  })
  .map(({ at, who, says, toDevice, wakes, accepted, reply }) => ({
    at,
    who,
    says,
    ...(toDevice ? { to: 'device' } : {}),
    ...(wakes && says in WAKES ? { wakes: WAKES[says], ...(accepted === null ? {} : { accepted }) } : {}),
    ...(reply === null ? {} : { reply }),
  }));

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      at: sceneTime,
      who: fc.constantFrom('nadia', 'alexis'),
      does: fc.constantFrom('mute', 'unmute', 'press-action', 'unplug', 'plug-in'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      at: sceneTime,
      who: fc.constantFrom(...WHO.slice(0, 4)),
      does: fc.constant('consent'),
      purpose,
      choice,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at: sceneTime,
      who: fc.constantFrom('nadia', 'alexis'),
      does: fc.constant('delete'),
      what: fc.constantFrom('all', 'r1', 'voice-only'),
    }),
  },
);

const event = fc.oneof(
  fc.record({ at: sceneTime, event: fc.constantFrom('network-down', 'network-up', 'drop-in-end') }),
  fc.record({
    at: sceneTime,
    event: fc.constant('drop-in'),
    accepted: fc.constantFrom([], ['nadia'], ['alexis', 'leo']),
  }),
  fc.record({
    at: sceneTime,
    event: fc.constant('update'),
    with: fc.constantFrom({}, { sensitivity: 0.9 }, { wakeWord: 'echo' }, { prerollMs: 1_000 }),
  }),
);

const later = fc.oneof(
  fc.record({
    after: fc.constantFrom('1d', '20d', '90d'),
    event: fc.constantFrom('profiling', 'human-review', 'warrant', 'breach'),
  }),
  fc.record({
    after: fc.constant('5d'),
    event: fc.constant('breach'),
    told: fc.boolean(),
    measures: fc.constant('lacking'),
  }),
  fc.record({
    after: fc.constantFrom('1d', '10d'),
    who: fc.constantFrom('nadia', 'tom'),
    does: fc.constant('consent'),
    purpose: fc.constant('storage'),
    choice,
  }),
  fc.record({
    after: fc.constantFrom('2d', '30d'),
    event: fc.constant('share'),
    partner: fc.constant('grocer'),
    purpose: fc.constant('sharing:grocer'),
  }),
  fc.record({
    after: fc.constantFrom('3d', '40d'),
    who: fc.constantFrom('nadia', 'alexis', 'sam'),
    does: fc.constant('delete'),
    what: fc.constantFrom('all', 'r1', 'r2', 'voice-only'),
  }),
);

/** Overrides that every profile can have. */
const settings = fc.record(
  {
    bufferMs: fc.constantFrom(100, 2_000, 15_000),
    prerollMs: fc.constantFrom(0, 500, 2_000),
    verification: fc.boolean(),
    verificationMs: fc.constantFrom(200, 1_500),
    discardsRejected: fc.boolean(),
    endPointMs: fc.constantFrom(250, 700),
    noSpeechMs: fc.constantFrom(1_000, 5_000),
    maxRecordingMs: fc.constantFrom(1_000, 60_000),
    bargeIn: fc.boolean(),
    followUp: fc.boolean(),
    followUpStreams: fc.constantFrom('window', 'on-speech'),
    refractoryMs: fc.constantFrom(0, 5_000),
    startUpMs: fc.constantFrom(0, 4_000),
    streamsOnSpeech: fc.boolean(),
    saveRecordings: fc.boolean(),
    retentionDays: fc.constantFrom(null, 1, 30),
    humanReview: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The network or the microphone comes back in the middle of the first word of what is said at a time. */
function blipAt(seconds: number, of: string): object[] {
  const [before, within] = [Math.max(0, seconds - 1), seconds + 0.2];
  if (of === 'network') {
    return [
      { at: before, event: 'network-down' },
      { at: within, event: 'network-up' },
    ];
  }
  return [
    { at: before, who: 'nadia', does: 'mute' },
    { at: within, who: 'nadia', does: 'unmute' },
  ];
}

/** A random scenario in the form of a file, with random people, lines, mutes, network and settings. */
export const scenarioFile = fc
  .record({
    law: fc.constantFrom(...LAWS),
    place: fc.constantFrom(...PLACES),
    profile: fc.constantFrom(...Object.keys(PROFILES)),
    settings,
    consents: fc.record({ nadia: consents, tom: consents, alexis: consents, leo: consents }),
    spoken: fc.array(speech, { minLength: 1, maxLength: 7 }),
    acts: fc.array(act, { maxLength: 5 }),
    events: fc.array(event, { maxLength: 4 }),
    blips: fc.array(fc.record({ at: fc.nat({ max: 6 }), of: fc.constantFrom('network', 'microphone') }), {
      maxLength: 2,
    }),
    later: fc.array(later, { maxLength: 4 }),
  })
  .map(({ law, place, profile, settings, consents, spoken, acts, events, blips, later }) => ({
    format: 'earshot/scenario@1',
    id: 'random',
    law,
    place,
    device: { profile, wakeWord: 'alexa', ...settings },
    people: {
      nadia: { name: 'Nadia', role: 'owner', consents: consents.nadia },
      tom: { name: 'Tom', role: 'resident', consents: consents.tom },
      alexis: { name: 'Alexis', role: 'guest', consents: consents.alexis },
      leo: { name: 'Leo', role: 'child', age: 9, guardian: 'nadia', consents: consents.leo },
      tv: { name: 'Television', role: 'media' },
      sam: { name: 'Sam', role: 'absent', consents: consents.tom },
    },
    timeline: [...spoken, ...acts, ...events, ...blips.flatMap((blip) => blipAt(spoken[blip.at]?.at ?? 0, blip.of))],
    duration: 60,
    later,
  }));

export const seed = fc.option(fc.integer({ min: 0, max: 1_000 }), { freq: 3 });

function read(file: object): Scenario {
  const { scenario, diagnostics } = parseScenario(JSON.stringify(file), { file: 'random.json', ...vocabulary });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

export async function runOf(
  file: object,
  seed: number | null,
  overrides: readonly Overrides[] = [],
  choices: ListenedTo = {},
): Promise<Run> {
  const [only] = await runsWith(file, seed, [overrides], choices);
  return only as Run;
}

/** How it is listened to, and what a model has heard already. */
type ListenedTo = Pick<Choices, 'detector' | 'model'> & { readonly heard?: HeardSounds };

/** Runs of one scenario under some settings each, as a study makes them. */
export async function runsWith(
  file: object,
  seed: number | null,
  settings: readonly (Overrides | readonly Overrides[])[],
  { heard, ...choices }: ListenedTo = {},
): Promise<Run[]> {
  const scenario = read(file);
  const prepared = await prepare(nodeHost, scenario, undefined, heard);
  const runs: Run[] = [];
  for (const overrides of settings) {
    const log = await run(prepared, { ...choices, seed, overrides: [overrides].flat() });
    runs.push({ scenario, log, result: resultOf(log) });
  }
  return runs;
}

const ran = new Map<string, Promise<Run>>();

/** The run of a scenario as it stands. Laws that look at the same one share it. */
export function ranOnce(file: object, seed: number | null): Promise<Run> {
  const key = JSON.stringify([file, seed]);
  const run = ran.get(key) ?? runOf(file, seed);
  ran.set(key, run);
  return run;
}

export function eventsOf<T extends LogEvent['type']>({ log }: Run, type: T): (LogEvent & { type: T })[] {
  return log.events.filter((event): event is LogEvent & { type: T } => event.type === type);
}

/** Entries that are no speech, in the order in which they happen. All of a random scenario's have a time. */
function deedsOf({ scenario }: Run): { atMs: number; deed: string; with: Readonly<Record<string, unknown>> }[] {
  return scenario.timeline
    .flatMap((entry) => {
      if (entry.kind === 'speech' || entry.start.kind !== 'at') return [];
      const deed = entry.kind === 'act' ? entry.act.does : entry.event;
      return [{ atMs: entry.start.ms, deed, with: entry.kind === 'event' ? entry.with : {} }];
    })
    .sort((a, b) => a.atMs - b.atMs);
}

/** When the microphone can hear nothing, worked out from what people do and not from the log. */
export function deafStretches(run: Run): Stretch[] {
  const { startUpMs } = run.log.header.device;
  const { durationMs } = run.log.header.scenario;
  const stretches: Stretch[] = [];
  let muted = false;
  let poweredFrom: number | null = 0;
  let heardUntil = 0;
  const note = (fromMs: number, toMs: number) => {
    const liveFrom = muted || poweredFrom === null ? toMs : Math.min(toMs, Math.max(fromMs, poweredFrom));
    if (liveFrom > fromMs) stretches.push({ startMs: fromMs, endMs: liveFrom });
  };
  for (const { atMs, deed } of deedsOf(run)) {
    note(heardUntil, atMs);
    heardUntil = atMs;
    const isOn = poweredFrom !== null;
    if (deed === 'mute' && isOn) muted = true;
    else if (deed === 'unmute' && isOn) muted = false;
    else if (deed === 'unplug') {
      poweredFrom = null;
      muted = false; // microphones come up on after power returns
    } else if ((deed === 'plug-in' && !isOn) || (deed === 'update' && isOn)) poweredFrom = atMs + startUpMs;
  }
  note(heardUntil, durationMs);
  return stretches;
}

/** When there is no network, worked out from the scenario. */
export function offlineStretches(run: Run): Stretch[] {
  const stretches: Stretch[] = [];
  let downFrom: number | null = null;
  for (const { atMs, deed } of deedsOf(run)) {
    if (deed === 'network-down') downFrom ??= atMs;
    else if (deed === 'network-up' && downFrom !== null) {
      stretches.push({ startMs: downFrom, endMs: atMs });
      downFrom = null;
    }
  }
  if (downFrom !== null) stretches.push({ startMs: downFrom, endMs: run.log.header.scenario.durationMs });
  return stretches;
}

/** The pre-roll that applies when a recording is opened: an update may have changed it. */
export function prerollAt(run: Run, ms: number): number {
  let prerollMs = run.log.header.device.prerollMs;
  for (const { atMs, deed, with: settings } of deedsOf(run)) {
    if (deed === 'update' && atMs <= ms && typeof settings.prerollMs === 'number') prerollMs = settings.prerollMs;
  }
  return prerollMs;
}

export function overlapMs(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}
