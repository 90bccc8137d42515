import type { Log } from '../../log/log.ts';
import type { DeviceAct, Scenario } from '../../scenario/scenario.ts';
import type { Overrides } from '../../vocabulary/settings.ts';
import type { Explanation } from '../../wakeword/explanation.ts';

/** Something done at the playhead: an entry added to the timeline, and nothing else. */
export type Intervention =
  | { readonly does: DeviceAct; readonly atMs: number }
  /** "Alexa, delete what I just said": the newest recording that the cloud keeps by then, in whichever run it is. */
  | { readonly does: 'say-delete'; readonly atMs: number };

/** A deletion that was added to what happens later. */
export interface AddedDeletion {
  readonly afterMs: number;
  readonly who: string;
}

/** What differs from the scenario as written. */
export interface Changes {
  /** null: the scenario's own. */
  readonly profile: string | null;
  /** Applied over the scenario's own settings and those of the command line. */
  readonly settings: Overrides;
  /** null: what can happen. */
  readonly seed: number | null;
  /** In the order in which they were done. */
  readonly interventions: readonly Intervention[];
  readonly deletions: readonly AddedDeletion[];
}

/** What is played. */
export interface Opened {
  readonly log: Log;
  /** null: only the log is left of it, and nothing about it can be changed. */
  readonly scenario: Pick<
    Scenario,
    'id' | 'title' | 'summary' | 'tags' | 'sources' | 'people' | 'lesson' | 'audio'
  > | null;
  /** The changes that the command line asked for; `Back to as-written` goes there. */
  readonly asWritten: Changes;
  /** Wake words that are known for the detector that listens, by their ids as in `Device`: `ok google`. */
  readonly wakeWords: readonly string[];
  /** What a person should know about a recording that was read all the same; sentences, usually none. */
  readonly remarks: readonly string[];
}

/** A candidate that is asked about. */
export interface ToExplain {
  readonly heard: string;
  readonly wakeWord: string;
  readonly sensitivity: number;
  /** Of the timeline, in which it begins. */
  readonly entry: number | null;
}

export interface Why {
  readonly explanation: Explanation;
  /** What the explanation leaves out of this run; sentences, usually none. */
  readonly remarks: readonly string[];
}

/**
 * What the player asks for and cannot do itself: whatever reads files, hears or simulates. What a person can mend is
 * thrown as a DiagnosticError or a Failure, by a thread as a Failure.
 */
export interface Stage {
  /** Reads the file, again each time. */
  open(): Promise<Opened>;
  /** One run with these changes. */
  run(changes: Changes): Promise<Log>;
  /** How a candidate is aligned with its wake word. */
  why(candidate: ToExplain): Promise<Why>;
  /** Writes the scenario with the changes as a new file; null: a name is chosen. Resolves to the file's name. Never overwrites. */
  save(changes: Changes, file: string | null): Promise<string>;
  /**
   * With `--watch`: tells each time the file, or the recording or captions that it names, has changed, with what is wrong
   * with it, or null; then `open` has it as it now is. What runs until then is what was opened before.
   */
  watch(onChange: (problem: string | null) => void): () => void;
}

/** One scenario or recording of the library. */
export interface Listed {
  /** What `play` is given to play it. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly kind: 'transcript' | 'audio' | 'recording';
  readonly tags: readonly string[];
  readonly summary: string | null;
  readonly people: readonly { readonly name: string; readonly role: string }[];
  /** The first lines of speech, as `Nadia: Alexis, …`. */
  readonly firstLines: readonly string[];
  readonly sources: readonly string[];
  readonly questions: number;
}

/** Everything that can be played. */
export interface Library {
  list(): Promise<readonly Listed[]>;
  /** Of one scene, ms; slow for one whose lines have to be pronounced first. */
  durationOf(path: string): Promise<number>;
  /** A stage for one of them. */
  stageOf(path: string): Stage;
}
