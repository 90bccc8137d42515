import type { Choice, Purpose } from '../vocabulary/consent.ts';
import type { LoggedPerson } from './log.ts';

/** GDPR Art. 8(1): under 16, where a member state has not chosen a lower age (down to 13). */
const AGE_OF_CONSENT = 16;

/** Who had agreed to what, as it changes over time. A child's consent is the guardian's. */
export class ConsentBook {
  readonly #people: ReadonlyMap<string, LoggedPerson>;
  readonly #choices = new Map<string, Map<Purpose, Choice>>();

  constructor(people: readonly LoggedPerson[]) {
    this.#people = new Map(people.map((person) => [person.id, person]));
    for (const { id, consents } of people) {
      this.#choices.set(id, new Map(Object.entries(consents) as [Purpose, Choice][]));
    }
  }

  change(who: string, purpose: Purpose, choice: Choice): void {
    this.#choices.get(who)?.set(purpose, choice);
  }

  /** What counts for `who` now; null: never asked, or a child with nobody to ask. */
  choice(who: string, purpose: Purpose): Choice | null {
    const person = this.#people.get(who);
    const speaker = person !== undefined && isMinor(person) ? person.guardian : who;
    return speaker === null ? null : (this.#choices.get(speaker)?.get(purpose) ?? null);
  }

  /** A person with rights of their own: not a television, and not a voice nobody named. */
  person(who: string | null): LoggedPerson | null {
    const person = who === null ? undefined : this.#people.get(who);
    return person === undefined || person.role === 'media' ? null : person;
  }
}

/** A child whose consent a guardian gives. Without an age, a child counts as one. */
export function isMinor({ role, age }: Pick<LoggedPerson, 'role' | 'age'>): boolean {
  return role === 'child' && (age === null || age < AGE_OF_CONSENT);
}
