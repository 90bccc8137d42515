import { LANGUAGES, type Language } from '../vocabulary/language.ts';
import { Espeak, OTHER_VOICES, type Snapshot, type Snapshots } from './engines/espeak.ts';
import { ForgetfulEngine } from './engines/forgetful.ts';
import { QuickEngine } from './engines/quick.ts';
import { RememberingEngine } from './engines/remembering.ts';
import type { SpeechEngine } from './engines/speech-engine.ts';
import type { Utterance } from './engines/utterance.ts';

export type { SpeechEngine };

let shared: Promise<SpeechEngine> | null = null;

/**
 * The engine, started once a process.
 *
 * @throws DiagnosticError
 */
export function openEngine(): Promise<SpeechEngine> {
  shared ??= start((espeak, snapshots) => new RememberingEngine(new PronouncingEngine(espeak, snapshots)));
  return shared;
}

/** The other voices are not read here: listing them is most of the start (65 of 85 ms, measured). */
async function start(
  make: (espeak: Espeak, snapshots: Snapshots) => SpeechEngine | Promise<SpeechEngine>,
): Promise<SpeechEngine> {
  const withoutOtherVoices = (files: Parameters<Parameters<typeof Espeak.start>[0]>[0]) => {
    files.rename(OTHER_VOICES, '/other-voices');
    files.mkdir(OTHER_VOICES);
  };
  const espeak = await Espeak.start(withoutOtherVoices, false);
  const snapshots = LANGUAGES.map((language) => [language, snapshotOf(espeak, language)]);
  return make(espeak, Object.fromEntries(snapshots) as Snapshots);
}

/**
 * A snapshot of an engine that speaks a language, with the highest, level voice. One period of the voice is the
 * grain of all times, and each of its overtones costs computing: so this is the finest and the fastest.
 */
function snapshotOf(espeak: Espeak, language: Language): Snapshot {
  return espeak.snapshot((worker) => {
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
 * @throws DiagnosticError
 */
export function openQuickEngine(): Promise<SpeechEngine> {
  quick ??= start(
    (espeak, snapshots) => new ForgetfulEngine(() => new RememberingEngine(new QuickEngine(espeak, snapshots))),
  );
  return quick;
}

class PronouncingEngine implements SpeechEngine {
  readonly #espeak: Espeak;
  readonly #snapshots: Snapshots;

  constructor(espeak: Espeak, snapshots: Snapshots) {
    this.#espeak = espeak;
    this.#snapshots = snapshots;
  }

  pronounce(text: string, language: Language, wpm: number): Utterance {
    const { utterance } = this.#espeak.utter(text, { snapshot: this.#snapshots[language], wpm });
    return utterance.of(text);
  }
}
