import type { EspeakModule } from '@echogarden/espeak-ng-emscripten';
import type { Host } from '../host/host.ts';
import { perHost } from '../host/per-host.ts';
import { readText, SIZE_LIMIT_BYTES } from '../scenario/read-file.ts';
import { LANGUAGES, type Language } from '../vocabulary/language.ts';
import { Espeak, OTHER_VOICES, type Snapshot, type Snapshots } from './espeak/espeak.ts';
import { QuickEngine } from './espeak/quick.ts';
import type { SpeechEngine, Utterance } from './espeak/utterance.ts';

export type { SpeechEngine };

/**
 * An engine with which a text said twice is pronounced once. From time to time it forgets everything and is made anew,
 * so that what it remembers does not grow with the length of a text.
 * @param make gives an engine that remembers nothing; each must pronounce alike
 * @param most after how many texts it forgets
 * @param spoken what it remembers from the start
 */
export function remembering(
  make: () => SpeechEngine,
  most: number = Number.POSITIVE_INFINITY,
  spoken = new Map<string, Utterance>(),
): SpeechEngine {
  let engine = make();
  let asked = 0;
  return {
    pronounce(text, language, wpm) {
      if (asked++ >= most) {
        engine = make();
        spoken.clear();
        asked = 1;
      }
      const key = keyOf(text, language, wpm);
      const utterance = spoken.get(key) ?? engine.pronounce(text, language, wpm);
      spoken.set(key, utterance);
      return utterance;
    },
  };
}

/** What was pronounced when earshot was built: a list of keys, each with its utterance. @public for what writes it */
export const KNOWN_FILE = 'pronounced/pronounced.json';
/** @public as well */
export const keyOf = (text: string, language: Language, wpm: number) => `${language} ${wpm} ${text}`;

const UNKNOWN = new Error('this was not pronounced when earshot was built');

/** Knows what was pronounced when earshot was built, and no more. */
const openKnown = perHost(async (host): Promise<SpeechEngine> => {
  const read = readText(host, host.built(KNOWN_FILE), SIZE_LIMIT_BYTES);
  const known = await read.then(JSON.parse).catch(() => []);
  const pronounce = () => {
    throw UNKNOWN;
  };
  return remembering(() => ({ pronounce }), undefined, new Map<string, Utterance>(known));
});

/**
 * Does what needs texts pronounced. Those of the scenarios that ship were pronounced when earshot was built; only where
 * another comes up is the engine started, and all done again: `run clinic-letter` takes half the time (measured).
 * @throws DiagnosticError where the engine does not start
 */
export async function withEngine<T>(host: Host, work: (engine: SpeechEngine) => T | Promise<T>): Promise<T> {
  try {
    return await work(await openKnown(host));
  } catch (error) {
    if (error !== UNKNOWN) throw error;
    return work(await openEngine(host));
  }
}

/** The engine, started once for each host. @throws DiagnosticError */
export const openEngine = perHost(async (host): Promise<SpeechEngine> => {
  const { espeak, snapshots } = await start(host);
  return remembering(() => ({
    pronounce: (text, language, wpm) => espeak.utter(text, { snapshot: snapshots[language], wpm }).utterance.of(text),
  }));
});

/**
 * After how many texts what was pronounced is forgotten (assumed): some 40 MB of lines of talk, and far more than are
 * soon said again.
 */
const MOST_TEXTS = 4_000;

/**
 * The engine for long texts: the same sounds without making any, at times that are estimated from how long each sound
 * usually is (`durations.ts`). Started once for each host. It remembers only what was said lately.
 * @throws DiagnosticError
 */
export const openQuickEngine = perHost(async (host): Promise<SpeechEngine> => {
  const { espeak, snapshots } = await start(host, 'long-texts');
  return remembering(() => new QuickEngine(espeak, snapshots), MOST_TEXTS);
});

async function start(
  host: Host,
  use?: 'long-texts',
): Promise<{ readonly espeak: Espeak; readonly snapshots: Snapshots }> {
  const espeak = await Espeak.start(host, forTimes, false, use);
  const snapshots = LANGUAGES.map((language) => [language, snapshotOf(espeak, language)]);
  return { espeak, snapshots: Object.fromEntries(snapshots) as Snapshots };
}

/** Of the two languages' voices. */
const VOICES = ['/usr/share/espeak-ng-data/lang/gmw/en', '/usr/share/espeak-ng-data/lang/roa/fr'];
/** Added to a voice, they take its overtones away. */
const NO_FORMANTS = Array.from({ length: 9 }, (_, formant) => `\nformant ${formant} 0 0 0`).join('');

/**
 * Nobody hears this engine: only its times count, and they are the same without overtones, at half the work (a test
 * compares them). The other voices are not read: listing them was most of the start (65 of 85 ms, measured).
 */
function forTimes(files: EspeakModule['FS']): void {
  for (const voice of VOICES) files.writeFile(voice, files.readFile(voice, { encoding: 'utf8' }) + NO_FORMANTS);
  files.rename(OTHER_VOICES, '/other-voices');
  files.mkdir(OTHER_VOICES);
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
