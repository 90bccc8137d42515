import type { Deed, RecordingFate } from '../../vocabulary/fate.ts';
import type { CloudEvent, Recording } from './recordings.ts';

/** What has become of sound that has left the home. */
export type SentFate = 'sent' | 'discarded' | 'kept' | 'deleted';

/** Where the provider's copy of a recording is. `sent`: not settled yet; `text`: its sound is deleted, its text is not. */
type Copy = 'sent' | 'kept' | 'text' | 'deleted' | 'not-saved' | 'discarded' | 'call';

/** Something that was done with a recording, or that a setting prevented. */
export type Use = Extract<CloudEvent, { readonly type: `cloud.${Deed}` }>;
export type Deletion = Extract<CloudEvent, { readonly type: 'cloud.deleted' }>;

/** What has become, by some time, of one recording that left the home. */
export interface Story {
  readonly recording: Recording;
  readonly copy: Copy;
  /** Whether the provider has ever stored it. */
  readonly wasKept: boolean;
  readonly uses: readonly Use[];
  /** The newest that did something. */
  readonly deletion: Deletion | null;
  /** What was done with it and no deletion undoes, in the order in which it was done. */
  readonly done: readonly Deed[];
}

/**
 * What has become of an opened recording that leaves the home.
 * @param untilMs ms of the scene, later ones counting on; what happens at that very time has happened.
 */
export function storyOf(recording: Recording, untilMs: number): Story {
  let wasKept = false;
  let deletion: Deletion | null = null;
  const uses: Use[] = [];
  const done: Deed[] = [];
  for (const event of recording.cloud) {
    if (event.atMs > untilMs) break;
    if (event.type === 'cloud.received' || event.type === 'cloud.transcribed') continue;
    if (event.type === 'cloud.discarded') continue;
    if (event.type === 'cloud.kept') wasKept = true;
    else if (event.type === 'cloud.deleted') deletion = event.prevented === null ? event : deletion;
    else {
      uses.push(event);
      const deed = deedOf(event);
      if (event.prevented === null && !done.includes(deed)) done.push(deed);
    }
  }
  return { recording, copy: copyBy(recording, untilMs), wasKept, uses, deletion, done };
}

function copyBy({ cause, cloud }: Recording, ms: number): Copy {
  let copy: Copy = cause === 'drop-in' ? 'call' : 'sent';
  for (const event of cloud) {
    if (event.atMs > ms) break;
    if (event.type === 'cloud.kept') copy = 'kept';
    else if (event.type === 'cloud.discarded') copy = 'discarded';
    else if (event.type === 'cloud.deleted' && event.prevented === null)
      copy = event.why === 'not-saved' ? 'not-saved' : event.what === 'voice-only' ? 'text' : 'deleted';
  }
  return copy;
}

const FATES = {
  'cloud.kept': 'kept',
  'cloud.discarded': 'discarded',
  'cloud.reviewed': 'reviewed',
  'cloud.profiled': 'profiled',
  'cloud.shared': 'shared',
  'cloud.disclosed': 'disclosed',
  'cloud.breached': 'breached',
  'cloud.deleted': 'deleted',
} as const satisfies Readonly<Partial<Record<CloudEvent['type'], RecordingFate>>>;

/** Everything that becomes of a recording, in order, each once. */
export function fatesOf({ local, cloud }: Recording): RecordingFate[] {
  const fates = new Set<RecordingFate>([local ? 'overwritten' : 'uploaded']);
  for (const event of cloud) {
    if (event.type === 'cloud.received' || event.type === 'cloud.transcribed') continue;
    if (!('prevented' in event) || event.prevented === null) fates.add(FATES[event.type]);
  }
  return [...fates];
}

export const deedOf = ({ type }: Pick<Use, 'type'>): Deed => FATES[type];

/** With whom it was shared, or who asked for it. */
export function partnerOf(use: Use): string | null {
  if (use.type === 'cloud.shared') return use.partner;
  return use.type === 'cloud.disclosed' ? use.by : null;
}

const SHOWN = {
  sent: 'sent',
  call: 'sent',
  kept: 'kept',
  text: 'deleted',
  deleted: 'deleted',
  'not-saved': 'deleted',
  discarded: 'discarded',
} as const satisfies Readonly<Record<Copy, SentFate>>;

/** The same in the five words of the play: what is in the ring buffer aside, where a recording's sound is by `ms`. */
export function fateBy(recording: Recording, ms: number): SentFate | 'local' {
  return recording.local ? 'local' : SHOWN[copyBy(recording, ms)];
}
