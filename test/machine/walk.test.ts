import { expect, test } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { resolveDevice } from '../../src/machine/device.ts';
import { recordingMachine } from '../../src/machine/recording.machine.ts';
import type { Answer } from '../../src/machine/speaker/context.ts';
import { speakerMachine } from '../../src/machine/speaker.machine.ts';
import type { Overrides } from '../../src/vocabulary/settings.ts';

interface Walk {
  /** Ids of the states that were reached. */
  readonly states: Set<string>;
  /** `state: event` of every transition that was taken. */
  readonly transitions: Set<string>;
  /** Where each step led. */
  readonly snapshots: readonly AnyMachineSnapshot[];
}

/**
 * Walks every state that can be reached by the given events and by every delay. Two snapshots are the same place if
 * they have the same value and the same `aspect`.
 */
function walk(
  machine: AnyStateMachine,
  input: unknown,
  events: readonly { type: string }[],
  aspect: (snapshot: AnyMachineSnapshot) => unknown,
): Walk {
  const map = getAdjacencyMap(machine, {
    input,
    events: ({ _nodes }: AnyMachineSnapshot) => [
      ...events,
      ..._nodes.flatMap(({ after }) => after.map(({ eventType }) => ({ type: eventType }))),
    ],
    serializeState: (snapshot) => JSON.stringify([snapshot.value, aspect(snapshot)]),
  });
  const steps = adjacencyMapToArray(map);
  // Steps between the same places take the same transitions, if not always: one that this misses is said not to be reached.
  const alike = new Map(
    steps.map((step) => [JSON.stringify([step.state.value, step.event, step.nextState.value]), step] as const),
  );
  const transitions = [...alike.values()].flatMap(({ state, event }) => {
    const taken = machine.getTransitionData(state, event);
    // A candidate that is taken raises an event of its own.
    const raised = taken.some(({ actions }) => actions.some((action) => action === 'take'))
      ? machine.getTransitionData(state, { ...event, type: 'WAKE' })
      : [];
    return [...taken, ...raised].map(({ source, eventType, target }) => nameOf(source.id, eventType, target));
  });
  const snapshots = steps.map(({ nextState }) => nextState);
  const states = snapshots.flatMap(({ _nodes }) => _nodes.map(({ id }) => id));
  return { states: new Set(states), transitions: new Set(transitions), snapshots };
}

function nameOf(source: string, eventType: string, target: readonly { id: string }[] | undefined): string {
  return `${source}: ${eventType} → ${target?.map(({ id }) => id) ?? 'same'}`;
}

function allStates(machine: AnyStateMachine): string[] {
  const passing = (node: AnyStateMachine['root']) => (node.always?.length ?? 0) > 0 && node.type === 'atomic';
  const below = (node: AnyStateMachine['root']): AnyStateMachine['root'][] => [
    node,
    ...Object.values(node.states).flatMap(below),
  ];
  // A state that is left at once by an `always` without a guard is never one to stay in.
  return below(machine.root)
    .filter((node) => !(passing(node) && node.always?.some(({ guard }) => guard === undefined)))
    .map(({ id }) => id);
}

function allTransitions(machine: AnyStateMachine): string[] {
  const of = (node: AnyStateMachine['root']): string[] => [
    ...[...node.transitions.values()]
      .flat()
      .filter(({ eventType }) => eventType !== '' && eventType !== 'SETTLED')
      .map(({ eventType, target }) => nameOf(node.id, eventType, target)),
    ...Object.values(node.states).flatMap(of),
  ];
  return [...new Set(of(machine.root))];
}

const NOW = 10_000;
const ANSWERS: readonly Answer[] = [
  { text: 'Which one?', lastsMs: 1_000, expects: true },
  { text: null, lastsMs: null, expects: false },
];

const candidate = (startMs: number, says: { reaches?: boolean; accepted?: boolean; speechGoesOn?: boolean }) => ({
  type: 'CANDIDATE',
  candidate: { startMs, endMs: NOW, who: null, wakeWord: 'alexa', entry: 0 },
  ...{ reaches: true, accepted: true, intended: true, inAnswer: false, speechGoesOn: false, ...says },
});

