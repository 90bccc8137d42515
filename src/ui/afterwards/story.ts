import type { Log, LogEvent } from '../../log/log.ts';
import { type Recorded, recordedIn } from '../../log/recorded.ts';
import type { Survivor } from '../../vocabulary/recording.ts';

/** Where the provider's copy of a recording is. `sent`: not settled yet; `text`: its sound is deleted, its text is not. */
type Copy = 'sent' | 'kept' | 'text' | 'deleted' | 'not-saved' | 'discarded' | 'call';

type CloudEvent = Extract<LogEvent, { type: `cloud.${string}` }>;
type Deed = 'cloud.reviewed' | 'cloud.profiled' | 'cloud.shared' | 'cloud.disclosed' | 'cloud.breached';
/** Something that was done with a recording, or that a setting prevented. */
export type Use = Extract<LogEvent, { type: Deed }>;
export type Deletion = Extract<LogEvent, { type: 'cloud.deleted' }>;

/** What has become, by some time, of one recording that left the home. */
export interface Story {
  readonly recording: Recorded;
  readonly copy: Copy;
  /** Whether the provider has ever stored it. */
  readonly wasKept: boolean;
  readonly uses: readonly Use[];
  /** The newest that did something. */
  readonly deletion: Deletion | null;
  /** What was done with it and no deletion undoes, in the order in which it was done. */
  readonly done: readonly Survivor[];
}

const SURVIVORS: Readonly<Record<Deed, Survivor>> = {
  'cloud.reviewed': 'reviewed',
  'cloud.profiled': 'profiled',
  'cloud.shared': 'shared',
  'cloud.disclosed': 'disclosed',
  'cloud.breached': 'breached',
};

interface Known {
  readonly recordings: readonly Recorded[];
  readonly cloud: readonly CloudEvent[];
}

const known = new WeakMap<Log, Known>();

/** What stories are made of; a log is searched for it once. */
function knownOf(log: Log): Known {
  const found = known.get(log) ?? {
    recordings: recordedIn(log.events).recordings,
    cloud: log.events.filter(isOfCloud),
  };
  known.set(log, found);
  return found;
}

/** Every recording of the log, those that stayed in the home too. */
export function recordingsOf(log: Log): readonly Recorded[] {
  return knownOf(log).recordings;
}

/**
 * The recordings that left the home, and what has become of each.
 * @param untilMs ms of the scene, later ones counting on; what happens at that very time has happened.
 */
export function storiesOf(log: Log, untilMs = Number.POSITIVE_INFINITY): Story[] {
  const told = new Map<string, Story>();
  for (const recording of recordingsOf(log)) {
    if (recording.local || recording.openedMs > untilMs) continue;
    const isCall = recording.cause === 'drop-in';
    told.set(recording.id, {
      recording,
      copy: isCall ? 'call' : 'sent',
      wasKept: false,
      uses: [],
      deletion: null,
      done: [],
    });
  }
  for (const event of knownOf(log).cloud) {
    if (event.atMs > untilMs) continue;
    const story = told.get(event.recording);
    if (story !== undefined) told.set(event.recording, { ...story, ...next(story, event) });
  }
  return [...told.values()];
}

const isOfCloud = (event: LogEvent): event is CloudEvent => event.type.startsWith('cloud.');

function next({ uses, done }: Story, event: CloudEvent): Partial<Story> {
  switch (event.type) {
    case 'cloud.kept':
      return { copy: 'kept', wasKept: true };
    case 'cloud.discarded':
      return { copy: 'discarded' };
    case 'cloud.deleted':
      if (event.prevented !== null) return {};
      if (event.why === 'not-saved') return { copy: 'not-saved', deletion: event };
      return { copy: event.what === 'voice-only' ? 'text' : 'deleted', deletion: event };
    case 'cloud.reviewed':
    case 'cloud.profiled':
    case 'cloud.shared':
    case 'cloud.disclosed':
    case 'cloud.breached': {
      const survivor = SURVIVORS[event.type];
      const isNew = event.prevented === null && !done.includes(survivor);
      return { uses: [...uses, event], done: isNew ? [...done, survivor] : done };
    }
    default:
      return {};
  }
}

/** With whom it was shared, or who asked for it. */
export function partnerOf(use: Use): string | null {
  if (use.type === 'cloud.shared') return use.partner;
  return use.type === 'cloud.disclosed' ? use.by : null;
}
