import { type ActorRefFrom, createActor } from 'xstate';
import type { Happening } from '../log/log.ts';
import type { Purpose } from '../vocabulary/consent.ts';
import type { LaterEvent } from '../vocabulary/later-event.ts';
import type { Cause, Prevention } from '../vocabulary/recording.ts';
import type { Device } from '../vocabulary/settings.ts';
import { DAY_MS } from '../vocabulary/time.ts';
import { type RecordingEvent, recordingMachine } from './recording.machine.ts';
import type { SimulatedClock } from './simulated-clock.ts';

interface Held {
  readonly life: ActorRefFrom<typeof recordingMachine>;
  readonly cause: Cause;
  /** This recording and those that came before and after it in the same exchange. */
  readonly exchange: string[];
}

/** The recordings that left the home, each with its own machine, and what is done with them. */
export class Cloud {
  readonly #clock: SimulatedClock;
  readonly #happens: (happening: Happening) => void;
  readonly #held = new Map<string, Held>();

  constructor(clock: SimulatedClock, happens: (happening: Happening) => void) {
    this.#clock = clock;
    this.#happens = happens;
  }

  /** The first sound of a recording arrives. */
  receive(recording: string, cause: Cause, follows: string | null): void {
    const life = createActor(recordingMachine, { clock: this.#clock, input: { recording } });
    life.on('*', this.#happens);
    life.start();
    const exchange = (follows === null ? undefined : this.#held.get(follows)?.exchange) ?? [];
    exchange.push(recording);
    this.#held.set(recording, { life, cause, exchange });
  }

  /** A recording is complete: it is kept, discarded, or deleted at once, as the device's settings say. */
  settle(recording: string, verified: boolean | null, device: Device): void {
    const held = this.#held.get(recording);
    if (held === undefined) return;
    const { discardsRejected, retentionDays, saveRecordings } = device;
    if (held.cause === 'drop-in') held.life.send({ type: 'CALL_ENDED' });
    else if (verified === false && discardsRejected) held.life.send({ type: 'DISCARDED' });
    else if (!saveRecordings) held.life.send({ type: 'NOT_SAVED' });
    else held.life.send({ type: 'STORED', retentionMs: retentionDays === null ? null : retentionDays * DAY_MS });
  }

  /** Sends a recording and the whole exchange that it belongs to to somebody, as the device's own answer. */
  send(recording: string, partner: string): void {
    const event = { type: 'SENT', partner, purpose: sharingWith(partner) } as const;
    for (const id of this.#held.get(recording)?.exchange ?? []) this.#held.get(id)?.life.send(event);
  }

  /** Deletes what is kept now: `all`, the sound alone (`voice-only`), or one recording. */
  delete(who: string | null, what: string): void {
    const one = what === 'all' || what === 'voice-only' ? null : what;
    const event = { type: 'DELETED', who, what: what === 'voice-only' ? 'voice-only' : 'all' } as const;
    this.#toEach(one, event);
  }

  /** Somebody who has no account asks for a deletion: nothing happens, and the log says so. */
  refuseDeletion(who: string, what: string): void {
    for (const [recording, { life }] of this.#held) {
      if (!life.getSnapshot().matches({ copy: 'kept' })) continue;
      if (what !== 'all' && what !== 'voice-only' && what !== recording) continue;
      const kind = what === 'voice-only' ? 'voice-only' : 'all';
      const prevented = 'no-account';
      this.#happens({ type: 'cloud.deleted', recording, why: 'asked', who, what: kind, survives: [], prevented });
    }
  }

  /** A later event, to every recording that is kept, or to one. */
  later(
    event: LaterEvent,
    detail: { recording: string | null; by: string | null; partner: string | null; purpose: Purpose | null },
    device: Device,
  ): void {
    this.#toEach(detail.recording, laterUse(event, detail, device));
  }

  #toEach(recording: string | null, event: RecordingEvent): void {
    if (recording !== null) this.#held.get(recording)?.life.send(event);
    else for (const { life } of this.#held.values()) life.send(event);
  }
}

function laterUse(
  event: LaterEvent,
  { by, partner, purpose }: { by: string | null; partner: string | null; purpose: Purpose | null },
  device: Device,
): RecordingEvent {
  const unless = (isOn: boolean, prevention: Prevention) => (isOn ? null : prevention);
  switch (event) {
    case 'profiling':
      return { type: 'PROFILED', prevented: unless(device.profiling, 'profiling') };
    case 'human-review':
      return { type: 'REVIEWED', prevented: unless(device.humanReview, 'humanReview') };
    case 'warrant':
      return { type: 'DISCLOSED', by };
    case 'breach':
      return { type: 'BREACHED' };
    case 'share':
      return { type: 'SHARED', partner: partner ?? '', purpose: purpose ?? sharingWith(partner ?? '') };
  }
}

function sharingWith(partner: string): Purpose {
  return `sharing:${partner}`;
}
