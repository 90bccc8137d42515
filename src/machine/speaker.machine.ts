import { and, assign, emit, enqueueActions, not, type SnapshotFrom, setup, stateIn } from 'xstate';
import type { Happening } from '../log/log.ts';
import type { DeviceState, Light } from '../vocabulary/device-state.ts';
import type { Cause, EndReason } from '../vocabulary/recording.ts';
import type { Device, Overrides } from '../vocabulary/settings.ts';
import type { Verdict } from '../vocabulary/verdict.ts';
import { withSettings } from './device.ts';

/** A wake word that was recognised; all times in ms of the scene. */
export interface Wake {
  readonly startMs: number;
  readonly endMs: number;
  readonly who: string | null;
  readonly wakeWord: string;
  /** The timeline entry in which it was said; null: in the device's own answer. */
  readonly entry: number | null;
  readonly intended: boolean;
  /** What verification will say. */
  readonly accepted: boolean;
  /** Somebody goes on speaking after the wake word. */
  readonly speechGoesOn: boolean;
}

/** What the device does when a recording was accepted. */
export interface Answer {
  readonly text: string | null;
  readonly lastsMs: number;
  /** Opens the microphone afterwards with no wake word. */
  readonly expects: boolean;
}

export interface OpenRecording {
  readonly id: string;
  readonly cause: Cause;
  readonly startMs: number;
  readonly openedMs: number;
  readonly prerollMs: number;
  readonly wakeStartMs: number | null;
  readonly entry: number | null;
  /** null: not verified, or not yet. */
  readonly verified: boolean | null;
  /** What verification will say, if it is asked. */
  readonly accepted: boolean;
}

export interface ClosedRecording extends OpenRecording {
  readonly endMs: number;
  readonly reason: EndReason;
}

export type SpeakerEvent =
  | { type: 'WAKE'; wake: Wake }
  | { type: 'PRESS' | 'MUTE' | 'UNMUTE' | 'UNPLUG' | 'PLUG_IN'; who: string | null }
  | { type: 'UPDATE'; settings: Overrides }
  | { type: 'SETTINGS'; settings: Overrides }
  | { type: 'NETWORK_DOWN' | 'NETWORK_UP' | 'DROP_IN' | 'DROP_IN_END' }
  | { type: 'SPEECH_STARTED' | 'SPEECH_ENDED' }
  | { type: 'SCENE_ENDED' };

export interface SpeakerInput {
  readonly device: Device;
  /** The simulated clock, ms of the scene. */
  readonly now: () => number;
  /** Somebody speaks at this moment. */
  readonly somebodySpeaks: () => boolean;
  /** What the cloud answers to a closed recording; null: nothing. */
  readonly answerTo: (recording: ClosedRecording) => Answer | null;
}

export interface SpeakerContext extends SpeakerInput {
  /** Nothing older than this is in the ring buffer; null: the microphone is off. */
  readonly bufferSinceMs: number | null;
  /** null: there is no network. */
  readonly networkSinceMs: number | null;
  readonly speechEndedMs: number;
  /** Speech since the recording was opened, beside the wake word itself. */
  readonly speechHeard: boolean;
  /** Wake words that end before this are refused. */
  readonly refractoryUntilMs: number;
  readonly recordings: number;
  readonly recording: OpenRecording | null;
  /** The last recording that was closed, and what is answered to it. */
  readonly last: string;
  readonly answer: Answer | null;
  readonly mutedAfterStart: boolean;
}

/**
 * Why a wake word would be refused now, or null. The device must have heard the whole word with a
 * live microphone and, unless it answers by itself, with the network up.
 */
export function refusal(context: SpeakerContext, wake: Pick<Wake, 'startMs'>): Verdict | null {
  if (context.device.wakeWord === null) return 'while-muted'; // it listens only when its button is pressed
  if (context.bufferSinceMs === null || context.bufferSinceMs > wake.startMs) return 'while-muted';
  const needsNetwork = context.device.processing === 'cloud';
  if (needsNetwork && (context.networkSinceMs === null || context.networkSinceMs > wake.startMs)) {
    return 'while-offline';
  }
  return context.now() < context.refractoryUntilMs ? 'while-busy' : null;
}

