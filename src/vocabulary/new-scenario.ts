import type { About } from './about.ts';
import type { ProfileId } from './profile.ts';

/** What decides how a scene goes on a profile: where speech is understood, and what makes the device listen. */
export type SpeakerKind = 'cloud' | 'local' | 'streaming' | 'button';

/** Somebody whose name is taken for the wake word. */
export interface Namesake {
  readonly id: string;
  readonly name: string;
  /** How the name is called out. */
  readonly calling: string;
  /** Whether such a device was reported to wake at it; else it is what the model finds in the sounds. */
  readonly isDocumented: boolean;
}

/** What is asked of the device; `presses` says that somebody does so by its button. */
export interface Request {
  readonly at: string;
  readonly who: string;
  readonly says: string;
  readonly presses: string;
}

/** What the text of a new scenario is made of. */
export interface Cast {
  readonly title: string;
  /** The name of the file, as a shell takes it. */
  readonly file: string;
  readonly profile: ProfileId;
  readonly kind: SpeakerKind;
  /** What is said to wake the device; empty: it has no wake word. */
  readonly call: string;
  /** Lines of `device:` under its profile. */
  readonly settings: readonly string[];
  readonly endPointMs: number;
  readonly namesake: Namesake;
  /** When the first question stops a scene that begins with a request. */
  readonly questionAt: string;
  /** The summary's `privateUploadedMs` where private words are in a recording. */
  readonly privateUploaded: string;
  /** The entries of a request: by the wake word, or by the button. */
  readonly request: (request: Request) => string;
}

/** The texts of new scenarios in one language. */
export type NewScenarios = Readonly<Record<About, (cast: Cast) => string>> & {
  /** What comes after the timeline of an imported one, from the lines of its `expect:`. */
  readonly transcript: (expect: string) => string;
};

/** Of a device with a wake word: without one there is no accident, and nobody is offered any. */
export function listening({ kind }: Cast): Exclude<SpeakerKind, 'button'> {
  if (kind === 'button') throw new Error('no wake word, no accident');
  return kind;
}
