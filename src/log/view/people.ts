import { CATEGORIES } from '../../vocabulary/category.ts';
import { isAgreed, PURPOSES, type Purpose } from '../../vocabulary/consent.ts';
import { countBy, type Dated } from '../../vocabulary/count-by.ts';
import { Overlaps, type Stretch } from '../../vocabulary/overlaps.ts';
import type { ConsentBook } from '../consent.ts';
import type { EventOf, Log } from '../log.ts';
import { amountOf } from './amount.ts';
import { common, type SaidWord } from './lines.ts';
import { enteredMs, type Recording, reach, type sentSound } from './recordings.ts';

/** What an account is made of, over the whole of a log. */
interface Said {
  /** Everybody who may be heard, in order. */
  readonly roster: readonly (string | null)[];
  /** In order of start. */
  readonly words: readonly SaidWord[];
  readonly voices: ReadonlyMap<string | null, readonly Stretch[]>;
  readonly leaving: readonly Recording[];
  readonly findings: readonly EventOf<'finding.raised'>[];
  /** The sound that left the home. */
  readonly sent: ReturnType<typeof sentSound>;
}

/**
 * What has left the home by a time, of everybody of whom something has.
 * @returns asked with who has agreed to what by then
 */
export function accountsOf({ header, events }: Log, said: Said) {
  const left = wordsThatLeft(said.words, said.leaving);
  const purposes = purposesIn(header, events);
  const known = said.roster.map((who) => {
    const voice = said.voices.get(who) ?? [];
    const words = left.filter(({ word }) => word.who === who);
    const about = left.filter(({ word }) => word.about.includes(who));
    return {
      who,
      role: header.people.find(({ id }) => id === who)?.role ?? null,
      words,
      about,
      private: CATEGORIES.map((category) => {
        const isOf = ({ word }: (typeof left)[number]) =>
          word.private.some((one, nth) => one === category && word.about[nth] === who);
        return { category, words: about.filter(isOf) };
      }),
      sound: amountOf(common(voice, said.sent.live), common(voice, said.sent.late)),
      findings: said.findings.filter((finding) => finding.who === who),
    };
  });
  return (ms: number, book: ConsentBook) => {
    const asked = purposes.slice(0, countBy(purposes, ms)).map(({ purpose }) => purpose);
    return known.flatMap((person) => {
      const { who, role } = person;
      const [words, soundMs] = [countBy(person.words, ms), person.sound(ms)];
      if (words === 0 && soundMs === 0 && countBy(person.about, ms) === 0) return [];
      return {
        who,
        role,
        /** Said by this person, of which some part has left, each once. */
        words,
        /** Sound of this person that has left, counted once. */
        ms: soundMs,
        /** Private words about this person, whoever says them, by category, the commonest first. */
        private: person.private
          .map(({ category, words }) => ({ category, words: countBy(words, ms) }))
          .filter(({ words }) => words > 0)
          .sort((a, b) => b.words - a.words),
        notAgreed: notAgreed(who, asked, book),
        /** How many are about this person. */
        findings: countBy(person.findings, ms),
      };
    });
  };
}

/** What the summary looks at too, and sharing with each partner that the scene names or that got something by then. */
function purposesIn({ later }: Log['header'], events: Log['events']): (Dated & { readonly purpose: Purpose })[] {
  const planned = later.flatMap((next): Purpose[] =>
    next.kind === 'event' && next.event === 'share' ? [next.purpose ?? `sharing:${next.partner ?? ''}`] : [],
  );
  const since = new Map<Purpose, number>(
    [...PURPOSES, ...planned].map((purpose) => [purpose, Number.NEGATIVE_INFINITY]),
  );
  for (const event of events) {
    if (event.type === 'cloud.shared' && !since.has(event.purpose)) since.set(event.purpose, event.atMs);
  }
  return [...since].map(([purpose, atMs]) => ({ purpose, atMs }));
}

/**
 * Purposes that a person, or a child's guardian, has not agreed to; null: never asked. A television and a voice nobody
 * named agree to nothing and refuse nothing.
 */
function notAgreed(who: string | null, purposes: readonly Purpose[], book: ConsentBook) {
  if (who === null || book.person(who) === null) return [];
  return purposes.flatMap((purpose) => {
    const choice = book.choice(who, purpose);
    return isAgreed(choice) ? [] : [{ purpose, choice }];
  });
}

/** Each word of which some part left the home, once, with the time at which its first sound did; in order of that. */
function wordsThatLeft(words: readonly SaidWord[], leaving: readonly Recording[]) {
  const said = new Overlaps(words);
  const left = new Map<SaidWord, number>();
  for (const recording of leaving) {
    for (const word of said.between(recording.startMs, reach(recording))) {
      const atMs = enteredMs(recording, word);
      if (atMs !== null) left.set(word, Math.min(atMs, left.get(word) ?? Number.POSITIVE_INFINITY));
    }
  }
  return [...left].map(([word, atMs]) => ({ word, atMs })).sort((a, b) => a.atMs - b.atMs);
}