/** Where a recording opened by a wake word begins, and whether it can be verified. */
function reachBack(context: SpeakerContext, wake: Wake): { startMs: number; prerollMs: number; verifiable: boolean } {
  const { device } = context;
  const oldest = Math.max(context.bufferSinceMs ?? 0, wake.endMs - device.bufferMs);
  const withPreroll = wake.startMs - device.prerollMs;
  if (withPreroll >= oldest) return { startMs: withPreroll, prerollMs: device.prerollMs, verifiable: true };
  return { startMs: Math.max(wake.startMs, oldest), prerollMs: 0, verifiable: false };
}

const wakeOf = (event: SpeakerEvent): Wake => {
  if (event.type !== 'WAKE') throw new TypeError(`${event.type} carries no wake word`);
  return event.wake;
};

const { createMachine } = setup({
  types: {
    context: {} as SpeakerContext,
    input: {} as SpeakerInput,
    events: {} as SpeakerEvent,
    emitted: {} as Happening,
  },
  delays: {
    verification: ({ context }) => context.device.verificationMs,
    endPoint: ({ context }) => Math.max(0, context.speechEndedMs + context.device.endPointMs - context.now()),
    noSpeech: ({ context }) => Math.max(0, context.device.noSpeechMs - openFor(context)),
    cap: ({ context: { device, recording } }) =>
      recording?.cause === 'accidental' ? Math.min(device.giveUpMs, device.maxRecordingMs) : device.maxRecordingMs,
    streamTime: ({ context }) => context.device.streamMs,
    thinking: ({ context }) => context.device.thinkingMs,
    answer: ({ context }) => context.answer?.lastsMs ?? 0,
    followUpWindow: ({ context }) =>
      context.answer?.expects === true ? context.device.expectsMs : context.device.followUpMs,
    startUp: ({ context }) => context.device.startUpMs,
  },
  guards: {
    canWake: ({ context, event }) => event.type === 'WAKE' && refusal(context, event.wake) === null,
    isVerified: ({ context, event }) =>
      event.type === 'WAKE' && isVerified(context.device) && reachBack(context, event.wake).verifiable,
    hasStream: ({ context }) => context.recording !== null,
    canListen: ({ context }) => canListen(context),
    canBeCalled: ({ context }) => context.bufferSinceMs !== null && context.networkSinceMs !== null,
    streamsNow: ({ context }) => context.device.streamsOnSpeech && canListen(context) && context.somebodySpeaks(),
    allowsBargeIn: ({ context }) => context.device.bargeIn,
    needsNetwork: ({ context }) => context.device.processing === 'cloud',
    wasAccepted: ({ context }) => context.recording?.accepted === true,
    somebodySpeaks: ({ context }) => context.somebodySpeaks(),
    speechWasHeard: ({ context }) => context.speechHeard,
    hasAnswer: ({ context }) => context.answer !== null,
    opensFollowUp: ({ context }) => canListen(context) && (context.answer?.expects === true || context.device.followUp),
    streamsWindow: ({ context }) => context.device.followUpStreams === 'window',
    staysMuted: ({ context }) => context.mutedAfterStart,
    micIsOff: stateIn({ microphone: 'off' }),
    micIsStarting: stateIn({ microphone: 'starting' }),
    micIsMuted: stateIn({ microphone: 'muted' }),
    isListening: stateIn({ assistant: 'listening' }),
    isFollowingUp: stateIn({ assistant: 'follow-up' }),
    isThinking: stateIn({ assistant: 'thinking' }),
    isSpeaking: stateIn({ assistant: 'speaking' }),
    isInCall: stateIn({ assistant: 'in-call' }),
  },
  actions: {
    openByWake: assign(({ context, event }) => openedByWake(context, wakeOf(event))),
    /** A wake word inside a stream closes it and opens the next one where the word begins. */
    openInStream: enqueueActions(({ context, event, enqueue }) => {
      const wake = wakeOf(event);
      const cutMs = Math.max(context.recording?.startMs ?? 0, wake.startMs);
      closeRecording(context, 'wake-word', cutMs, enqueue);
      enqueue.assign(openedByWake(context, wake, cutMs));
    }),
    open: assign(({ context }, { cause, reachesBack }: { cause: Cause; reachesBack: boolean }) => {
      const now = context.now();
      const startMs = reachesBack ? streamStart(context) : now;
      const id = `r${context.recordings + 1}`;
      const recording = { ...NO_WAKE_WORD, id, cause, startMs, openedMs: now, prerollMs: now - startMs };
      return { recordings: context.recordings + 1, recording, speechHeard: context.somebodySpeaks() };
    }),
    emitDetected: emit(({ context, event }) => {
      const { who, wakeWord } = wakeOf(event);
      return { type: 'wakeword.detected' as const, who, wakeWord, recording: context.recording?.id ?? '' };
    }),
    emitOpened: enqueueActions(({ context, enqueue }) => {
      if (context.recording === null) return;
      const { id: recording, cause, startMs, wakeStartMs, prerollMs, entry } = context.recording;
      // A call goes to the caller, wherever requests are processed.
      const local = context.device.processing === 'local' && cause !== 'drop-in';
      const follows = cause === 'follow-up' ? context.last : null;
      const times = { startMs, wakeStartMs, prerollMs };
      enqueue.emit({ type: 'recording.opened', recording, cause, local, ...times, entry, follows });
      if (!local) enqueue.emit({ type: 'cloud.received', recording });
    }),
    close: enqueueActions(({ context, enqueue }, { reason }: { reason: EndReason }) => {
      closeRecording(context, reason, context.now(), enqueue);
    }),
    verify: enqueueActions(({ context, enqueue }, { accepted }: { accepted: boolean }) => {
      if (context.recording === null) return;
      const type = accepted ? 'recording.verified' : 'recording.rejected';
      enqueue.emit({ type, recording: context.recording.id });
      enqueue.assign({ recording: { ...context.recording, verified: accepted } });
    }),
    beginAnswer: enqueueActions(({ context, enqueue }) => {
      enqueue.emit({ type: 'response.started', recording: context.last });
      const text = context.answer?.text ?? null;
      if (text !== null) enqueue.emit({ type: 'device.said', recording: context.last, text });
    }),
    endAnswer: emit(({ context }) => ({ type: 'response.ended' as const, recording: context.last })),
    emitFollowUpOpened: emit(({ context }) => ({ type: 'follow-up.opened' as const, after: context.last })),
    emitFollowUpClosed: emit(({ context }) => ({ type: 'follow-up.closed' as const, after: context.last })),
    noteSpeech: assign({ speechHeard: true }),
    noteSilence: assign({ speechEndedMs: ({ context }) => context.now() }),
    emptyBuffer: assign({ bufferSinceMs: null }),
    startBuffer: assign({ bufferSinceMs: ({ context }) => context.now() }),
    stayMuted: assign({ mutedAfterStart: true }),
    comeUpLive: assign({ mutedAfterStart: false }),
    changeSettings: assign({ device: ({ context, event }) => changedDevice(context.device, event) }),
    emitMuted: emit(({ event }) => ({ type: 'mic.muted' as const, who: actor(event) })),
    emitUnmuted: emit(({ event }) => ({ type: 'mic.unmuted' as const, who: actor(event) })),
    emitOff: emit(({ event }) => ({ type: 'power.off' as const, who: actor(event) })),
    emitOn: emit(({ context }) => ({ type: 'power.on' as const, muted: context.mutedAfterStart })),
    loseNetwork: assign({ networkSinceMs: null }),
    findNetwork: assign({ networkSinceMs: ({ context }) => context.now() }),
    emitNetworkDown: emit({ type: 'network.down' as const }),
    emitNetworkUp: emit({ type: 'network.up' as const }),
  },
});

