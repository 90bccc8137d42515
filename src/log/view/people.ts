import { CATEGORIES, type Category } from '../../vocabulary/category.ts';
import { PURPOSES, type Purpose } from '../../vocabulary/consent.ts';
import { Overlaps, type Stretch } from '../../vocabulary/overlaps.ts';
import type { ConsentBook } from '../consent.ts';
import type { EventOf, Log } from '../log.ts';
import { Amount, type LateStretch } from './amount.ts';
import { common, type SaidWord } from './lines.ts';
import { enteredMs, type Recording, reach } from './recordings.ts';
import { countBy } from './timeline.ts';
import type { PersonAccount } from './types.ts';

interface Dated {
  readonly atMs: number;
}

/** What is known of one person, or of a voice, over the whole of a log. */
interface Known {
  readonly who: string | null;
  readonly role: PersonAccount['role'];
  /** When each word left the home. */
  readonly words: readonly Dated[];
  readonly private: ReadonlyMap<Category, readonly Dated[]>;
  readonly sound: Amount;
  readonly findings: readonly Dated[];
}

/** What has left the home, person by person, at any time of a log. */
export class People {
  readonly #known: readonly Known[];
  /** What the summary looks at too, and sharing with each partner that the scene names or that got something by then. */
  readonly #purposes: readonly (Dated & { readonly purpose: Purpose })[];

  /**
   * @param roster everybody who may be heard, in order.
   * @param words in order of start.
   * @param sent the sound that left the home, as `sentSound` has it.
   */
  constructor(
    { header, events }: Log,
    said: {
      readonly roster: readonly (string | null)[];
      readonly words: readonly SaidWord[];
      readonly voices: ReadonlyMap<string | null, readonly Stretch[]>;
      readonly leaving: readonly Recording[];
      readonly findings: readonly EventOf<'finding.raised'>[];
      readonly sent: { readonly live: readonly Stretch[]; readonly late: readonly LateStretch[] };
    },
  ) {
    const left = wordsThatLeft(said.words, said.leaving);
    this.#purposes = purposesIn(header, events);
    this.#known = said.roster.map((who) => {
      const voice = said.voices.get(who) ?? [];
      return {
        who,
        role: header.people.find(({ id }) => id === who)?.role ?? null,
        ...counted(left.filter(({ word }) => word.who === who)),
        sound: new Amount(common(voice, said.sent.live), common(voice, said.sent.late)),
        findings: said.findings.filter((finding) => finding.who === who),
      };
    });
  }

  /** @param book who has agreed to what by then. */
  accountsBy(ms: number, book: ConsentBook): PersonAccount[] {
    const purposes = this.#purposes.slice(0, countBy(this.#purposes, ms)).map(({ purpose }) => purpose);
    return this.#known.flatMap(({ who, role, words, private: categories, sound, findings }) => {
      const account = { who, role, words: countBy(words, ms), ms: sound.by(ms) };
      if (account.words === 0 && account.ms === 0) return [];
      return {
        ...account,
        private: privateBy(categories, ms),
        notAgreed: notAgreed(who, purposes, book),
        findings: countBy(findings, ms),
      };
    });
  }
}

/** In order of the time from which on they are asked about. */
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

/** A television and a voice nobody named agree to nothing and refuse nothing. */
function notAgreed(who: string | null, purposes: readonly Purpose[], book: ConsentBook): PersonAccount['notAgreed'] {
  if (who === null || book.person(who) === null) return [];
  return purposes.flatMap((purpose) => {
    const choice = book.choice(who, purpose);
    return choice === 'granted' ? [] : [{ purpose, choice }];
  });
}

interface LeftWord extends Dated {
  readonly word: SaidWord;
}

/** Each word of which some part left the home, once, with the time at which its first sound did; in order of that. */
function wordsThatLeft(words: readonly SaidWord[], leaving: readonly Recording[]): LeftWord[] {
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

function counted(left: readonly LeftWord[]): Pick<Known, 'words' | 'private'> {
  const categories = new Map<Category, Dated[]>();
  for (const { word, atMs } of left) {
    for (const category of new Set(word.private)) {
      categories.set(category, categories.get(category) ?? []);
      categories.get(category)?.push({ atMs });
    }
  }
  return { words: left, private: categories };
}

function privateBy(categories: Known['private'], ms: number): PersonAccount['private'] {
  return CATEGORIES.map((category) => ({ category, words: countBy(categories.get(category) ?? [], ms) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words);
}
