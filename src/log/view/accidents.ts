import { Overlaps } from '../../vocabulary/overlaps.ts';
import type { SaidWord } from './lines.ts';
import { enteredMs, type Recording, reach } from './recordings.ts';

/** Which recordings nobody meant: an accident, and a follow-up of one while nobody has spoken to the device in it. */
export class Accidents {
  /** Of each follow-up of an accident: from when it is none, while it is open and once it is closed; infinite: never. */
  readonly #meant = new Map<Recording, { readonly whileOpenMs: number; readonly isInTheEnd: boolean }>();

  /** @param words in order of start. */
  constructor(recordings: readonly Recording[], words: readonly SaidWord[]) {
    const requests = new Overlaps(words.filter(({ toDevice }) => toDevice));
    for (const recording of recordings) {
      const { follows, startMs, endMs, cause } = recording;
      if (cause === 'accidental' || follows === null || !this.isAccident(follows, Number.POSITIVE_INFINITY)) continue;
      const entered = requests.between(startMs, reach(recording)).map((word) => enteredMs(recording, word));
      const whileOpenMs = Math.min(...entered.map((ms) => ms ?? Number.POSITIVE_INFINITY));
      const isInTheEnd = endMs > startMs && requests.between(startMs, endMs).length > 0;
      this.#meant.set(recording, { whileOpenMs, isInTheEnd });
    }
  }

  /** Whether an opened recording is an accident for all that is known by `ms`. */
  isAccident(recording: Recording, ms: number): boolean {
    if (recording.cause === 'accidental') return true;
    const meant = this.#meant.get(recording);
    if (meant === undefined) return false;
    return recording.closedMs <= ms ? !meant.isInTheEnd : meant.whileOpenMs > ms;
  }
}
