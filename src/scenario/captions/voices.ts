import type { Person } from '../scenario.ts';

const plain = (name: string) => name.trim().replace(/\s+/gu, ' ');
const folded = (name: string) => plain(name).toLowerCase();

/** The people whose id a voice is; else those whose name it is; else the same without looking at capitals. */
export function peopleCalled(voice: string, people: readonly Person[]): readonly Person[] {
  const byId = people.filter(({ id }) => id === plain(voice));
  if (byId.length > 0) return byId;
  const exactly = people.filter(({ name }) => plain(name) === plain(voice));
  if (exactly.length > 0) return exactly;
  return people.filter(({ id, name }) => folded(id) === folded(voice) || folded(name) === folded(voice));
}

/** What to call each person in captions so that `peopleCalled` finds that one alone: the name, else the id. */
export function voicesOf(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(
    people.map((person) => {
      const namesakes = people.filter((other) => folded(other.name) === folded(person.name));
      const [only, ...others] = peopleCalled(person.name, people);
      const isClear = only?.id === person.id && others.length === 0 && namesakes.length === 1;
      return [person.id, isClear ? plain(person.name) : person.id];
    }),
  );
}
