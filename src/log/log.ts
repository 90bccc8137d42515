import type { Later, LessonQuestion, Person } from '../scenario/scenario.ts';
import type { Category } from '../vocabulary/category.ts';
import type { Choice, Purpose } from '../vocabulary/consent.ts';
import type { Detector } from '../vocabulary/detector.ts';
import type { DeviceState, Light } from '../vocabulary/device-state.ts';
import type { FindingCode } from '../vocabulary/finding-code.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Cause, EndReason, Prevention, Survivor } from '../vocabulary/recording.ts';
import type { Device } from '../vocabulary/settings.ts';
import type { Verdict } from '../vocabulary/verdict.ts';
import type { Candidate } from '../wakeword/candidate.ts';

export const LOG_FORMAT = 'earshot/log@1';

interface SpokenWord {
  readonly startMs: number;
  readonly endMs: number;
  readonly word: string;
  readonly private: readonly Category[];
}

/** What happens, without `atMs` and `seq`. Times are ms of the scene, the scene's end counting on in `later`. */
export type Happening =
  | {
      readonly type: 'speech.started';
      /** null: speech in a recording of which nobody says what it is. */
      readonly entry: number | null;
      readonly who: string | null;
      readonly to: 'device' | null;
      readonly text: string;
      readonly words: readonly SpokenWord[];
    }
  | {
      readonly type: 'speech.ended';
      readonly entry: number | null;
      readonly who: string | null;
      readonly to: 'device' | null;
    }
  | ({ readonly type: 'wakeword.candidate'; readonly verdict: Verdict } & Omit<Candidate, 'accepted'>)
  | {
      readonly type: 'wakeword.scores';
      readonly fromMs: number;
      readonly stepMs: number;
      readonly scores: readonly number[];
    }
  | { readonly type: 'device.said'; readonly recording: string; readonly text: string }
  | { readonly type: 'scene.ended' }
  | { readonly type: 'mic.muted' | 'mic.unmuted' | 'power.off'; readonly who: string | null }
  /** The device is up again, its microphone live unless it was muted before an update. */
  | { readonly type: 'power.on'; readonly muted: boolean }
  | { readonly type: 'network.down' | 'network.up' }
  | {
      readonly type: 'wakeword.detected';
      readonly who: string | null;
      readonly wakeWord: string;
      readonly recording: string;
    }
  | { readonly type: 'state.changed'; readonly from: DeviceState; readonly to: DeviceState }
  | { readonly type: 'light.changed'; readonly from: Light; readonly to: Light }
  | {
      readonly type: 'recording.opened';
      readonly recording: string;
      readonly cause: Cause;
      readonly local: boolean;
      readonly startMs: number;
      readonly wakeStartMs: number | null;
      readonly prerollMs: number;
      readonly entry: number | null;
      /** For a follow-up: the recording that it came of. */
      readonly follows: string | null;
    }
  | { readonly type: 'recording.verified' | 'recording.rejected'; readonly recording: string }
  | {
      readonly type: 'recording.closed';
      readonly recording: string;
      readonly endMs: number;
      readonly reason: EndReason;
      readonly verified: boolean | null;
    }
  | { readonly type: 'response.started' | 'response.ended'; readonly recording: string }
  | { readonly type: 'follow-up.opened' | 'follow-up.closed'; readonly after: string }
  | {
      readonly type: 'cloud.received' | 'cloud.transcribed' | 'cloud.kept' | 'cloud.discarded';
      readonly recording: string;
    }
  | {
      readonly type: 'cloud.reviewed' | 'cloud.profiled' | 'cloud.breached';
      readonly recording: string;
      readonly prevented: Prevention | null;
    }
  | {
      readonly type: 'cloud.shared';
      readonly recording: string;
      readonly partner: string;
      readonly purpose: Purpose;
      readonly prevented: Prevention | null;
    }
  | {
      readonly type: 'cloud.disclosed';
      readonly recording: string;
      readonly by: string | null;
      readonly prevented: Prevention | null;
    }
  | {
      readonly type: 'cloud.deleted';
      readonly recording: string;
      /** `retention` and `not-saved` are the device's own settings, not somebody's wish. */
      readonly why: 'asked' | 'retention' | 'not-saved';
      readonly who: string | null;
      readonly what: 'all' | 'voice-only';
      readonly survives: readonly Survivor[];
      readonly prevented: Prevention | null;
    }
  | { readonly type: 'consent.changed'; readonly who: string; readonly purpose: Purpose; readonly choice: Choice }
  | {
      readonly type: 'finding.raised';
      readonly code: FindingCode;
      readonly who: string;
      readonly recording: string;
      readonly basis: string;
      readonly purpose: Purpose | null;
      /** What the person had said about that purpose; null: never asked. */
      readonly choice: Choice | null;
      /** The recording was an accident, which no consent covers. */
      readonly accident: boolean;
      readonly categories: readonly Category[];
      readonly text: string;
    };

/** A happening at its time. */
export type TimedEvent = Happening & { readonly atMs: number };
/** One line of the log. */
export type LogEvent = TimedEvent & { readonly seq: number };

/** Everything about a run that does not happen. */
export interface LogHeader {
  readonly format: typeof LOG_FORMAT;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly durationMs: number;
    readonly kind: 'transcript' | 'audio';
    readonly language: Language;
    readonly law: 'eu' | 'elsewhere';
  };
  readonly device: Device;
  readonly detector: Detector;
  /** Of the neural detector: the name of a published classifier, or `sha256:…` of a file; null: the phonetic one, or no wake word. */
  readonly model: string | null;
  readonly seed: number | null;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'role' | 'age' | 'guardian' | 'consents'>[];
  readonly later: readonly Later[];
  readonly lesson: readonly LessonQuestion[];
  /** SHA-256 of the rest, see `sealLog`. */
  readonly fingerprint: string;
}

export interface Log {
  readonly header: LogHeader;
  readonly events: readonly LogEvent[];
}
