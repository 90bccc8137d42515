import { assign, emit, not, setup } from 'xstate';
import type { Happening } from '../log/log.ts';
import type { Later } from '../scenario/scenario.ts';
import type { Purpose } from '../vocabulary/consent.ts';
import type { Cause, Prevention, Survivor } from '../vocabulary/recording.ts';
import type { Device } from '../vocabulary/settings.ts';
import { DAY_MS } from '../vocabulary/time.ts';

/** Whether anybody was told of a breach, and how recordings had been protected, where a scenario says so. */
type Breach = Pick<LaterUse, 'told' | 'measures'>;

/** Something that is done, or would be, with what the cloud holds. */
export type LaterUse = Extract<Later, { kind: 'event' }>;

export type RecordingEvent =
  /** The cloud keeps the sound; `retentionMs` null: until somebody deletes it. */
  | { type: 'STORED'; retentionMs: number | null }
  /** The owner's setting: deleted as soon as it is processed. */
  | { type: 'NOT_SAVED' }
  /** `snippet`: all but the stretch that woke the device. */
  | { type: 'DISCARDED'; snippet: boolean }
  /** A call goes to the caller and is stored nowhere. */
  | { type: 'CALL_ENDED' }
  | { type: 'DELETED'; who: string | null; what: 'all' | 'voice-only' }
  | { type: 'REVIEWED' | 'PROFILED'; prevented: Prevention | null }
  | { type: 'SHARED'; partner: string; purpose: Purpose }
  /** Sent to somebody by the device's own reply, whether or not recordings are saved. */
  | { type: 'SENT'; partner: string; purpose: Purpose }
  | { type: 'DISCLOSED'; by: string | null }
  | ({ type: 'BREACHED' } & Breach);

interface RecordingContext {
  readonly recording: string;
  /** What was done with it, which a deletion does not undo. */
  readonly done: readonly Survivor[];
  readonly retentionMs: number;
}

const { createMachine } = setup({
  types: {
    context: {} as RecordingContext,
    input: {} as { recording: string },
    events: {} as RecordingEvent,
    emitted: {} as Happening,
  },
  delays: { retention: ({ context }) => context.retentionMs },
  guards: {
    isSwitchedOff: ({ event }) => 'prevented' in event && event.prevented !== null,
    spareText: ({ event }) => event.type === 'DELETED' && event.what === 'voice-only',
    runsOut: ({ event }) => event.type === 'STORED' && event.retentionMs !== null,
  },
  actions: {
    emitDone: emit(({ context: { recording } }, { type }: { type: `cloud.${'transcribed' | 'kept'}` }) => {
      return { type, recording };
    }),
    emitDiscarded: emit(({ context: { recording }, event }) => {
      const snippet = event.type === 'DISCARDED' && event.snippet;
      return { type: 'cloud.discarded' as const, recording, ...(snippet ? { snippet } : {}) };
    }),
    emitDeleted: emit(({ context: { recording, done }, event }, { why }: { why: Deleted['why'] }) => {
      const { who, what } = event.type === 'DELETED' ? event : { who: null, what: 'all' as const };
      const survives = what === 'voice-only' ? [...done, 'transcript' as const] : done;
      return { type: 'cloud.deleted' as const, recording, why, who, what, survives, prevented: null };
    }),
    /** Something that is done with a recording, or would have been but for a setting. */
    emitUse: emit(({ context: { recording }, event }, { without }: { without: Prevention | null }) => {
      const { type, ...how } = event;
      const prevented = without ?? ('prevented' in event ? event.prevented : null);
      return { type: USES[type], recording, ...how, prevented } as Happening;
    }),
    remember: assign({
      done: ({ context }, { survivor }: { survivor: Survivor }) =>
        context.done.includes(survivor) ? context.done : [...context.done, survivor],
    }),
    setRetention: assign({
      retentionMs: ({ context, event }) => (event.type === 'STORED' ? event.retentionMs : null) ?? context.retentionMs,
    }),
  },
});

type Deleted = Extract<Happening, { type: 'cloud.deleted' }>;
const emits = (what: 'transcribed' | 'kept') => ({ type: 'emitDone', params: { type: `cloud.${what}` } }) as const;
const deleted = (why: Deleted['why']) => ({ type: 'emitDeleted', params: { why } }) as const;
const uses = (without: Prevention | null = null) => ({ type: 'emitUse', params: { without } }) as const;
const remembers = (survivor: Survivor) => ({ type: 'remember', params: { survivor } }) as const;

