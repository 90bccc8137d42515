import { assign, emit, enqueueActions, raise, type StateValue, setup, stateIn } from 'xstate';
import type { Cause, EndReason } from '../../vocabulary/recording.ts';
import type { Device } from '../../vocabulary/settings.ts';
import { ownersChoice, withSettings } from '../device.ts';
import { settled, used } from '../recording.machine.ts';
import {
  canListen,
  canWake,
  type Heard,
  reachOf,
  type SpeakerContext,
  type SpeakerEmitted,
  type SpeakerEvent,
  verdictOnMissed,
} from './context.ts';
import { shownIn } from './shown.ts';

/** @throws TypeError for an event of another type, which the chart never hands to what asks for this one */
function candidateIn(event: SpeakerEvent): Heard {
  if (event.type !== 'CANDIDATE' && event.type !== 'WAKE') throw new TypeError(`${event.type} carries no candidate`);
  return event;
}

/** `check` knows no guards by type before they are set up. */
const isIn = (check: (guard: never) => boolean) => (state: StateValue) => check(stateIn(state) as never);

/** What the speaker's chart is written in: its events, and the delays, guards and actions that it names. */
export const speaker = setup({
  types: {
    context: {} as SpeakerContext,
    input: {} as { readonly device: Device },
    events: {} as SpeakerEvent,
    emitted: {} as SpeakerEmitted,
  },
  delays: {
    verification: ({ context }) => context.device.verificationMs,
    endPoint: ({ context }) => Math.max(0, context.speechEndedMs + context.device.endPointMs - context.nowMs),
    noSpeech: ({ context: { device, nowMs, recording } }) =>
      Math.max(0, (recording?.openedMs ?? nowMs) + device.noSpeechMs - nowMs),
    cap: ({ context: { device, recording } }) =>
      recording?.cause === 'accidental' ? Math.min(device.giveUpMs, device.maxRecordingMs) : device.maxRecordingMs,
    streamTime: ({ context }) => context.device.streamMs,
    thinking: ({ context }) => context.device.thinkingMs,
    answer: ({ context: { device, answer } }) => answer?.lastsMs ?? device.responseMs,
    followUpWindow: ({ context: { device, answer } }) =>
      answer?.expects === true ? device.expectsMs : device.followUpMs,
    startUp: ({ context }) => context.device.startUpMs,
  },
  guards: {
    canWake: ({ context, event }) => canWake(context, candidateIn(event)),
    /** Verification is the cloud's: what is processed in the home is not looked at again. */
    isVerified: ({ context, event }) => {
      const { verification, processing } = context.device;
      return verification && processing === 'cloud' && reachOf(context, candidateIn(event).candidate).isWhole;
    },
    isSaid: ({ event }) => !candidateIn(event).inAnswer,
    canListen: ({ context }) => canListen(context),
    canBeCalled: ({ context }) => context.bufferSinceMs !== null && context.networkSinceMs !== null,
    streamsOnSpeech: ({ context }) => context.device.streamsOnSpeech,
    allowsBargeIn: ({ context }) => context.device.bargeIn,
    needsNetwork: ({ context }) => context.device.processing === 'cloud',
    wasAccepted: ({ context }) => context.recording?.accepted === true,
    speechWasHeard: ({ context }) => context.speechHeard,
    hasAnswer: ({ context }) => context.answer !== null,
    opensFollowUp: ({ context }) => canListen(context) && (context.answer?.expects === true || context.device.followUp),
    streamsWindow: ({ context }) => context.device.followUpStreams === 'window',
    staysMuted: ({ context }) => context.mutedAfterStart,
    somebodySpeaks: stateIn({ room: 'talk' }),
    isSpeaking: stateIn({ assistant: 'speaking' }),
    isOver: stateIn({ assistant: 'over' }),
  },
  actions: {
    noteTime: assign({ nowMs: ({ context, event }) => (event.type === 'TIME' ? event.atMs : context.nowMs) }),
    settle: raise({ type: 'SETTLED' }),
    emitShown: enqueueActions(({ context: { shown }, check, enqueue }) => {
      const now = shownIn(isIn(check));
      if (now.state !== shown.state) enqueue.emit({ type: 'state.changed', from: shown.state, to: now.state });
      if (now.light !== shown.light) enqueue.emit({ type: 'light.changed', from: shown.light, to: now.light });
      enqueue.assign({ shown: now });
    }),
    emitMissed: emit(({ context, event }) => {
      const missed = candidateIn(event);
      return { type: 'wakeword.candidate' as const, verdict: verdictOnMissed(context, missed), ...missed.candidate };
    }),
    /** The log has the candidate first, so that what comes of it is an event of its own. */
    take: enqueueActions(({ event, enqueue }) => {
      const heard = candidateIn(event);
      enqueue.emit({ type: 'wakeword.candidate', verdict: 'activated', ...heard.candidate });
      enqueue.raise({ ...heard, type: 'WAKE' });
    }),
    /** A wake word inside a stream closes it and opens the next one where the word begins. */
    wake: enqueueActions(({ context, event, enqueue }) => {
      const { candidate, intended, accepted, inAnswer, speechGoesOn } = candidateIn(event);
      const { who, wakeWord, startMs: wakeStartMs } = candidate;
      const { recording } = context;
      const reach =
        recording === null
          ? reachOf(context, candidate)
          : { startMs: Math.max(recording.startMs, wakeStartMs), prerollMs: 0 };
      closeRecording(context, 'wake-word', reach.startMs, enqueue);
      enqueue.emit({ type: 'wakeword.detected', who, wakeWord, recording: nextId(context) });
      const cause = intended ? 'intended' : 'accidental';
      const entry = inAnswer ? null : candidate.entry;
      openRecording(context, { cause, accepted, entry, wakeStartMs, ...reach }, enqueue);
      const refractoryUntilMs = context.nowMs + context.device.refractoryMs;
      enqueue.assign({ speechHeard: speechGoesOn, refractoryUntilMs });
    }),
    open: enqueueActions(({ context, enqueue, check }, { cause }: { cause: Cause }) => {
      openRecording(context, { cause, ...NO_WAKE_WORD, startMs: context.nowMs, prerollMs: 0 }, enqueue);
      enqueue.assign({ speechHeard: isIn(check)({ room: 'talk' }) });
    }),
    stream: enqueueActions(({ context, enqueue }) => {
      const { device, nowMs, networkSinceMs } = context;
      const onlineSinceMs = device.processing === 'local' ? 0 : (networkSinceMs ?? nowMs);
      const reach = reachOf(context, { startMs: nowMs, endMs: nowMs }, onlineSinceMs);
      openRecording(context, { cause: 'streamed', ...NO_WAKE_WORD, ...reach }, enqueue);
    }),
    close: enqueueActions(({ context, enqueue }, { reason }: { reason: EndReason }) => {
      closeRecording(context, reason, context.nowMs, enqueue);
    }),
    verify: enqueueActions(({ context, enqueue }, { accepted }: { accepted: boolean }) => {
      if (context.recording === null) return;
      const type = accepted ? 'recording.verified' : 'recording.rejected';
      enqueue.emit({ type, recording: context.recording.id });
      enqueue.assign({ recording: { ...context.recording, verified: accepted } });
    }),
    noteAnswer: assign({ answer: ({ event }) => (event.type === 'ANSWER' ? event.answer : null) }),
    beginAnswer: enqueueActions(({ context, enqueue }) => {
      enqueue.emit({ type: 'response.started', recording: context.last });
      const text = context.answer?.text ?? null;
      if (text !== null) enqueue.emit({ type: 'device.said', recording: context.last, text });
    }),
    endAnswer: emit(({ context }) => ({ type: 'response.ended' as const, recording: context.last })),
    emitFollowUp: emit(({ context }, { type }: { type: 'follow-up.opened' | 'follow-up.closed' }) => ({
      type,
      after: context.last,
    })),
    noteSpeech: assign({ speechHeard: true }),
    noteSilence: assign({ speechEndedMs: ({ context }) => context.nowMs }),
    emptyBuffer: assign({ bufferSinceMs: null }),
    startBuffer: assign({ bufferSinceMs: ({ context }) => context.nowMs }),
    stayMuted: assign({ mutedAfterStart: true }),
    comeUpLive: assign({ mutedAfterStart: false }),
    changeSettings: assign({ device: ({ context, event }) => changedDevice(context.device, event) }),
    emitSwitch: emit(({ event }, { type }: { type: 'mic.muted' | 'mic.unmuted' | 'power.off' }) => ({
      type,
      who: 'who' in event ? event.who : null,
    })),
    emitOn: emit(({ context }) => ({ type: 'power.on' as const, muted: context.mutedAfterStart })),
    loseNetwork: assign({ networkSinceMs: null }),
    findNetwork: assign({ networkSinceMs: ({ context }) => context.nowMs }),
    emitNetworkDown: emit({ type: 'network.down' as const }),
    emitNetworkUp: emit({ type: 'network.up' as const }),
    use: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'LATER') return;
      const { recording } = event.use;
      enqueue.emit({ type: 'to.cloud', recording, event: used(context.device, event.use) });
    }),
  },
});

