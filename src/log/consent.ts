import { type Choice, isAgreed, type Purpose } from '../vocabulary/consent.ts';
import { AGES_OF_CONSENT, type Law } from '../vocabulary/law.ts';
import type { LoggedPerson } from './log.ts';

type Choices = Readonly<Partial<Record<Purpose, Choice>>>;

/** Who is in the scene, and under which law. */
export interface Setting {
  readonly people: readonly LoggedPerson[];
  readonly law: Law;
}

/** Who has agreed to what at one moment. A child's consent is the guardian's; in France both must agree. Immutable. */
export class ConsentBook {
  readonly #setting: Setting;
  readonly #people: ReadonlyMap<string, LoggedPerson>;
  readonly #choices: ReadonlyMap<string, Choices>;

  constructor(setting: Setting, choices = new Map(setting.people.map(({ id, consents }) => [id, consents]))) {
    this.#setting = setting;
    this.#people = new Map(setting.people.map((person) => [person.id, person]));
    this.#choices = choices;
  }

  /** The book after a change. */
  after({ who, purpose, choice }: { readonly who: string; readonly purpose: Purpose; readonly choice: Choice }) {
    const choices = new Map(this.#choices);
    if (this.#people.has(who)) choices.set(who, { ...choices.get(who), [purpose]: choice });
    return new ConsentBook(this.#setting, choices);
  }

  /** What counts for `who`; null: never asked, or a child with nobody to ask. */
  choice(who: string, purpose: Purpose): Choice | null {
    return this.decision(who, purpose).choice;
  }

  /** The same, and whose choice it is; null: a child with nobody to ask. */
  decision(who: string, purpose: Purpose): { readonly by: string | null; readonly choice: Choice | null } {
    const person = this.#people.get(who);
    const own = { by: who, choice: this.#choices.get(who)?.[purpose] ?? null };
    if (person === undefined || !isMinor(person, this.#setting.law)) return own;
    const { guardian: by } = person;
    const guardians = by === null ? null : (this.#choices.get(by)?.[purpose] ?? null);
    // Act 78-17, Art. 45: the child and the holder of parental authority, together.
    return this.#setting.law === 'fr' && isAgreed(guardians) ? own : { by, choice: guardians };
  }

  /** A person with rights of their own: not a television, and not a voice nobody named. */
  person(who: string | null): LoggedPerson | null {
    const person = who === null ? undefined : this.#people.get(who);
    return person === undefined || person.role === 'media' ? null : person;
  }
}

/** A child whose consent a guardian gives. Without an age, a child counts as one. */
export function isMinor({ role, age }: Pick<LoggedPerson, 'role' | 'age'>, law: Law): boolean {
  return (
    (role === 'child' && age === null) ||
    ((role === 'child' || role === 'absent') && (age ?? 99) < AGES_OF_CONSENT[law])
  );
}
