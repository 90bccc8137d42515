import type { LoggedPerson } from '../log/log.ts';
import type { SaidWord } from '../log/view/lines.ts';
import type { Recording } from '../log/view/recordings.ts';
import type { Category } from '../vocabulary/category.ts';
import { grouped } from '../vocabulary/grouped.ts';

/** Something that words reveal about somebody. */
export interface Revealed {
  readonly word: SaidWord;
  readonly category: Category;
}

/** Somebody whose words are in a recording, or about whom words in it are. */
export interface Concerned {
  readonly person: LoggedPerson;
  /** Who said it: the person, or the first who spoke of them; null: a voice nobody named. */
  readonly saidBy: string | null;
}

/** A person with rights of their own, by id. */
type PersonOf = (who: string | null) => LoggedPerson | null;

/** With what each says in it. */
export function speakersIn(recording: Recording, personOf: PersonOf): [LoggedPerson, SaidWord[]][] {
  const words = grouped(recording.words, ({ who }) => personOf(who));
  return [...words].flatMap(([person, said]) => (person === null ? [] : [[person, said]]));
}

/** With what words in it, whoever says them, reveal about each. */
export function revealedIn(recording: Recording, personOf: PersonOf): [LoggedPerson, Revealed[]][] {
  const all = recording.words.flatMap((word) =>
    word.private.map((category, nth) => ({ word, category, about: word.about[nth] ?? null })),
  );
  const about = grouped(all, (one) => personOf(one.about));
  return [...about].flatMap(([person, revealed]) => (person === null ? [] : [[person, revealed]]));
}

/** Everybody whose words are in it, then everybody else of whom it tells something. */
export function concernedBy(recording: Recording, personOf: PersonOf): Concerned[] {
  const speakers = speakersIn(recording, personOf).map(([person]) => ({ person, saidBy: person.id }));
  const spoken = new Set(speakers.map(({ person }) => person));
  const others = revealedIn(recording, personOf).filter(([person]) => !spoken.has(person));
  return [...speakers, ...others.map(([person, revealed]) => ({ person, saidBy: revealed[0]?.word.who ?? null }))];
}
