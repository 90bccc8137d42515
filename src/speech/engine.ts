import { LANGUAGES, type Language } from '../scenario/scenario.ts';
import { Espeak, type Memory, OTHER_VOICES } from './espeak.ts';
import type { Utterance } from './recorder.ts';

export { SpeechEngineError } from './espeak.ts';

export interface SpeechEngine {
  /**
   * Pronounces a text. The same arguments give the same answer in every process, whatever was said before.
   *
   * @param wpm words a minute, 80–450 (the engine's own range)
   */
  pronounce(text: string, language: Language, wpm: number): Utterance;
}

let shared: Promise<SpeechEngine> | null = null;

/**
 * The engine, started once a process.
 *
 * @throws SpeechEngineError
 */
export function openEngine(): Promise<SpeechEngine> {
  shared ??= start();
  return shared;
}

/** The other voices are not read here: listing them is most of the start (65 of 85 ms, measured). */
async function start(): Promise<SpeechEngine> {
  const withoutOtherVoices = (files: Parameters<Parameters<typeof Espeak.start>[0]>[0]) => {
    files.rename(OTHER_VOICES, '/other-voices');
    files.mkdir(OTHER_VOICES);
  };
  return new PronouncingEngine(await Espeak.start(withoutOtherVoices, false));
}

class PronouncingEngine implements SpeechEngine {
  readonly #espeak: Espeak;
  readonly #memories: Readonly<Record<Language, Memory>>;
  readonly #spoken = new Map<string, Utterance>();

  constructor(espeak: Espeak) {
    this.#espeak = espeak;
    const memories = LANGUAGES.map((language) => [language, this.#remember(language)]);
    this.#memories = Object.fromEntries(memories) as Record<Language, Memory>;
  }

  /**
   * The memory of an engine that speaks a language, with the highest, level voice. One period of the voice is the
   * grain of all times, and each of its overtones costs computing: so this is the finest and the fastest.
   */
  #remember(language: Language): Memory {
    return this.#espeak.remember((worker) => {
      worker.set_voice(language);
      worker.set_pitch(99);
      worker.set_range(0);
    });
  }

  pronounce(text: string, language: Language, wpm: number): Utterance {
    const key = `${language} ${wpm} ${text}`;
    const known = this.#spoken.get(key);
    if (known) return known;
    const { recorder } = this.#espeak.utter(text, { memory: this.#memories[language], wpm });
    const utterance = recorder.utterance(text);
    this.#spoken.set(key, utterance);
    return utterance;
  }
}
