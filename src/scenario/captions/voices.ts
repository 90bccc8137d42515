import { grouped } from '../../vocabulary/grouped.ts';
import type { Person } from '../scenario.ts';

const plain = (name: string) => name.trim().replace(/\s+/gu, ' ');
const folded = (name: string) => plain(name).toLowerCase();

/** What of a person captions may call by. */
export type Named = Pick<Person, 'id' | 'name'>;

/** People, to be found by what captions call them. */
export class Voices {
  readonly #byId = new Map<string, Named>();
  readonly #byName = new Map<string, Named[]>();
  /** By id and by name, without looking at capitals. */
  readonly #byEither = new Map<string, Named[]>();

  constructor(people: readonly Named[]) {
    for (const person of people) this.add(person);
  }

  add(person: Named): void {
    this.#byId.set(person.id, person);
    put(this.#byName, plain(person.name), person);
    for (const key of new Set([folded(person.id), folded(person.name)])) put(this.#byEither, key, person);
  }

  /** The person whose id a voice is; else those whose name it is; else the same without looking at capitals. */
  called(voice: string): readonly Named[] {
    const name = plain(voice);
    const byId = this.#byId.get(name);
    return byId ? [byId] : (this.#byName.get(name) ?? this.#byEither.get(folded(voice)) ?? []);
  }
}

function put(people: Map<string, Named[]>, key: string, person: Named): void {
  const there = people.get(key);
  if (there) there.push(person);
  else people.set(key, [person]);
}

/** What to call each person in captions so that `Voices.called` finds that one alone: the name, else the id. */
export function voiceNamesOf(people: readonly Named[]): ReadonlyMap<string, string> {
  const voices = new Voices(people);
  const namesakes = grouped(people, ({ name }) => folded(name));
  return new Map(
    people.map((person) => {
      const called = voices.called(person.name);
      const isUnique = called.length === 1 && namesakes.get(folded(person.name))?.length === 1;
      return [person.id, isUnique && called[0] === person ? plain(person.name) : person.id];
    }),
  );
}
