import type { Category } from '../../vocabulary/category.ts';
import type { Choice, Purpose } from '../../vocabulary/consent.ts';
import type { DeviceState, Light } from '../../vocabulary/device-state.ts';
import type { Cause } from '../../vocabulary/recording.ts';
import type { Role } from '../../vocabulary/role.ts';
import type { Verdict } from '../../vocabulary/verdict.ts';
import type { ConsentBook } from '../consent.ts';
import type { EventOf } from '../log.ts';
import type { Recording } from './recordings.ts';
import type { SentFate, Story } from './story.ts';

/**
 * What has become of a word by the playhead. `memory`: still in the ring buffer; `sent`: it has left the home;
 * `discarded`: sent, and then rejected by verification; `deleted`: sent, kept, and deleted since.
 */
export type WordFate = 'memory' | 'overwritten' | 'muted' | SentFate;
export type Microphone = 'live' | 'muted' | 'off';
export type Network = 'up' | 'down';

export interface FrameWord {
  readonly text: string;
  /** UTF-16 offsets into the line's text. */
  readonly from: number;
  readonly to: number;
  readonly startMs: number;
  readonly fate: WordFate;
  readonly private: readonly Category[];
  readonly isBeingSaid: boolean;
  /** It was said before what opened its recording, and went with it out of the ring buffer. */
  readonly isPreroll: boolean;
}

/** A line of speech that has begun by the playhead, or what the speaker says. */
export interface FrameLine {
  readonly kind: 'speech' | 'device';
  readonly startMs: number;
  /** null: a voice nobody named, or the device. */
  readonly who: string | null;
  readonly toDevice: boolean;
  /** The whole line; only `words` have been said by now. Empty for speech of which nobody says the words. */
  readonly text: string;
  readonly words: readonly FrameWord[];
  readonly isSpeaking: boolean;
}

/** A recording as it is by now. */
export interface FrameRecording extends Pick<Recording, 'id' | 'cause' | 'local' | 'startMs' | 'prerollMs'> {
  /** How much of it there is by now; ms. */
  readonly lengthMs: number;
  readonly isOpen: boolean;
  /** false: rejected; null: not verified, or not yet. */
  readonly verified: boolean | null;
  /** What has become of it by now. */
  readonly fate: SentFate | 'local';
  readonly isAccident: boolean;
}

/** How many recordings have been opened by now. */
export interface Counts {
  /** Of those that leave the home, by cause; the cause that was first met first. */
  readonly left: readonly { readonly cause: Cause; readonly count: number }[];
  /** Those of them that count as accidents by now. */
  readonly accidents: number;
  /** Those that do not leave it. */
  readonly stayed: number;
}

export interface FrameSpeaker {
  readonly state: DeviceState;
  readonly light: Light;
  readonly microphone: Microphone;
  readonly network: Network;
  /** The highest score of the last second. */
  readonly score: number;
  /**
   * null: the device listens for no wake word, or nothing in the scene resembles it, for a log tells the threshold only
   * with its candidates. It is a setting, so it is known before the candidate that tells it.
   */
  readonly threshold: number | null;
  /** The newest one that the playhead has passed. */
  readonly candidate: EventOf<'wakeword.candidate'> | null;
  /** Sound in the ring buffer, ms, at most `bufferMs`. */
  readonly memoryMs: number;
  readonly bufferMs: number;
  /** Sound that has left the home by now, ms, counted once. */
  readonly sentMs: number;
  /** The one that is open. */
  readonly recording: FrameRecording | null;
}

/** What has left the home of one person by now. */
export interface PersonAccount {
  readonly who: string | null;
  readonly role: Role | null;
  /** Words of which some part has left, each once. */
  readonly words: number;
  /** Sound of this person that has left, counted once. */
  readonly ms: number;
  /** Private words by category, the commonest first. */
  readonly private: readonly { readonly category: Category; readonly words: number }[];
  /** Purposes that the person, or a child's guardian, has not agreed to by now; null: never asked. Empty for media and for a voice nobody named. */
  readonly notAgreed: readonly { readonly purpose: Purpose; readonly choice: Exclude<Choice, 'granted'> | null }[];
  /** How many are about this person. */
  readonly findings: number;
}

/**
 * Everything that a log says about one moment, in the scene or after it, each part worked out when it is read. Nothing
 * in it is of later; the threshold is a setting. Only the lists grow with the log.
 */
export interface Frame {
  readonly atMs: number;
  readonly durationMs: number;
  /** The newest lines that have begun, oldest first. */
  readonly lines: readonly FrameLine[];
  readonly speaker: FrameSpeaker;
  readonly counts: Counts;
  readonly nearMisses: number;
  /** Everybody of whom something has left the home, in the scene's order of people. */
  readonly accounts: readonly PersonAccount[];
  readonly consents: ConsentBook;
  /** Those that leave the home and those that do not, in order. */
  readonly recordings: readonly FrameRecording[];
  /** What has become of each recording that has left the home; only the recording itself is told whole. */
  readonly stories: readonly Story[];
  readonly findings: readonly EventOf<'finding.raised'>[];
}

/** What one cell of a lane shows. `level` 0–1. Cells after the playhead are `null` in every lane. */
export interface Lanes {
  readonly fromMs: number;
  readonly toMs: number;
  /** The playhead's cell; null: it is outside the window. */
  readonly playhead: number | null;
  /** People in the scene's order, then voices nobody named: the share of each cell in which they speak, 0–1. */
  readonly voices: readonly { readonly who: string | null; readonly level: readonly (number | null)[] }[];
  /** Highest score in each cell; null also where none is known yet: a score is known once its step is over. */
  readonly score: readonly ({ readonly level: number; readonly verdict: Verdict | null } | null)[];
  /** What is in the ring buffer at the playhead, what it has lost, and what never got in. Any memory in a cell shows. */
  readonly memory: readonly ('memory' | 'overwritten' | 'muted' | null)[];
  readonly microphone: readonly (Microphone | null)[];
  readonly network: readonly (Network | null)[];
  /** A pre-roll shows only once the playhead has passed what opened its recording. */
  readonly recording: readonly ('none' | 'preroll' | 'recording' | 'local' | null)[];
  /** What the cloud has of any sound in each cell by now. */
  readonly cloud: readonly (SentFate | 'none' | null)[];
  /** Events that have happened by now, at their cells; the most telling one of a cell. */
  readonly marks: readonly ({ readonly kind: MarkKind; readonly atMs: number } | null)[];
}

export type MarkKind =
  | 'activation'
  | 'accident'
  | 'near-miss'
  | 'rejected'
  | 'muted'
  | 'unmuted'
  | 'finding'
  | 'yours'
  | 'other';

/** A moment that `next event` and `previous event` jump to. */
export interface Moment {
  readonly atMs: number;
  readonly kind: MarkKind;
}
