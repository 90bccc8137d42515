import type { Happening } from '../../log/log.ts';
import type { Choice, Purpose } from '../../vocabulary/consent.ts';
import type { DeviceState, Light } from '../../vocabulary/device-state.ts';
import type { Cause } from '../../vocabulary/recording.ts';
import type { Device, Overrides } from '../../vocabulary/settings.ts';
import type { Verdict } from '../../vocabulary/verdict.ts';
import type { Candidate } from '../../wakeword/candidate.ts';
import type { LaterUse, RecordingEvent } from '../recording.machine.ts';

/** A stretch that resembles the wake word has just ended; all that is not in the sound itself is settled beforehand. */
export interface Heard {
  readonly candidate: Omit<Candidate, 'accepted'>;
  /** Its score is high enough, or the draw says so. */
  readonly reaches: boolean;
  readonly intended: boolean;
  /** What verification will say. */
  readonly accepted: boolean;
  /** Somebody goes on speaking after the wake word. */
  readonly speechGoesOn: boolean;
  /** The device's own answer says it, if it gets that far. */
  readonly inAnswer: boolean;
}

/** What the device does when a recording was accepted. */
export interface Answer {
  readonly text: string | null;
  /** null: as long as the device's answers usually last. */
  readonly lastsMs: number | null;
  /** Opens the microphone afterwards with no wake word. */
  readonly expects: boolean;
}

export type SpeakerEvent =
  /** What the clock shows, ms of the scene: comes before anything that happens later than what came last. */
  | { type: 'TIME'; atMs: number }
  /** Somebody is heard in the room, or nobody any more. */
  | { type: 'SPEECH_STARTED' | 'SPEECH_ENDED' }
  | ({ type: 'CANDIDATE' } & Heard)
  | { type: 'PRESS' | 'MUTE' | 'UNMUTE' | 'UNPLUG' | 'PLUG_IN'; who: string | null }
  | { type: 'UPDATE'; settings: Overrides }
  /** An owner's, which switches a setting. */
  | { type: 'CONSENT'; purpose: Purpose; choice: Choice }
  | { type: 'NETWORK_DOWN' | 'NETWORK_UP' | 'DROP_IN' | 'DROP_IN_END' }
  /** The cloud answers the recording that was closed last. */
  | { type: 'ANSWER'; answer: Answer }
  | { type: 'LATER'; use: LaterUse }
  | { type: 'SCENE_ENDED' }
  /** Its own: the candidate wakes it. */
  | ({ type: 'WAKE' } & Heard)
  /** Its own: a state was entered, and nothing is left to be done at once. */
  | { type: 'SETTLED' };

export type SpeakerEmitted =
  | Happening
  /** What the cloud is to do with one recording, or with all that it holds (null). */
  | { type: 'to.cloud'; recording: string | null; event: RecordingEvent };

export type SpeakerContext = Readonly<ReturnType<typeof knownAtFirst>>;

/** What the speaker knows as the scene begins. */
export function knownAtFirst(device: Device) {
  return {
    device,
    nowMs: 0,
    /** Nothing older than this is in the ring buffer; null: the microphone is off. */
    bufferSinceMs: 0 as number | null,
    /** null: there is no network. */
    networkSinceMs: 0 as number | null,
    speechEndedMs: 0,
    /** Speech since the recording was opened, beside the wake word itself. */
    speechHeard: false,
    /** Wake words that end before this are refused. */
    refractoryUntilMs: 0,
    recordings: 0,
    recording: null as OpenRecording | null,
    /** The last recording that was closed, and what is answered to it. */
    last: '',
    answer: null as Answer | null,
    mutedAfterStart: false,
    /** What the log was told last. */
    shown: { state: 'idle' as DeviceState, light: 'dark' as Light },
  };
}

export interface OpenRecording {
  readonly id: string;
  readonly cause: Cause;
  readonly startMs: number;
  readonly openedMs: number;
  /** What verification said; null: nothing, or not yet. */
  readonly verified: boolean | null;
  /** What it will say, if it is asked. */
  readonly accepted: boolean;
}

/**
 * Why a wake word would be refused now, or null. The device must have heard the whole word with a
 * live microphone and, unless it answers by itself, with the network up.
 */
function refusal(context: SpeakerContext, { startMs }: { readonly startMs: number }): Verdict | null {
  const { device, bufferSinceMs, networkSinceMs, nowMs, refractoryUntilMs } = context;
  if (device.wakeWord === null) return 'while-muted'; // it listens only when its button is pressed
  if (bufferSinceMs === null || bufferSinceMs > startMs) return 'while-muted';
  if (device.processing === 'cloud' && (networkSinceMs === null || networkSinceMs > startMs)) return 'while-offline';
  return nowMs < refractoryUntilMs ? 'while-busy' : null;
}

/** Whether a candidate would wake a device that is not busy. */
export function canWake(context: SpeakerContext, { candidate, reaches }: Heard): boolean {
  return reaches && refusal(context, candidate) === null;
}

/** The verdict on a candidate that did not wake the device. */
export function verdictOnMissed(context: SpeakerContext, { candidate, reaches }: Heard): Verdict {
  const refused = refusal(context, candidate);
  if (refused === 'while-muted') return refused;
  return reaches ? (refused ?? 'while-busy') : 'near-miss';
}

export function canListen({ device, bufferSinceMs, networkSinceMs }: SpeakerContext): boolean {
  return bufferSinceMs !== null && (device.processing === 'local' || networkSinceMs !== null);
}

/**
 * How far back a recording reaches that a wake word opens, or the start of speech: only into what the buffer holds, and
 * with the whole pre-roll, or with none and unverified.
 */
export function reachOf(
  { device: { bufferMs, prerollMs }, bufferSinceMs }: SpeakerContext,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  onlineSinceMs = 0,
) {
  const oldest = Math.max(bufferSinceMs ?? 0, endMs - bufferMs, onlineSinceMs);
  const isWhole = startMs - prerollMs >= oldest;
  return isWhole
    ? { startMs: startMs - prerollMs, prerollMs, isWhole }
    : { startMs: Math.max(startMs, oldest), prerollMs: 0, isWhole };
}
