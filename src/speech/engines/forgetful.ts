import type { SpeechEngine } from './speech-engine.ts';

/**
 * After how many texts what was pronounced is forgotten (assumed): some 40 MB of lines of talk, and far more than are
 * soon said again.
 */
const MOST_TEXTS = 4_000;

/** An engine that is made anew from time to time, so that what it remembers never grows with the length of a text. */
export class ForgetfulEngine implements SpeechEngine {
  readonly #make: () => SpeechEngine;
  readonly #most: number;
  #engine: SpeechEngine;
  #asked = 0;

  /** @param make gives an engine that remembers nothing; each must pronounce alike */
  constructor(make: () => SpeechEngine, most: number = MOST_TEXTS) {
    this.#make = make;
    this.#most = most;
    this.#engine = make();
  }

  pronounce(...what: Parameters<SpeechEngine['pronounce']>): ReturnType<SpeechEngine['pronounce']> {
    if (this.#asked++ >= this.#most) {
      this.#engine = this.#make();
      this.#asked = 1;
    }
    return this.#engine.pronounce(...what);
  }
}