/** Verification is the cloud's: what is processed in the home is not looked at again. */
function isVerified({ verification, processing }: Device): boolean {
  return verification && processing === 'cloud';
}

function canListen(context: SpeakerContext): boolean {
  return context.bufferSinceMs !== null && (context.device.processing === 'local' || context.networkSinceMs !== null);
}

type Enqueue = { emit(happening: Happening): void; assign(change: Partial<SpeakerContext>): void };

function closeRecording(context: SpeakerContext, reason: EndReason, endMs: number, enqueue: Enqueue): void {
  const { recording } = context;
  if (recording === null) return;
  enqueue.emit({ type: 'recording.closed', recording: recording.id, endMs, reason, verified: recording.verified });
  const isAnswered = reason === 'end-point' || reason === 'cap';
  const answer = isAnswered ? context.answerTo({ ...recording, endMs, reason }) : null;
  enqueue.assign({ recording: null, last: recording.id, answer });
}

function openFor(context: SpeakerContext): number {
  return context.now() - (context.recording?.openedMs ?? context.now());
}

function actor(event: SpeakerEvent): string | null {
  return 'who' in event ? event.who : null;
}

function changedDevice(device: Device, event: SpeakerEvent): Device {
  return event.type === 'UPDATE' || event.type === 'SETTINGS' ? withSettings(device, event.settings) : device;
}

