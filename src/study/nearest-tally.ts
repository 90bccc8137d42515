/** A phrase of a text with its best score. */
export type NearPhrase = ReturnType<NearestTally['best']>[number];

interface Entry {
  readonly key: string;
  phrase: string;
  thousandths: number;
  count: number;
  line: number;
}

/**
 * How many different phrases are kept at once. Assumed: ten times the longest ranking. 182,000 words of telephone talk
 * have 12,000 (`explain --like alexa`).
 */
const MOST_PHRASES = 100_000;

/**
 * Phrases with their best scores, told apart by their words without case. When there are too many, the less like half
 * is forgotten, and from then on nothing that scores lower than what was forgotten is taken up. So every phrase that can
 * have a place is there; only of one that scored low at first and comes nearer later the first times are not counted.
 */
export class NearestTally {
  readonly #most: number;
  #entries = new Map<string, Entry>();
  #floor = 0;

  constructor(most: number = MOST_PHRASES) {
    this.#most = most;
  }

  add(heard: string, thousandths: number, line: number): void {
    const key = keyOf(heard);
    const known = this.#entries.get(key);
    if (known === undefined) {
      if (thousandths < this.#floor) return;
      this.#entries.set(detached(key), { key: detached(key), phrase: detached(heard), thousandths, count: 1, line });
      if (this.#entries.size > this.#most) this.#forget();
      return;
    }
    known.count++;
    const isNearer = thousandths > known.thousandths || (thousandths === known.thousandths && line < known.line);
    if (isNearer) Object.assign(known, { phrase: detached(heard), thousandths, line });
  }

  /** By score, then by count, then by text. */
  best(top: number) {
    return this.#ranked()
      .slice(0, top)
      .map(({ phrase, thousandths, count, line }) => ({
        /** As it is written where it comes nearest. */
        phrase,
        /** 0–1, three decimals. */
        score: thousandths / 1000,
        /** How often it is a peak of the score. */
        count,
        /** From 1: where it first reaches its best score. */
        line,
      }));
  }

  #ranked(): Entry[] {
    return [...this.#entries.values()].sort(
      (one, other) => other.thousandths - one.thousandths || other.count - one.count || (one.key < other.key ? -1 : 1),
    );
  }

  #forget(): void {
    const ranked = this.#ranked();
    const kept = ranked.slice(0, Math.ceil(this.#most / 2));
    this.#floor = ranked[kept.length]?.thousandths ?? 0;
    this.#entries = new Map(kept.map((entry) => [entry.key, entry]));
  }
}

/** Case and the shape of apostrophes do not tell phrases apart. */
function keyOf(heard: string): string {
  return heard.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/** A copy: what is cut from a text would else keep all of that text in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
