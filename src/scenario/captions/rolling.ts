/** YouTube's automatic captions, where each cue shows the line before once more above its own. */
export function isRolling(text: string): boolean {
  return text.includes('align:start position:0%') && /<\d\d:\d\d:\d\d\.\d{3}><c>/u.test(text);
}

const plain = (line: string) => line.replace(/<[^<>]*>/gu, '').trim();

/** What rolling captions have shown. */
export class Rolled {
  #last = '';

  /** The lines of the next cue, in their places; blank where they say what the one before has said. An empty one would end the cue. */
  withoutRepeats(payload: readonly string[]): readonly string[] {
    const before = this.#last;
    const shown = payload.map(plain).filter((line) => line !== '');
    this.#last = shown.at(-1) ?? this.#last;
    // What is new has times between its words.
    return payload.map((line) => (plain(line) === before && !/<\d/u.test(line) ? ' ' : line));
  }
}
