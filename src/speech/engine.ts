import { LANGUAGES, type Language } from '../vocabulary/language.ts';
import { Espeak, type Memory, OTHER_VOICES } from './espeak.ts';
import { ForgetfulEngine } from './forgetful-engine.ts';
import { QuickEngine } from './quick-engine.ts';
import type { Utterance } from './recorder.ts';
import { RememberingEngine } from './remembering-engine.ts';

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
  shared ??= start((espeak, memories) => new RememberingEngine(new PronouncingEngine(espeak, memories)));
  return shared;
}

/** The memory of an engine that speaks each of the languages. */
export type Memories = Readonly<Record<Language, Memory>>;

/** The other voices are not read here: listing them is most of the start (65 of 85 ms, measured). */
async function start(
  make: (espeak: Espeak, memories: Memories) => SpeechEngine | Promise<SpeechEngine>,
): Promise<SpeechEngine> {
  const withoutOtherVoices = (files: Parameters<Parameters<typeof Espeak.start>[0]>[0]) => {
    files.rename(OTHER_VOICES, '/other-voices');
    files.mkdir(OTHER_VOICES);
  };
  const espeak = await Espeak.start(withoutOtherVoices, false);
  const memories = LANGUAGES.map((language) => [language, remember(espeak, language)]);
  return make(espeak, Object.fromEntries(memories) as Memories);
}

/**
 * The memory of an engine that speaks a language, with the highest, level voice. One period of the voice is the
 * grain of all times, and each of its overtones costs computing: so this is the finest and the fastest.
 */
function remember(espeak: Espeak, language: Language): Memory {
  return espeak.remember((worker) => {
    worker.set_voice(language);
    worker.set_pitch(99);
    worker.set_range(0);
  });
}

let quick: Promise<SpeechEngine> | null = null;

/**
 * The engine for long texts: the same sounds without making any, at times that are estimated from how long each sound
 * usually is (`durations.ts`). Started once a process. It remembers only what was said lately.
 *
 * @throws SpeechEngineError
 */
export function openQuickEngine(): Promise<SpeechEngine> {
  quick ??= start(
    (espeak, memories) => new ForgetfulEngine(() => new RememberingEngine(new QuickEngine(espeak, memories))),
  );
  return quick;
}

class PronouncingEngine implements SpeechEngine {
  readonly #espeak: Espeak;
  readonly #memories: Memories;

  constructor(espeak: Espeak, memories: Memories) {
    this.#espeak = espeak;
    this.#memories = memories;
  }

  pronounce(text: string, language: Language, wpm: number): Utterance {
    const { recorder } = this.#espeak.utter(text, { memory: this.#memories[language], wpm });
    return recorder.utterance(text);
  }
}
