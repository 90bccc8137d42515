import type { Language } from '../../vocabulary/language.ts';
import type { SpeechEngine } from './speech-engine.ts';
import type { Utterance } from './utterance.ts';

/** A text said twice is pronounced once. */
export class RememberingEngine implements SpeechEngine {
  readonly #engine: SpeechEngine;
  readonly #spoken = new Map<string, Utterance>();

  constructor(engine: SpeechEngine) {
    this.#engine = engine;
  }

  pronounce(text: string, language: Language, wpm: number): Utterance {
    const key = `${language} ${wpm} ${text}`;
    const known = this.#spoken.get(key);
    if (known) return known;
    const utterance = this.#engine.pronounce(text, language, wpm);
    this.#spoken.set(key, utterance);
    return utterance;
  }
}
