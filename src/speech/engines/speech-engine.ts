import type { Language } from '../../vocabulary/language.ts';
import type { Utterance } from './utterance.ts';

export interface SpeechEngine {
  /**
   * Pronounces a text. The same arguments give the same answer in every process, whatever was said before.
   *
   * @param wpm words a minute, 80–450 (the engine's own range)
   */
  pronounce(text: string, language: Language, wpm: number): Utterance;
}

/**
 * An engine with which a text said twice is pronounced once. From time to time it forgets everything and is made anew,
 * so that what it remembers does not grow with the length of a text.
 *
 * @param make gives an engine that remembers nothing; each must pronounce alike
 * @param most after how many texts it forgets
 */
export function remembering(make: () => SpeechEngine, most: number = Number.POSITIVE_INFINITY): SpeechEngine {
  const spoken = new Map<string, Utterance>();
  let engine = make();
  let asked = 0;
  return {
    pronounce(text, language, wpm) {
      if (asked++ >= most) {
        engine = make();
        spoken.clear();
        asked = 1;
      }
      const key = `${language} ${wpm} ${text}`;
      const utterance = spoken.get(key) ?? engine.pronounce(text, language, wpm);
      spoken.set(key, utterance);
      return utterance;
    },
  };
}