const SPEAKER_EVENTS = [
  { type: 'TIME', atMs: NOW },
  candidate(9_500, { speechGoesOn: true }),
  candidate(9_500, { accepted: false }),
  candidate(9_500, { reaches: false }),
  candidate(NOW, {}),
  ...['PRESS', 'MUTE', 'UNMUTE', 'UNPLUG', 'PLUG_IN'].map((type) => ({ type, who: 'nadia' })),
  ...['NETWORK_DOWN', 'NETWORK_UP', 'DROP_IN', 'DROP_IN_END', 'SCENE_ENDED'].map((type) => ({ type })),
  ...['SPEECH_STARTED', 'SPEECH_ENDED'].map((type) => ({ type })),
  ...ANSWERS.map((answer) => ({ type: 'ANSWER', answer })),
  { type: 'UPDATE', settings: {} },
  { type: 'CONSENT', purpose: 'storage', choice: 'refused' },
  { type: 'LATER', use: { event: 'breach', recording: null, by: null, partner: null, purpose: null } },
];

function walkSpeaker(settings: Overrides): Walk {
  return walk(
    speakerMachine,
    { device: resolveDevice({}, [], { overrides: [{ refractoryMs: 0, prerollMs: 100, ...settings }] }) },
    SPEAKER_EVENTS,
    ({ context }) => [
      context.nowMs,
      context.recording?.cause,
      context.recording?.accepted,
      context.speechHeard,
      context.mutedAfterStart,
      context.bufferSinceMs,
      context.networkSinceMs,
      context.answer,
    ],
  );
}

const SETTINGS: readonly Overrides[] = [
  {},
  { followUp: true, followUpStreams: 'on-speech' },
  { streamsOnSpeech: true },
  { processing: 'local' },
];
const WALKS = SETTINGS.map(walkSpeaker);

test('every state and every transition of the speaker can be reached', () => {
  const states = new Set(WALKS.flatMap((found) => [...found.states]));
  const transitions = new Set(WALKS.flatMap((found) => [...found.transitions]));
  expect(allStates(speakerMachine).filter((id) => !states.has(id))).toEqual([]);
  expect(allTransitions(speakerMachine).filter((id) => !transitions.has(id))).toEqual([]);
});

test('on no path is anything recorded that was not heard by a live microphone, or sent without a network', () => {
  const wrong = ({ value, context }: SnapshotFrom<typeof speakerMachine>) => {
    const { device, recording, bufferSinceMs, networkSinceMs } = context;
    if (recording === null) return false;
    const isHeard = value.microphone === 'live' && recording.startMs >= (bufferSinceMs ?? Number.POSITIVE_INFINITY);
    const isSent = device.processing === 'cloud' || recording.cause === 'drop-in';
    return !isHeard || (isSent && (value.network !== 'up' || networkSinceMs === null));
  };
  const passed = WALKS.flatMap(({ snapshots }) => snapshots as SnapshotFrom<typeof speakerMachine>[]);
  expect(passed.filter(({ context }) => context.recording !== null).length).toBeGreaterThan(1_000);
  expect(passed.filter(wrong).map(({ value, context }) => ({ value, recording: context.recording }))).toEqual([]);
});

test('every state and every transition of a recording can be reached', () => {
  const events = [
    { type: 'STORED', retentionMs: null },
    { type: 'STORED', retentionMs: 1_000 },
    ...['NOT_SAVED', 'DISCARDED', 'CALL_ENDED', 'BREACHED'].map((type) => ({ type })),
    { type: 'DELETED', who: 'nadia', what: 'all' },
    { type: 'DELETED', who: 'nadia', what: 'voice-only' },
    ...['REVIEWED', 'PROFILED'].flatMap((type) => [
      { type, prevented: null },
      { type, prevented: 'humanReview' },
    ]),
    ...['SHARED', 'SENT'].map((type) => ({ type, partner: 'grocer', purpose: 'sharing:grocer' })),
    { type: 'DISCLOSED', by: null },
  ];
  const found = walk(recordingMachine, { recording: 'r1' }, events, ({ context }) => context.done);
  expect(allStates(recordingMachine).filter((id) => !found.states.has(id))).toEqual([]);
  expect(allTransitions(recordingMachine).filter((id) => !found.transitions.has(id))).toEqual([]);
});