/** Where a device that streams on speech begins: with what its ring buffer holds, if that is the whole pre-roll. */
function streamStart(context: SpeakerContext): number {
  const now = context.now();
  const { bufferMs, prerollMs, processing } = context.device;
  const wanted = now - prerollMs;
  const networkSinceMs = processing === 'local' ? 0 : (context.networkSinceMs ?? now);
  const oldest = Math.max(context.bufferSinceMs ?? now, now - bufferMs, networkSinceMs);
  return wanted >= oldest ? wanted : now;
}

const NO_WAKE_WORD = { wakeStartMs: null, entry: null, verified: null, accepted: true } as const;

/** `cutMs`: where the stream was cut in which the wake word was said; then nothing from before goes with it. */
function openedByWake(context: SpeakerContext, wake: Wake, cutMs?: number): Partial<SpeakerContext> {
  const reach = reachBack(context, wake);
  const { startMs, prerollMs } = cutMs === undefined ? reach : { startMs: cutMs, prerollMs: 0 };
  const recording: OpenRecording = {
    id: `r${context.recordings + 1}`,
    cause: wake.intended ? 'intended' : 'accidental',
    startMs,
    openedMs: context.now(),
    prerollMs,
    wakeStartMs: wake.startMs,
    entry: wake.entry,
    verified: null,
    accepted: wake.accepted,
  };
  return {
    recording,
    recordings: context.recordings + 1,
    speechHeard: wake.speechGoesOn,
    refractoryUntilMs: context.now() + context.device.refractoryMs,
  };
}

const openedByWakeWord = ['openByWake', 'emitDetected', 'emitOpened'] as const;
const openedInStream = ['openInStream', 'emitDetected', 'emitOpened'] as const;
const opens = (cause: Cause, reachesBack = false) =>
  [{ type: 'open' as const, params: { cause, reachesBack } }, 'emitOpened' as const] as const;
const closes = (reason: EndReason) => ({ type: 'close' as const, params: { reason } });

type Condition = 'allowsBargeIn' | 'hasStream' | ReturnType<typeof not>;

/** A wake word that is taken: verified where the device has a second look and sent enough to take it. */
const wakes = (
  actions: readonly ['openByWake' | 'openInStream', 'emitDetected', 'emitOpened'],
  ...when: Condition[]
) => [
  { guard: and([...when, 'canWake', 'isVerified']), target: '#speaker.assistant.listening.verifying', actions },
  { guard: and([...when, 'canWake']), target: '#speaker.assistant.listening.begun', actions },
];

/** What ends a stream from outside. */
const cutOff = {
  MUTE: { target: '#speaker.assistant.idle', actions: closes('muted') },
  UNPLUG: { target: '#speaker.assistant.idle', actions: closes('muted') },
  UPDATE: { target: '#speaker.assistant.idle', actions: closes('muted') },
  NETWORK_DOWN: { guard: 'needsNetwork' as const, target: '#speaker.assistant.idle', actions: closes('offline') },
  SCENE_ENDED: { target: '#speaker.assistant.idle', actions: closes('scene-end') },
} as const;

/** What interrupts a device that thinks or speaks; muting does not. */
const interrupted = {
  UNPLUG: '#speaker.assistant.idle',
  UPDATE: '#speaker.assistant.idle',
  NETWORK_DOWN: { guard: 'needsNetwork' as const, target: '#speaker.assistant.idle' },
  SCENE_ENDED: '#speaker.assistant.idle',
} as const;

