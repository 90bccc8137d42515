import { grouped } from '../../vocabulary/grouped.ts';
import type { Person } from '../scenario.ts';

const plain = (name: string) => name.trim().replace(/\s+/gu, ' ');
const folded = (name: string) => plain(name).toLowerCase();

/** What of a person captions may call by. */
export type Named = Pick<Person, 'id' | 'name'>;

/** People, to be found by what captions call them. */
export class Voices {
  readonly #people = new Map<string, Named[]>();

  constructor(people: readonly Named[]) {
    for (const person of people) this.add(person);
  }

  add(person: Named): void {
    const { id, name } = person;
    for (const key of new Set([`id ${id}`, `name ${plain(name)}`, `either ${folded(id)}`, `either ${folded(name)}`])) {
      const there = this.#people.get(key);
      if (there) there.push(person);
      else this.#people.set(key, [person]);
    }
  }

  /** The person whose id a voice is; else those whose name it is; else the same without looking at capitals. */
  called(voice: string): readonly Named[] {
    const keys = [`id ${plain(voice)}`, `name ${plain(voice)}`, `either ${folded(voice)}`];
    return keys.map((key) => this.#people.get(key)).find((people) => people !== undefined) ?? [];
  }
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
