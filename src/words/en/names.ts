import type { Choice, NamedPurpose } from '../../vocabulary/consent.ts';
import type { DeviceState, Light } from '../../vocabulary/device-state.ts';
import type { Cause, EndReason, Prevention, Survivor } from '../../vocabulary/recording.ts';
import type { Role } from '../../vocabulary/role.ts';
import type { Verdict } from '../../vocabulary/verdict.ts';

export const names = {
  /** Which kind of thing each recording is. */
  causes: {
    intended: 'a request',
    accidental: 'an accident',
    'follow-up': 'a follow-up window, no wake word needed',
    button: 'the action button',
    'drop-in': 'a call',
    streamed: 'streamed, because somebody spoke',
  } satisfies Record<Cause, string>,
  endReasons: {
    'end-point': 'It ended when the speaker thought that the talk was over.',
    rejected:
      'Verification did not find the wake word and stopped it; what had been sent by then cannot be called back.',
    'no-speech': 'It ended because nobody spoke.',
    cap: 'It was cut at the longest time that a recording may last.',
    muted: 'It was cut off at the microphone: muted, or the plug pulled.',
    offline: 'It was cut off when the network went down.',
    'wake-word': 'A wake word ended it and began the next one.',
    'scene-end': 'It was still open when the scene ended.',
  } satisfies Record<EndReason, string>,
  gaveUp: 'It was cut at the longest time that an accident may last.',
  callEnded: 'It ended with the call.',
  verdicts: {
    activated: 'woke it',
    'near-miss': 'near miss',
    'while-busy': 'not taken: the speaker was busy',
    'while-muted': 'not heard: the microphone was off',
    'while-offline': 'not taken: no network',
  } satisfies Record<Verdict, string>,
  notDrawn: 'it could have, but not this time',
  heldBack: {
    'first-scores': 'not taken: the detector does not use its first scores',
    patience: 'not taken: too few scores in a row reach the threshold',
  },
  roles: {
    owner: 'owner',
    resident: 'lives here',
    guest: 'guest',
    child: 'child',
    media: 'not a person',
    absent: 'spoken of, not there',
  } satisfies Record<Role, string>,
  states: {
    off: 'off',
    muted: 'muted',
    idle: 'waiting, ring buffer only',
    verifying: 'recording while the cloud looks again',
    recording: 'recording',
    thinking: 'thinking',
    speaking: 'answering',
    'follow-up': 'listening on without a wake word',
    'in-call': 'in a call',
  } satisfies Record<DeviceState, string>,
  lights: {
    off: 'off',
    dark: 'off',
    muted: 'red: microphone off',
    starting: 'starting up',
    listening: 'on: listening',
    thinking: 'on: thinking',
    speaking: 'on: answering',
    call: 'on: in a call',
  } satisfies Record<Light, string>,
  choices: {
    granted: (what: string) => `agreed to ${what}`,
    explicit: (what: string) => `agreed explicitly to ${what}`,
    refused: (what: string) => `refused ${what}`,
    withdrawn: (what: string) => `withdrew consent to ${what}`,
    never: (what: string) => `was never asked about ${what}`,
  } satisfies Record<Choice | 'never', (what: string) => string>,
  purposes: {
    service: 'service',
    storage: 'storage',
    improvement: 'improvement (human review, training)',
    advertising: 'advertising',
  } satisfies Record<NamedPurpose, string>,
  sharing: (partner: string) => `sharing with ${partner}`,
  preventions: {
    saveRecordings: 'recordings are not saved',
    humanReview: 'human review is switched off',
    profiling: 'profiling is switched off',
    'no-account': 'they have no account to delete in',
  } satisfies Record<Prevention, string>,
  survivors: {
    reviewed: 'what a reviewer noted',
    profiled: 'the advertising profile',
    shared: 'what was shared',
    disclosed: 'what was disclosed',
    breached: 'what was stolen',
    transcript: 'the transcript',
    snippet: 'a snippet of what woke it',
  } satisfies Record<Survivor, string>,
  nobody: 'a voice nobody named',
  quote: (text: string) => `“${text}”`,
  colon: ': ',
  semicolon: '; ',
  later: (length: string) => `${length} later`,
};
