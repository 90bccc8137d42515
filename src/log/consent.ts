import type { Choice, Purpose } from '../vocabulary/consent.ts';
import type { LoggedPerson } from './log.ts';

/** GDPR Art. 8(1): under 16, where a member state has not chosen a lower age (down to 13). */
const AGE_OF_CONSENT = 16;

type Choices = Readonly<Partial<Record<Purpose, Choice>>>;

/** Who has agreed to what at one moment. A child's consent is the guardian's. Immutable. */
export class ConsentBook {
  readonly #people: ReadonlyMap<string, LoggedPerson>;
  readonly #choices: ReadonlyMap<string, Choices>;

  constructor(people: readonly LoggedPerson[], choices = new Map(people.map(({ id, consents }) => [id, consents]))) {
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#choices = choices;
  }

  /** The book after a change. */
  after({ who, purpose, choice }: { readonly who: string; readonly purpose: Purpose; readonly choice: Choice }) {
    const choices = new Map(this.#choices);
    if (this.#people.has(who)) choices.set(who, { ...choices.get(who), [purpose]: choice });
    return new ConsentBook([...this.#people.values()], choices);
  }

  /** What counts for `who`; null: never asked, or a child with nobody to ask. */
  choice(who: string, purpose: Purpose): Choice | null {
    const person = this.#people.get(who);
    const speaker = person !== undefined && isMinor(person) ? person.guardian : who;
    return speaker === null ? null : (this.#choices.get(speaker)?.[purpose] ?? null);
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
