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
    emitTranscribed: emit(({ context }) => ({ type: 'cloud.transcribed', recording: context.recording })),
    emitKept: emit(({ context }) => ({ type: 'cloud.kept', recording: context.recording })),
    emitDiscarded: emit(({ context }) => ({ type: 'cloud.discarded', recording: context.recording })),
    emitDeletedUnsaved: emit(({ context }) => deletion(context, 'not-saved', null, 'all')),
    emitDeletedByRetention: emit(({ context }) => deletion(context, 'retention', null, 'all')),
    emitDeletedOnRequest: emit(({ context, event }) =>
      event.type === 'DELETED'
        ? deletion(context, 'asked', event.who, event.what)
        : deletion(context, 'asked', null, 'all'),
    ),
    emitUse: emit(({ context, event }) => use(context.recording, event, null)),
    emitUnsavedUse: emit(({ context, event }) => use(context.recording, event, 'saveRecordings')),
    emitSwitchedOffUse: emit(({ context, event }) =>
      use(context.recording, event, 'prevented' in event ? event.prevented : null),
    ),
    remember: assign({
      done: ({ context }, { survivor }: { survivor: Survivor }) =>
        context.done.includes(survivor) ? context.done : [...context.done, survivor],
    }),
    setRetention: assign({
      retentionMs: ({ context, event }) =>
        event.type === 'STORED' && event.retentionMs !== null ? event.retentionMs : context.retentionMs,
    }),
  },
});

function deletion(
  { recording, done }: RecordingContext,
  why: 'asked' | 'retention' | 'not-saved',
  who: string | null,
  what: 'all' | 'voice-only',
): Happening {
  const survives = what === 'voice-only' ? [...done, 'transcript' as const] : done;
  return { type: 'cloud.deleted', recording, why, who, what, survives, prevented: null };
}

/** The happening for something that is done with a recording, or would have been. */
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
const whenKept = (target: string, survivor: Survivor) => [
  { guard: 'wasNotSaved' as const, actions: 'emitUnsavedUse' as const },
  { guard: and(['isKept', 'isSwitchedOff']), actions: 'emitSwitchedOffUse' as const },
  {
    guard: 'isKept' as const,
    target,
    actions: [{ type: 'remember' as const, params: { survivor } }, 'emitUse' as const],
  },
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
                actions: ['setRetention', 'emitTranscribed', 'emitKept'],
              },
              { target: 'kept', actions: ['emitTranscribed', 'emitKept'] },
            ],
            NOT_SAVED: { target: 'not saved', actions: ['emitTranscribed', 'emitDeletedUnsaved'] },
            DISCARDED: { target: 'discarded', actions: 'emitDiscarded' },
            CALL_ENDED: 'call over',
          },
        },
        kept: {
          initial: 'until deleted',
          on: {
            DELETED: [
              { guard: 'spareText', target: 'text only', actions: 'emitDeletedOnRequest' },
              { target: 'deleted', actions: 'emitDeletedOnRequest' },
            ],
          },
          states: {
            'until deleted': {},
            'for a while': {
              after: { retention: { target: '#recording.copy.deleted', actions: 'emitDeletedByRetention' } },
            },
          },
        },
        'text only': {
          on: { DELETED: { guard: not('spareText'), target: 'deleted', actions: 'emitDeletedOnRequest' } },
        },
        deleted: {},
        'not saved': {},
        discarded: {},
        'call over': {},
      },
    },
    review: {
      initial: 'none',
      on: { REVIEWED: whenKept('.reviewed', 'reviewed') },
      states: { none: {}, reviewed: {} },
    },
    profile: {
      initial: 'none',
      on: { PROFILED: whenKept('.profiled', 'profiled') },
      states: { none: {}, profiled: {} },
    },
    partners: {
      initial: 'none',
      on: {
        SHARED: whenKept('.shared', 'shared'),
        SENT: {
          guard: or(['isKept', 'wasNotSaved']),
          target: '.shared',
          actions: [{ type: 'remember', params: { survivor: 'shared' } }, 'emitUse'],
        },
      },
      states: { none: {}, shared: {} },
    },
    authorities: {
      initial: 'none',
      on: { DISCLOSED: whenKept('.disclosed', 'disclosed') },
      states: { none: {}, disclosed: {} },
    },
    leak: {
      initial: 'none',
      on: { BREACHED: whenKept('.breached', 'breached') },
      states: { none: {}, breached: {} },
    },
  },
});
