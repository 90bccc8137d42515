import { type ActorRefFrom, createActor } from 'xstate';
import type { Happening } from '../log/log.ts';
import type { Person } from '../scenario/scenario.ts';
import type { Deletion } from './cues.ts';
import { type RecordingEvent, recordingMachine, sharingWith } from './recording.machine.ts';
import type { SimulatedClock } from './simulated-clock.ts';

interface Held {
  readonly life: ActorRefFrom<typeof recordingMachine>;
  /** This recording and those that came before and after it in the same exchange. */
  readonly exchange: string[];
}

/** The recordings that left the home, each with its own machine, and what is done with them. */
export class Cloud {
  readonly #clock: SimulatedClock;
  readonly #happens: (happening: Happening) => void;
  readonly #accounts: ReadonlySet<string>;
  readonly #held = new Map<string, Held>();

  constructor(clock: SimulatedClock, people: readonly Person[], happens: (happening: Happening) => void) {
    this.#clock = clock;
    this.#accounts = new Set(people.filter(({ role }) => role === 'owner' || role === 'resident').map(({ id }) => id));
    this.#happens = happens;
  }

  /** The first sound of a recording arrives. */
  receive(recording: string, follows: string | null): void {
    const life = createActor(recordingMachine, { clock: this.#clock, input: { recording } });
    life.on('*', this.#happens);
    life.start();
    const exchange = (follows === null ? undefined : this.#held.get(follows)?.exchange) ?? [];
    exchange.push(recording);
    this.#held.set(recording, { life, exchange });
  }

  /** Sends a recording and the whole exchange that it belongs to to somebody, as the device's own answer. */
  send(recording: string, partner: string): void {
    const event = { type: 'SENT', partner, purpose: sharingWith(partner) } as const;
    for (const id of this.#held.get(recording)?.exchange ?? []) this.#held.get(id)?.life.send(event);
  }

  /**
   * Deletes what is kept now: `all`, the sound alone (`voice-only`), or one recording. Only those who live with the
   * account can; a guest or a child has none.
   */
  delete({ who, what }: Deletion): void {
    const event = { type: 'DELETED', who, what: what === 'voice-only' ? 'voice-only' : 'all' } as const;
    const one = what === 'all' || what === 'voice-only' ? null : what;
    if (who === null || this.#accounts.has(who)) {
      this.order(one, event);
      return;
    }
    for (const [recording, { life }] of this.#held) {
      if (!life.getSnapshot().matches('kept') || (one !== null && one !== recording)) continue;
      const prevented = 'no-account';
      this.#happens({ type: 'cloud.deleted', recording, why: 'asked', who, what: event.what, survives: [], prevented });
    }
  }

  /** Something is done with one recording, or with all of them (null). */
  order(recording: string | null, event: RecordingEvent): void {
    if (recording !== null) this.#held.get(recording)?.life.send(event);
    else for (const { life } of this.#held.values()) life.send(event);
  }
}