type Enqueue = { emit(emitted: SpeakerEmitted): void; assign(change: Partial<SpeakerContext>): void };

/** How a recording begins, and what verification will say of it. */
type Opening = Pick<Opened, 'cause' | 'startMs' | 'prerollMs' | 'wakeStartMs' | 'entry'> & { accepted: boolean };
type Opened = Extract<SpeakerEmitted, { type: 'recording.opened' }>;
const NO_WAKE_WORD = { wakeStartMs: null, entry: null, accepted: true } as const;

const nextId = ({ recordings }: SpeakerContext): string => `r${recordings + 1}`;

function openRecording(context: SpeakerContext, { accepted, ...opening }: Opening, enqueue: Enqueue): void {
  const id = nextId(context);
  const { cause, startMs, wakeStartMs, prerollMs, entry } = opening;
  // A call goes to the caller, wherever requests are processed.
  const local = context.device.processing === 'local' && cause !== 'drop-in';
  const follows = cause === 'follow-up' ? context.last : null;
  const times = { startMs, wakeStartMs, prerollMs };
  enqueue.emit({ type: 'recording.opened', recording: id, cause, local, ...times, entry, follows });
  if (!local) enqueue.emit({ type: 'cloud.received', recording: id });
  const recording = { id, cause, startMs, openedMs: context.nowMs, verified: null, accepted };
  enqueue.assign({ recordings: context.recordings + 1, recording });
}

function closeRecording({ device, recording }: SpeakerContext, reason: EndReason, endMs: number, enqueue: Enqueue) {
  if (recording === null) return;
  const { id, verified } = recording;
  enqueue.emit({ type: 'recording.closed', recording: id, endMs, reason, verified });
  enqueue.emit({ type: 'to.cloud', recording: id, event: settled(device, recording) });
  enqueue.assign({ recording: null, last: id, answer: null });
}

function changedDevice(device: Device, event: SpeakerEvent): Device {
  if (event.type === 'UPDATE') return withSettings(device, event.settings);
  if (event.type !== 'CONSENT') return device;
  return withSettings(device, ownersChoice(device, event.purpose, event.choice));
}
