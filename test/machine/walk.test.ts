import { expect, test } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import { resolveDevice } from '../../src/machine/device.ts';
import { recordingMachine } from '../../src/machine/recording.machine.ts';
import { type Answer, type SpeakerInput, speakerMachine } from '../../src/machine/speaker.machine.ts';

interface Walk {
  /** Ids of the states that were reached. */
  readonly states: Set<string>;
  /** `state: event` of every transition that was taken. */
  readonly transitions: Set<string>;
}

/**
 * Walks every state that can be reached by the given events and by every delay, breadth first. Two
 * snapshots are the same place if they have the same value and the same `aspect`.
 */
function walk(
  machine: AnyStateMachine,
  input: unknown,
  events: readonly { type: string }[],
  aspect: (snapshot: AnyMachineSnapshot) => unknown,
  circumstances: readonly (() => void)[] = [() => {}],
): Walk {
  const seen = new Set<string>();
  const found: Walk = { states: new Set(), transitions: new Set() };
  const [first] = initialTransition(machine, input);
  const queue: AnyMachineSnapshot[] = [first];
  for (let snapshot = queue.shift(); snapshot !== undefined; snapshot = queue.shift()) {
    const place = JSON.stringify([snapshot.value, aspect(snapshot)]);
    if (seen.has(place)) continue;
    seen.add(place);
    for (const node of snapshot._nodes) found.states.add(node.id);
    const delays = snapshot._nodes.flatMap((node) => node.after.map(({ eventType }) => ({ type: eventType })));
    for (const event of [...events, ...delays]) {
      for (const arise of circumstances) {
        arise();
        const taken = machine.getTransitionData(snapshot, event);
        if (taken.length === 0) continue;
        for (const { source, eventType, target } of taken) {
          found.transitions.add(nameOf(source.id, eventType, target));
        }
        queue.push(transition(machine, snapshot, event)[0]);
      }
    }
  }
  return found;
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
      .filter(({ eventType }) => eventType !== '')
      .map(({ eventType, target }) => nameOf(node.id, eventType, target)),
    ...Object.values(node.states).flatMap(of),
  ];
  return [...new Set(of(machine.root))];
}

const NOW = 10_000;
const ANSWERS: readonly (Answer | null)[] = [
  null,
  { text: 'Which one?', lastsMs: 1_000, expects: true },
  { text: null, lastsMs: 1_000, expects: false },
];

const wake = (accepted: boolean, startMs: number, speechGoesOn: boolean) => ({
  type: 'WAKE',
  wake: { startMs, endMs: NOW, who: null, wakeWord: 'alexa', entry: 0, intended: true, accepted, speechGoesOn },
});

const SPEAKER_EVENTS = [
  wake(true, 9_500, true),
  wake(false, 9_500, false),
  wake(true, NOW, false),
  ...['PRESS', 'MUTE', 'UNMUTE', 'UNPLUG', 'PLUG_IN'].map((type) => ({ type, who: 'nadia' })),
  ...['NETWORK_DOWN', 'NETWORK_UP', 'DROP_IN', 'DROP_IN_END', 'SPEECH_STARTED', 'SPEECH_ENDED', 'SCENE_ENDED'].map(
    (type) => ({ type }),
  ),
  { type: 'UPDATE', settings: {} },
  { type: 'SETTINGS', settings: {} },
];

function walkSpeaker(settings: Parameters<typeof resolveDevice>[2]['overrides'][number], answer: Answer | null) {
  let nowMs = 0;
  let somebodySpeaks = false;
  const input: SpeakerInput = {
    device: resolveDevice({}, [], { overrides: [settings] }),
    now: () => nowMs,
    somebodySpeaks: () => somebodySpeaks,
    answerTo: () => answer,
  };
  const aspect = ({ context }: AnyMachineSnapshot) => [
    context.recording === null,
    context.speechHeard,
    context.mutedAfterStart,
    context.bufferSinceMs === null,
    context.networkSinceMs === null,
    context.answer,
    context.recording?.accepted,
  ];
  return walk(
    speakerMachine,
    input,
    SPEAKER_EVENTS,
    aspect,
    [false, true].map((speaks) => () => {
      nowMs = NOW;
      somebodySpeaks = speaks;
    }),
  );
}

test('every state and every transition of the speaker can be reached', () => {
  const states = new Set<string>();
  const transitions = new Set<string>();
  for (const settings of [
    {},
    { followUp: true, followUpStreams: 'on-speech' as const },
    { streamsOnSpeech: true },
    { streamsOnSpeech: true, verification: false },
  ]) {
    for (const answer of ANSWERS) {
      const found = walkSpeaker(settings, answer);
      for (const state of found.states) states.add(state);
      for (const taken of found.transitions) transitions.add(taken);
    }
  }
  expect([...allStates(speakerMachine)].filter((id) => !states.has(id))).toEqual([]);
  expect(allTransitions(speakerMachine).filter((id) => !transitions.has(id))).toEqual([]);
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