/** In order: the first that holds is what the light shows. A device that streams on speech shows nothing (assumed). */
const lightRules = [
  ['off', 'micIsOff'],
  ['starting', 'micIsStarting'],
  ['call', 'isInCall'],
  ['listening', 'isListening'],
  ['listening', 'isFollowingUp'],
  ['muted', 'micIsMuted'],
  ['thinking', 'isThinking'],
  ['speaking', 'isSpeaking'],
] as const;

const lightFollows = [
  ...lightRules.map(([light, rule], index) => {
    const earlier = lightRules.slice(0, index).map(([, guard]) => not(guard));
    return { guard: and([rule, not(stateIn({ light })), ...earlier]), target: `.${light}` };
  }),
  { guard: and([...lightRules.map(([, guard]) => not(guard)), not(stateIn({ light: 'dark' }))]), target: '.dark' },
];

/**
 * The speaker. Events reach it only when it could change; all delays are settings of the device, and
 * time is the simulated clock's.
 */
export const speakerMachine = createMachine({
  id: 'speaker',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    bufferSinceMs: input.now(),
    networkSinceMs: input.now(),
    speechEndedMs: 0,
    speechHeard: false,
    refractoryUntilMs: 0,
    recordings: 0,
    recording: null,
    last: '',
    answer: null,
    mutedAfterStart: false,
  }),
  on: { SETTINGS: { actions: 'changeSettings' } },
  states: {
    microphone: {
      initial: 'live',
      states: {
        live: {
          on: {
            MUTE: { target: 'muted', actions: ['emptyBuffer', 'emitMuted'] },
            UNPLUG: { target: 'off', actions: ['emptyBuffer', 'emitOff'] },
            UPDATE: { target: 'starting', actions: ['emptyBuffer', 'changeSettings', 'comeUpLive', 'emitOff'] },
          },
        },
        muted: {
          on: {
            UNMUTE: { target: 'live', actions: ['startBuffer', 'emitUnmuted'] },
            UNPLUG: { target: 'off', actions: 'emitOff' },
            UPDATE: { target: 'starting', actions: ['changeSettings', 'stayMuted', 'emitOff'] },
          },
        },
        /** Microphones come up on after power returns (O'Flynn 2020, on the Echo Dot 3). */
        off: {
          on: {
            PLUG_IN: { target: 'starting', actions: 'comeUpLive' },
            UPDATE: { actions: 'changeSettings' },
          },
        },
        starting: {
          on: {
            MUTE: { actions: ['stayMuted', 'emitMuted'] },
            UNMUTE: { actions: ['comeUpLive', 'emitUnmuted'] },
            UNPLUG: 'off',
            UPDATE: { target: 'starting', reenter: true, actions: 'changeSettings' },
          },
          after: {
            startUp: [
              { guard: 'staysMuted', target: 'muted', actions: 'emitOn' },
              { target: 'live', actions: ['startBuffer', 'emitOn'] },
            ],
          },
        },
      },
    },
    network: {
      initial: 'up',
      states: {
        up: { on: { NETWORK_DOWN: { target: 'down', actions: ['loseNetwork', 'emitNetworkDown'] } } },
        down: { on: { NETWORK_UP: { target: 'up', actions: ['findNetwork', 'emitNetworkUp'] } } },
      },
    },
    assistant: {
      initial: 'idle',
      states: {
        idle: {
          always: { guard: 'streamsNow', target: 'streaming', actions: opens('streamed', true) },
          on: {
            WAKE: wakes(openedByWakeWord),
            PRESS: { guard: 'canListen', target: 'listening', actions: opens('button') },
            DROP_IN: { guard: 'canBeCalled', target: 'in-call', actions: opens('drop-in') },
          },
        },
        listening: {
          initial: 'begun',
          on: { ...cutOff, SPEECH_ENDED: { actions: 'noteSilence' } },
          after: { cap: { target: 'thinking', actions: closes('cap') } },
          states: {
            verifying: {
              on: { SPEECH_STARTED: { actions: 'noteSpeech' } },
              after: {
                verification: [
                  { guard: 'wasAccepted', target: 'begun', actions: { type: 'verify', params: { accepted: true } } },
                  {
                    target: '#speaker.assistant.idle',
                    actions: [{ type: 'verify', params: { accepted: false } }, closes('rejected')],
                  },
                ],
              },
            },
            begun: {
              always: [
                { guard: and(['speechWasHeard', 'somebodySpeaks']), target: 'hearing' },
                { guard: 'speechWasHeard', target: 'pause' },
                { target: 'waiting' },
              ],
            },
            waiting: {
              on: { SPEECH_STARTED: { target: 'hearing', actions: 'noteSpeech' } },
              after: { noSpeech: { target: '#speaker.assistant.idle', actions: closes('no-speech') } },
            },
            hearing: { on: { SPEECH_ENDED: { target: 'pause', actions: 'noteSilence' } } },
            pause: {
              on: { SPEECH_STARTED: 'hearing' },
              after: { endPoint: { target: '#speaker.assistant.thinking', actions: closes('end-point') } },
            },
          },
        },
        streaming: {
          on: { ...cutOff, WAKE: wakes(openedInStream) },
          after: {
            streamTime: [
              {
                guard: 'somebodySpeaks',
                target: 'streaming',
                reenter: true,
                actions: [closes('cap'), ...opens('streamed')],
              },
              { target: 'idle', actions: closes('cap') },
            ],
          },
        },
        thinking: {
          on: interrupted,
          after: { thinking: [{ guard: 'hasAnswer', target: 'speaking' }, { target: 'idle' }] },
        },
        speaking: {
          entry: 'beginAnswer',
          exit: 'endAnswer',
          on: {
            ...interrupted,
            WAKE: wakes(openedByWakeWord, 'allowsBargeIn'),
            PRESS: { guard: and(['allowsBargeIn', 'canListen']), target: 'listening', actions: opens('button') },
          },
          after: { answer: [{ guard: 'opensFollowUp', target: 'follow-up' }, { target: 'idle' }] },
        },
        'follow-up': {
          entry: 'emitFollowUpOpened',
          exit: 'emitFollowUpClosed',
          initial: 'begun',
          on: {
            ...cutOff,
            WAKE: [...wakes(openedInStream, 'hasStream'), ...wakes(openedByWakeWord, not('hasStream'))],
          },
          after: { cap: { target: 'thinking', actions: closes('cap') } },
          states: {
            begun: {
              always: [
                { guard: 'somebodySpeaks', target: 'hearing', actions: opens('follow-up') },
                { guard: 'streamsWindow', target: 'waiting', actions: opens('follow-up') },
                { target: 'quiet' },
              ],
            },
            waiting: {
              on: { SPEECH_STARTED: 'hearing' },
              after: { followUpWindow: { target: '#speaker.assistant.idle', actions: closes('no-speech') } },
            },
            quiet: {
              on: { SPEECH_STARTED: { target: 'hearing', actions: opens('follow-up') } },
              after: { followUpWindow: '#speaker.assistant.idle' },
            },
            hearing: { on: { SPEECH_ENDED: { target: 'pause', actions: 'noteSilence' } } },
            pause: {
              on: { SPEECH_STARTED: 'hearing' },
              after: { endPoint: { target: '#speaker.assistant.thinking', actions: closes('end-point') } },
            },
          },
        },
        'in-call': {
          on: {
            ...cutOff,
            NETWORK_DOWN: { target: 'idle', actions: closes('offline') },
            DROP_IN_END: { target: 'idle', actions: closes('end-point') },
          },
        },
      },
    },
    light: {
      initial: 'dark',
      always: lightFollows,
      states: { off: {}, starting: {}, dark: {}, muted: {}, listening: {}, thinking: {}, speaking: {}, call: {} },
    },
  },
});

export type SpeakerSnapshot = SnapshotFrom<typeof speakerMachine>;

/** The one word that the log has for what the device does. */
export function deviceState(snapshot: SpeakerSnapshot): DeviceState {
  const { microphone, assistant } = snapshot.value;
  if (microphone === 'off' || microphone === 'starting') return 'off';
  if (typeof assistant === 'object') {
    if ('listening' in assistant) return assistant.listening === 'verifying' ? 'verifying' : 'recording';
    return 'follow-up';
  }
  if (assistant === 'streaming') return 'recording';
  return assistant === 'idle' && microphone === 'muted' ? 'muted' : assistant;
}

/** What people in the room can see. */
export function lightOf(snapshot: SpeakerSnapshot): Light {
  return snapshot.value.light;
}
