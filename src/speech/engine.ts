import type { EspeakModule, EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { LANGUAGES, type Language } from '../scenario/scenario.ts';
import { Recorder, type Utterance } from './recorder.ts';

export interface SpeechEngine {
  /**
   * Pronounces a text. The same arguments give the same answer in every process, whatever was said before.
   *
   * @param wpm words a minute, 80–450 (the engine's own range)
   */
  pronounce(text: string, language: Language, wpm: number): Utterance;
}

/** The speech engine's package is missing, damaged, or does not run here; `cause` says why. */
export class SpeechEngineError extends Error {
  constructor(cause: unknown) {
    super('the speech engine @echogarden/espeak-ng-emscripten cannot be loaded', { cause });
  }
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

async function start(): Promise<SpeechEngine> {
  try {
    const { default: startModule } = await import('@echogarden/espeak-ng-emscripten');
    return new Espeak(await startModule());
  } catch (cause) {
    throw new SpeechEngineError(cause);
  }
}

/** The folder of recorded (MBROLA) and altered voices, which is not read here: listing it is most of the start (65 of 85 ms, measured). */
const OTHER_VOICES = '/usr/share/espeak-ng-data/voices';

/** UTF-8 bytes of text that the engine is given at once. */
const MOST_BYTES = 4000;

/**
 * The part of the engine's memory that it uses, with room to spare. Measured: after texts of up to 8,000 bytes
 * at 80–600 words a minute, with words of other languages in them, no byte beyond 1.34 MB was ever written.
 */
const USED_BYTES = 2 * 1024 * 1024;

/**
 * eSpeak NG. What it says depends, by up to 20 ms, on what the same instance said before, so its memory is put
 * back before every utterance. Only C memory is put back: nothing that the package's JavaScript remembers about
 * that memory may change meanwhile. Hence texts go through a buffer of our own (the package's wrapper for strings
 * grows one that it remembers), and one callback is registered for good (a new one each time, as the package
 * does it, would also make V8 throw away its compiled code).
 */
class Espeak implements SpeechEngine {
  readonly #module: EspeakModule;
  readonly #worker: EspeakWorker;
  readonly #textAddress: number;
  readonly #callback: number;
  readonly #memories: ReadonlyMap<Language, Uint8Array>;
  readonly #spoken = new Map<string, Utterance>();
  #recorder = new Recorder();

  constructor(module: EspeakModule) {
    module.FS.rename(OTHER_VOICES, '/other-voices');
    module.FS.mkdir(OTHER_VOICES);
    this.#module = module;
    this.#worker = new module.eSpeakNGWorker();
    this.#textAddress = module._malloc(MOST_BYTES + 1);
    const eventBytes = this.#worker.getSizeOfEventStruct_();
    this.#callback = module.addFunction((_samples, count, events) => {
      this.#recorder.listen(module, events, eventBytes, count);
      return 0;
    });
    this.#memories = new Map(LANGUAGES.map((language) => [language, this.#remember(language)]));
  }

  /**
   * The memory of an engine that speaks a language, with the highest, level voice. One period of the voice is the
   * grain of all times, and each of its overtones costs computing: so this is the finest and the fastest.
   */
  #remember(language: Language): Uint8Array {
    this.#worker.set_voice(language);
    this.#worker.set_pitch(99);
    this.#worker.set_range(0);
    return this.#module.HEAPU8.slice(0, USED_BYTES);
  }

  pronounce(text: string, language: Language, wpm: number): Utterance {
    const key = `${language} ${wpm} ${text}`;
    const known = this.#spoken.get(key);
    if (known) return known;
    const utterance = this.#pronounceAnew(text, language, wpm);
    this.#spoken.set(key, utterance);
    return utterance;
  }

  #pronounceAnew(text: string, language: Language, wpm: number): Utterance {
    const recorder = new Recorder();
    this.#recorder = recorder;
    for (const part of cut(withoutMarkup(text))) {
      recorder.beginPart(part.from);
      this.#speak(part.text, language, wpm);
    }
    return recorder.utterance(text);
  }

  #speak(text: string, language: Language, wpm: number): void {
    const memory = this.#memories.get(language);
    if (memory === undefined) return;
    this.#module.HEAPU8.set(memory);
    const buffer = this.#module.HEAPU8.subarray(this.#textAddress, this.#textAddress + MOST_BYTES);
    const { written } = new TextEncoder().encodeInto(text, buffer);
    this.#module.HEAPU8[this.#textAddress + written] = 0;
    this.#worker.set_rate(Math.round(wpm));
    this.#worker.synth_({ ptr: this.#textAddress }, this.#callback);
  }
}

const MARKUP = /<|&(?=#?\w+;)|\[(?=\[)/u;
const UNSPOKEN = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?![\n\t])\p{Cc}/u;

/**
 * The engine reads SSML and its own `[[phonemes]]`, stops at a NUL and says the names of emoji; a line of a scenario
 * means none of these. Each character (code point) is replaced by one, so that positions stay.
 */
function withoutMarkup(text: string): string {
  return text.replace(new RegExp(`${MARKUP.source}|${UNSPOKEN.source}`, 'gu'), ' ');
}

interface Part {
  readonly text: string;
  /** In characters (code points), which is how the engine counts. */
  readonly from: number;
}

/** Cuts a text into parts of at most `MOST_BYTES`: after a sentence if there is one, else after a word, else anywhere. */
function cut(text: string): Part[] {
  if (Buffer.byteLength(text) <= MOST_BYTES) return [{ text, from: 0 }];
  const parts: Part[] = [];
  let from = 0;
  for (let rest = text; rest !== ''; ) {
    const part = firstPart(rest);
    parts.push({ text: part, from });
    from += [...part].length;
    rest = rest.slice(part.length);
  }
  return parts;
}

function firstPart(text: string): string {
  if (Buffer.byteLength(text) <= MOST_BYTES) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(MOST_BYTES));
  const most = text.slice(0, read);
  return /^.*[.!?…]\s/su.exec(most)?.[0] ?? /^.*\s/su.exec(most)?.[0] ?? most;
}
