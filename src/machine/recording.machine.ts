import { and, assign, emit, not, or, setup, stateIn } from 'xstate';
import type { Happening } from '../log/log.ts';
import type { Purpose } from '../vocabulary/consent.ts';
import type { Prevention, Survivor } from '../vocabulary/recording.ts';

export type RecordingEvent =
  /** The cloud keeps the sound; `retentionMs` null: until somebody deletes it. */
  | { type: 'STORED'; retentionMs: number | null }
  /** The owner's setting: deleted as soon as it is processed. */
  | { type: 'NOT_SAVED' }
  | { type: 'DISCARDED' }
  /** A call goes to the caller and is stored nowhere. */
  | { type: 'CALL_ENDED' }
  | { type: 'DELETED'; who: string | null; what: 'all' | 'voice-only' }
  | { type: 'REVIEWED' | 'PROFILED'; prevented: Prevention | null }
  | { type: 'SHARED'; partner: string; purpose: Purpose }
  /** Sent to somebody by the device's own reply, whether or not recordings are saved. */
  | { type: 'SENT'; partner: string; purpose: Purpose }
  | { type: 'DISCLOSED'; by: string | null }
  | { type: 'BREACHED' };

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
    isKept: stateIn({ copy: 'kept' }),
    wasNotSaved: stateIn({ copy: 'not saved' }),
    isSwitchedOff: ({ event }) => 'prevented' in event && event.prevented !== null,
    spareText: ({ event }) => event.type === 'DELETED' && event.what === 'voice-only',
    runsOut: ({ event }) => event.type === 'STORED' && event.retentionMs !== null,
  },
  actions: {
    emitDone: emit(
      ({ context: { recording } }, { type }: { type: `cloud.${'transcribed' | 'kept' | 'discarded'}` }) => {
        return { type, recording };
      },
    ),
    emitDeleted: emit(({ context: { recording, done }, event }, { why }: { why: Deleted['why'] }) => {
      const { who, what } = event.type === 'DELETED' ? event : { who: null, what: 'all' as const };
      const survives = what === 'voice-only' ? [...done, 'transcript' as const] : done;
      return { type: 'cloud.deleted' as const, recording, why, who, what, survives, prevented: null };
    }),
    /** Something that is done with a recording, or would have been. */
    emitUse: emit(({ context, event }, { isSaved }: { isSaved: boolean }) => {
      const prevented = isSaved ? ('prevented' in event ? event.prevented : null) : ('saveRecordings' as const);
      return use(context.recording, event, prevented);
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
const emits = (what: 'transcribed' | 'kept' | 'discarded') =>
  ({ type: 'emitDone', params: { type: `cloud.${what}` } }) as const;
const deleted = (why: Deleted['why']) => ({ type: 'emitDeleted', params: { why } }) as const;
const uses = (isSaved = true) => ({ type: 'emitUse', params: { isSaved } }) as const;
const remembers = (survivor: Survivor) => ({ type: 'remember', params: { survivor } }) as const;

function use(recording: string, event: RecordingEvent, prevented: Prevention | null): Happening {
  switch (event.type) {
    case 'PROFILED':
      return { type: 'cloud.profiled', recording, prevented };
    case 'SHARED':
    case 'SENT':
      return { type: 'cloud.shared', recording, partner: event.partner, purpose: event.purpose, prevented };
    case 'DISCLOSED':
      return { type: 'cloud.disclosed', recording, by: event.by, prevented };
    case 'BREACHED':
      return { type: 'cloud.breached', recording, prevented };
    default:
      return { type: 'cloud.reviewed', recording, prevented };
  }
}

/** A use of a kept recording; what the settings prevent is logged as prevented. */
const whenKept = (survivor: Survivor) => [
  { guard: 'wasNotSaved' as const, actions: uses(false) },
  { guard: and(['isKept', 'isSwitchedOff']), actions: uses() },
  { guard: 'isKept' as const, target: `.${survivor}`, actions: [remembers(survivor), uses()] },
];

/**
 * What becomes of one recording that left the home. Its clock counts on after the scene, in days.
 * `copy` is where the sound itself is; the other regions are what was done with it.
 */
export const recordingMachine = createMachine({
  id: 'recording',
  type: 'parallel',
  context: ({ input }) => ({ recording: input.recording, done: [], retentionMs: 0 }),
  states: {
    copy: {
      initial: 'uploaded',
      states: {
        uploaded: {
          on: {
            STORED: [
              {
                guard: 'runsOut',
                target: '#recording.copy.kept.for a while',
                actions: ['setRetention', emits('transcribed'), emits('kept')],
              },
              { target: 'kept', actions: [emits('transcribed'), emits('kept')] },
            ],
            NOT_SAVED: { target: 'not saved', actions: [emits('transcribed'), deleted('not-saved')] },
            DISCARDED: { target: 'discarded', actions: emits('discarded') },
            CALL_ENDED: 'call over',
          },
        },
        kept: {
          initial: 'until deleted',
          on: {
            DELETED: [
              { guard: 'spareText', target: 'text only', actions: deleted('asked') },
              { target: 'deleted', actions: deleted('asked') },
            ],
          },
          states: {
            'until deleted': {},
            'for a while': {
              after: { retention: { target: '#recording.copy.deleted', actions: deleted('retention') } },
            },
          },
        },
        'text only': {
          on: { DELETED: { guard: not('spareText'), target: 'deleted', actions: deleted('asked') } },
        },
        deleted: {},
        'not saved': {},
        discarded: {},
        'call over': {},
      },
    },
    review: {
      initial: 'none',
      on: { REVIEWED: whenKept('reviewed') },
      states: { none: {}, reviewed: {} },
    },
    profile: {
      initial: 'none',
      on: { PROFILED: whenKept('profiled') },
      states: { none: {}, profiled: {} },
    },
    partners: {
      initial: 'none',
      on: {
        SHARED: whenKept('shared'),
        SENT: {
          guard: or(['isKept', 'wasNotSaved']),
          target: '.shared',
          actions: [remembers('shared'), uses()],
        },
      },
      states: { none: {}, shared: {} },
    },
    authorities: {
      initial: 'none',
      on: { DISCLOSED: whenKept('disclosed') },
      states: { none: {}, disclosed: {} },
    },
    leak: {
      initial: 'none',
      on: { BREACHED: whenKept('breached') },
      states: { none: {}, breached: {} },
    },
  },
});
