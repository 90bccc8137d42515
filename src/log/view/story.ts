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
  const happened = recording.cloud.filter(({ atMs }) => atMs <= untilMs);
  const uses = happened.filter((event): event is Use => event.type in DEED_OF);
  const deletions = happened.filter((event): event is Deletion => event.type === 'cloud.deleted');
  return {
    recording,
    copy: copyBy(recording, untilMs),
    wasKept: happened.some(({ type }) => type === 'cloud.kept'),
    uses,
    deletion: deletions.findLast(({ prevented }) => prevented === null) ?? null,
    done: [...new Set(uses.filter(({ prevented }) => prevented === null).map(deedOf))],
  };
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

const DEED_OF = {
  'cloud.reviewed': 'reviewed',
  'cloud.profiled': 'profiled',
  'cloud.shared': 'shared',
  'cloud.disclosed': 'disclosed',
  'cloud.breached': 'breached',
} as const satisfies Readonly<Record<Use['type'], Deed>>;

export const deedOf = ({ type }: Pick<Use, 'type'>): Deed => DEED_OF[type];

const FATES: Readonly<Partial<Record<CloudEvent['type'], RecordingFate>>> = {
  ...DEED_OF,
  'cloud.kept': 'kept',
  'cloud.discarded': 'discarded',
  'cloud.deleted': 'deleted',
};

/** Everything that becomes of a recording, in order, each once. */
export function fatesOf({ local, cloud }: Recording): RecordingFate[] {
  const happened = cloud.filter((event) => !('prevented' in event) || event.prevented === null);
  const fates = happened.flatMap(({ type }) => FATES[type] ?? []);
  return [...new Set<RecordingFate>([local ? 'overwritten' : 'uploaded', ...fates])];
}

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

/** Of the fates of one sound in several recordings, the one that says most about who has it. */
const WORST = ['kept', 'sent', 'discarded', 'deleted'] as const satisfies readonly SentFate[];

/** What the cloud has by `ms` of sound that is in some recordings, all of which leave the home; null: there is none. */
export function worstFate(recordings: readonly Recording[], ms: number): SentFate | null {
  const fates = recordings.map((recording) => fateBy(recording, ms));
  return WORST.find((fate) => fates.includes(fate)) ?? null;
}
