import { and, or } from 'xstate';
import type { Cause, EndReason } from '../vocabulary/recording.ts';
import { speaker } from './speaker/abilities.ts';
import { knownAtFirst } from './speaker/context.ts';

const opens = (cause: Cause) => ({ type: 'open' as const, params: { cause } });
const closes = (reason: EndReason) => ({ type: 'close' as const, params: { reason } });
const switched = (type: 'mic.muted' | 'mic.unmuted' | 'power.off') => ({
  type: 'emitSwitch' as const,
  params: { type },
});

/** A wake word that is taken: verified where the device has a second look and sent enough to take it. */
const wakes = {
  CANDIDATE: { guard: 'canWake' as const, actions: 'take' as const },
  WAKE: [
    { guard: 'isVerified' as const, target: '#speaker.assistant.listening.verifying', actions: 'wake' as const },
    { target: '#speaker.assistant.listening.begun', actions: 'wake' as const },
  ],
};

/** What ends a stream from outside. */
const cutOff = {
  MUTE: { target: '#speaker.assistant.idle', actions: closes('muted') },
  UNPLUG: { target: '#speaker.assistant.idle', actions: closes('muted') },
  UPDATE: { target: '#speaker.assistant.idle', actions: closes('muted') },
  NETWORK_DOWN: { guard: 'needsNetwork' as const, target: '#speaker.assistant.idle', actions: closes('offline') },
  SCENE_ENDED: { target: '#speaker.assistant.over', actions: closes('scene-end') },
} as const;

/** What interrupts a device that thinks or speaks; muting does not. */
const interrupted = {
  UNPLUG: '#speaker.assistant.idle',
  UPDATE: '#speaker.assistant.idle',
  NETWORK_DOWN: { guard: 'needsNetwork' as const, target: '#speaker.assistant.idle' },
  SCENE_ENDED: '#speaker.assistant.over',
} as const;

/** Talk that goes on until it is quiet for long enough. */
const talking = {
  hearing: { on: { SPEECH_ENDED: 'pause' } },
  pause: {
    on: { SPEECH_STARTED: 'hearing' },
    after: { endPoint: { target: '#speaker.assistant.thinking', actions: closes('end-point') } },
  },
} as const;

/**
 * The speaker. All that it knows reaches it as events, the time among them, and all that it does it emits: what
 * the log says of it, and what the cloud is to do. Delays are settings of the device.
 */
export const speakerMachine = speaker.createMachine({
  id: 'speaker',
  type: 'parallel',
  context: ({ input: { device } }) => knownAtFirst(device),
  on: {
    TIME: { actions: 'noteTime' },
    SETTLED: { actions: 'emitShown' },
    CONSENT: { actions: 'changeSettings' },
    LATER: { actions: 'use' },
    CANDIDATE: { guard: or(['isSaid', 'isSpeaking']), actions: 'emitMissed' },
  },
  states: {
    microphone: {
      initial: 'live',
      states: {
        live: {
          entry: 'settle',
          on: {
            MUTE: { target: 'muted', actions: ['emptyBuffer', switched('mic.muted')] },
            UNPLUG: { target: 'off', actions: ['emptyBuffer', switched('power.off')] },
            UPDATE: { target: 'starting', actions: ['emptyBuffer', 'comeUpLive', switched('power.off')] },
          },
        },
        muted: {
          entry: 'settle',
          on: {
            UNMUTE: { target: 'live', actions: ['startBuffer', switched('mic.unmuted')] },
            UNPLUG: { target: 'off', actions: switched('power.off') },
            UPDATE: { target: 'starting', actions: ['stayMuted', switched('power.off')] },
          },
        },
        /** Microphones come up on after power returns (O'Flynn 2020, on the Echo Dot 3). */
        off: {
          entry: 'settle',
          on: {
            PLUG_IN: { target: 'starting', actions: 'comeUpLive' },
            UPDATE: { actions: 'changeSettings' },
          },
        },
        /** What was open when an update came closes under the settings that it was made with. */
        starting: {
          entry: ['changeSettings', 'settle'],
          on: {
            MUTE: { actions: ['stayMuted', switched('mic.muted')] },
            UNMUTE: { actions: ['comeUpLive', switched('mic.unmuted')] },
            UNPLUG: 'off',
            UPDATE: { target: 'starting', reenter: true },
          },
          after: {
            startUp: [
              { guard: 'isOver' },
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
    room: {
      initial: 'quiet',
      states: {
        quiet: { on: { SPEECH_STARTED: 'talk' } },
        talk: { on: { SPEECH_ENDED: { target: 'quiet', actions: 'noteSilence' } } },
      },
    },
    assistant: {
      initial: 'idle',
      on: { ANSWER: { actions: 'noteAnswer' } },
      states: {
        idle: {
          entry: 'settle',
          always: {
            guard: and(['streamsOnSpeech', 'canListen', 'somebodySpeaks']),
            target: 'streaming',
            actions: 'stream',
          },
          on: {
            ...wakes,
            PRESS: { guard: 'canListen', target: 'listening', actions: opens('button') },
            DROP_IN: { guard: 'canBeCalled', target: 'in-call', actions: opens('drop-in') },
            SCENE_ENDED: 'over',
          },
        },
        listening: {
          initial: 'begun',
          on: cutOff,
          after: { cap: { target: 'thinking', actions: closes('cap') } },
          states: {
            verifying: {
              entry: 'settle',
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
              entry: 'settle',
              always: [
                { guard: and(['speechWasHeard', 'somebodySpeaks']), target: 'hearing' },
                { guard: 'speechWasHeard', target: 'pause' },
                { target: 'waiting' },
              ],
            },
            waiting: {
              on: { SPEECH_STARTED: 'hearing' },
              after: { noSpeech: { target: '#speaker.assistant.idle', actions: closes('no-speech') } },
            },
            ...talking,
          },
        },
        streaming: {
          entry: 'settle',
          on: { ...cutOff, ...wakes },
          after: {
            streamTime: [
              {
                guard: 'somebodySpeaks',
                target: 'streaming',
                reenter: true,
                actions: [closes('cap'), opens('streamed')],
              },
              { target: 'idle', actions: closes('cap') },
            ],
          },
        },
        thinking: {
          entry: 'settle',
          on: interrupted,
          after: { thinking: [{ guard: 'hasAnswer', target: 'speaking' }, { target: 'idle' }] },
        },
        speaking: {
          entry: ['beginAnswer', 'settle'],
          exit: 'endAnswer',
          on: {
            ...interrupted,
            ...wakes,
            CANDIDATE: { guard: and(['allowsBargeIn', 'canWake']), actions: 'take' },
            PRESS: { guard: and(['allowsBargeIn', 'canListen']), target: 'listening', actions: opens('button') },
          },
          after: { answer: [{ guard: 'opensFollowUp', target: 'follow-up' }, { target: 'idle' }] },
        },
        'follow-up': {
          entry: [{ type: 'emitFollowUp', params: { type: 'follow-up.opened' } }, 'settle'],
          exit: { type: 'emitFollowUp', params: { type: 'follow-up.closed' } },
          initial: 'begun',
          on: { ...cutOff, ...wakes },
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
            ...talking,
          },
        },
        'in-call': {
          entry: 'settle',
          on: {
            ...cutOff,
            NETWORK_DOWN: { target: 'idle', actions: closes('offline') },
            DROP_IN_END: { target: 'idle', actions: closes('end-point') },
          },
        },
        /** The scene has ended. Only the settings still matter, to what the cloud holds. */
        over: { entry: 'settle' },
      },
    },
  },
});
