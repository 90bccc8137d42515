/** Ids for people of whom only a name is known, each another. */
export class FreeIds {
  readonly #taken: Set<string>;
  /** How many ids begin alike, for the number of the next. */
  readonly #alike = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** Of letters, digits, `-` and `_`, beginning with a letter, as the ids that are written. */
  next(name: string): string {
    const letters = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^[^\p{L}]+|-+$/gu, '');
    const id = letters === '' ? 'voice' : letters;
    let number = this.#alike.get(id) ?? 1;
    let free = number === 1 ? id : `${id}-${number}`;
    while (this.#taken.has(free)) free = `${id}-${++number}`;
    this.#alike.set(id, number);
    this.#taken.add(free);
    return free;
  }
}