/** What the log calls each use. */
const USES: Partial<Record<RecordingEvent['type'], Happening['type']>> = {
  REVIEWED: 'cloud.reviewed',
  PROFILED: 'cloud.profiled',
  SHARED: 'cloud.shared',
  SENT: 'cloud.shared',
  DISCLOSED: 'cloud.disclosed',
  BREACHED: 'cloud.breached',
};

/** A use of a kept recording; what the settings prevent is logged as prevented. */
const whenKept = (survivor: Survivor) => [
  { guard: 'isSwitchedOff' as const, actions: uses() },
  { actions: [remembers(survivor), uses()] },
];
const sent = { actions: [remembers('shared'), uses()] };
const unsaved = { actions: uses('saveRecordings') };

/** What becomes of one recording that left the home: where its sound is. Its clock counts on after the scene, in days. */
export const recordingMachine = createMachine({
  id: 'recording',
  context: ({ input }) => ({ recording: input.recording, done: [], retentionMs: 0 }),
  initial: 'uploaded',
  states: {
    uploaded: {
      on: {
        STORED: [{ guard: 'runsOut', target: '#recording.kept.for a while', actions: 'setRetention' }, 'kept'],
        NOT_SAVED: { target: 'not saved', actions: [emits('transcribed'), deleted('not-saved')] },
        DISCARDED: { target: 'discarded', actions: 'emitDiscarded' },
        CALL_ENDED: 'call over',
      },
    },
    kept: {
      entry: [emits('transcribed'), emits('kept')],
      initial: 'until deleted',
      on: {
        DELETED: [
          { guard: 'spareText', target: 'text only', actions: deleted('asked') },
          { target: 'deleted', actions: deleted('asked') },
        ],
        REVIEWED: whenKept('reviewed'),
        PROFILED: whenKept('profiled'),
        SHARED: whenKept('shared'),
        DISCLOSED: whenKept('disclosed'),
        BREACHED: whenKept('breached'),
        SENT: sent,
      },
      states: {
        'until deleted': {},
        'for a while': {
          after: { retention: { target: '#recording.deleted', actions: deleted('retention') } },
        },
      },
    },
    'text only': {
      on: { DELETED: { guard: not('spareText'), target: 'deleted', actions: deleted('asked') } },
    },
    deleted: {},
    'not saved': {
      on: { REVIEWED: unsaved, PROFILED: unsaved, SHARED: unsaved, DISCLOSED: unsaved, BREACHED: unsaved, SENT: sent },
    },
    discarded: {},
    'call over': {},
  },
});

/** What becomes of a complete recording: it is kept, discarded, or deleted at once, as the settings say. */
export function settled(device: Device, recording: { cause: Cause; verified: boolean | null }): RecordingEvent {
  const { discardsRejected, keepRejectedSnippet, retentionDays, saveRecordings } = device;
  if (recording.cause === 'drop-in') return { type: 'CALL_ENDED' };
  if (recording.verified === false && discardsRejected) return { type: 'DISCARDED', snippet: keepRejectedSnippet };
  if (!saveRecordings) return { type: 'NOT_SAVED' };
  return { type: 'STORED', retentionMs: retentionDays === null ? null : retentionDays * DAY_MS };
}

/** What is done later with a recording, or would be if the settings did not prevent it. */
export function used(device: Device, { event, by, partner, purpose, told, measures }: LaterUse): RecordingEvent {
  switch (event) {
    case 'profiling':
      return { type: 'PROFILED', prevented: device.profiling ? null : 'profiling' };
    case 'human-review':
      return { type: 'REVIEWED', prevented: device.humanReview ? null : 'humanReview' };
    case 'warrant':
      return { type: 'DISCLOSED', by };
    case 'breach':
      return {
        type: 'BREACHED',
        ...(told === undefined ? {} : { told }),
        ...(measures === undefined ? {} : { measures }),
      };
    case 'share':
      return { type: 'SHARED', partner: partner ?? '', purpose: purpose ?? sharingWith(partner ?? '') };
  }
}

export function sharingWith(partner: string): Purpose {
  return `sharing:${partner}`;
}
