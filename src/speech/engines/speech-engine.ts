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
