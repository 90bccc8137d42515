import type { EspeakModule, EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { perHost } from '../../host/per-host.ts';
import { LANGUAGES, type Language } from '../../vocabulary/language.ts';
import { Espeak, OTHER_VOICES } from './espeak.ts';
import type { Utterance } from './utterance.ts';

/** Which voice of the engine. */
export interface EngineVoice {
  /** One of `VOICE_VARIANTS`; null: the language's own voice. */
  readonly variant: string | null;
  /** 0–99, the engine's own scale. */
  readonly pitch: number;
}

/** A text as a voice says it. */
export interface Spoken {
  readonly utterance: Utterance;
  /** At `ENGINE_SAMPLE_RATE`, −1…1. */
  readonly samples: Float32Array;
  /** When the utterance's first sound begins in them, in ms, as the engine says. */
  readonly firstSoundMs: number;
}

export interface SpeakingEngine {
  /**
   * Says a text aloud. The same arguments give the same samples in every process, whatever was said before.
   * @param wpm words a minute, 80–450 (the engine's own range)
   */
  speak(text: string, language: Language, voice: EngineVoice, wpm: number): Spoken;
}

/**
 * A second instance of the engine, with all its voices, started once a process where something is to be heard.
 * @throws DiagnosticError
 */
export const openSpeakingEngine = perHost(async (host): Promise<SpeakingEngine> => {
  const espeak = await Espeak.start(host, keepTime, true);
  // The first choice of a voice reads the list of all of them (135 ms); every other takes about 1 ms.
  const snapshot = espeak.snapshot((worker) => {
    for (const language of LANGUAGES) choose(worker, language, { variant: 'f1', pitch: 50 });
  });
  return {
    speak(text, language, voice, wpm) {
      const setUp = (worker: EspeakWorker) => choose(worker, language, voice);
      const { utterance, sound } = espeak.utter(text, { snapshot, setUp, wpm });
      return { utterance: utterance.of(text), samples: toFloat(sound), firstSoundMs: utterance.firstSoundMs() };
    },
  };
});

const VARIANTS = `${OTHER_VOICES}/!v`;
/** What a variant says about the length of sounds. */
const LENGTHS = /^\s*(stressAdd|stressLength)\b.*$/gm;

/**
 * The variants lose what they say about lengths: a voice is a timbre and a pitch here, and its sounds come when the
 * soundtrack says. Measured over all 104 and 12 sentences: a word begins at most 0.85 s from its time with those
 * lines (m4), and in the median 3 to 16 ms without; `retime` does the rest.
 */
function keepTime(files: EspeakModule['FS']): void {
  for (const name of files.readdir(VARIANTS)) {
    if (name.startsWith('.')) continue;
    const path = `${VARIANTS}/${name}`;
    files.writeFile(path, files.readFile(path, { encoding: 'utf8' }).replace(LENGTHS, ''));
  }
}

function choose(worker: EspeakWorker, language: Language, { variant, pitch }: EngineVoice): void {
  worker.set_voice(variant === null ? language : `${language}+${variant}`);
  worker.set_pitch(pitch);
}

function toFloat(stretches: readonly Int16Array[]): Float32Array {
  const samples = new Float32Array(stretches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stretch of stretches) for (const sample of stretch) samples[at++] = sample / 2 ** 15;
  return samples;
}
