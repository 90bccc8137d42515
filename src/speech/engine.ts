import type { EspeakModule } from '@echogarden/espeak-ng-emscripten';
import type { Host } from '../host/host.ts';
import { perHost } from '../host/per-host.ts';
import { LANGUAGES, type Language } from '../vocabulary/language.ts';
import { Espeak, OTHER_VOICES, type Snapshot, type Snapshots } from './engines/espeak.ts';
import { ForgetfulEngine } from './engines/forgetful.ts';
import { QuickEngine } from './engines/quick.ts';
import { RememberingEngine } from './engines/remembering.ts';
import type { SpeechEngine } from './engines/speech-engine.ts';
import type { Utterance } from './engines/utterance.ts';

export type { SpeechEngine };

/**
 * The engine, started once for each host.
 *
 * @throws DiagnosticError
 */
export const openEngine = perHost((host) =>
  start(host, (espeak, snapshots) => new RememberingEngine(new PronouncingEngine(espeak, snapshots))),
);

/** The other voices are not read here: listing them is most of the start (65 of 85 ms, measured). */
async function start(
  host: Host,
  make: (espeak: Espeak, snapshots: Snapshots) => SpeechEngine,
  use?: 'long-texts',
): Promise<SpeechEngine> {
  const withoutOtherVoices = (files: EspeakModule['FS']) => {
    files.rename(OTHER_VOICES, '/other-voices');
    files.mkdir(OTHER_VOICES);
  };
  const espeak = await Espeak.start(host, withoutOtherVoices, false, use);
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

/**
 * The engine for long texts: the same sounds without making any, at times that are estimated from how long each sound
 * usually is (`durations.ts`). Started once for each host. It remembers only what was said lately.
 *
 * @throws DiagnosticError
 */
export const openQuickEngine = perHost((host) =>
  start(
    host,
    (espeak, snapshots) => new ForgetfulEngine(() => new RememberingEngine(new QuickEngine(espeak, snapshots))),
    'long-texts',
  ),
);

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
