import type { EspeakModule, EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import type { Host } from '../../host/host.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { Language } from '../../vocabulary/language.ts';
import { UtteranceBuilder } from './utterance.ts';

/** The folder of recorded (MBROLA) and altered voices. */
export const OTHER_VOICES = '/usr/share/espeak-ng-data/voices';

const encoder = new TextEncoder();

/** UTF-8 bytes of text that the engine is given at once. */
const MOST_BYTES = 4000;

/**
 * The part of the engine's memory that it uses, with room to spare. Measured: after texts of up to 8,000 bytes
 * at 80–600 words a minute, with words of other languages in them, no byte beyond 1.34 MB was ever written; with
 * every variant of a voice in both languages, none beyond 1.08 MB.
 */
const USED_BYTES = 2 * 1024 * 1024;

/**
 * The parts of it, as bytes from and to, that `phonemes` writes to, with room to spare. Measured: over the test's
 * sentences, six conversations, texts of 3,900 bytes, of digits and of other alphabets, in both languages, it wrote
 * within 139,264–307,200 and 970,752–1,413,120; between them lie the engine's tables. A test shuffles sentences.
 */
const TRANSLATION_BYTES = [
  [128 * 1024, 320 * 1024],
  [944 * 1024, 1408 * 1024],
] as const;

/** Everything that the engine knows at one moment: its voice, rate and pitch among it. */
export type Snapshot = Uint8Array;

/** One of an engine that speaks each of the languages. */
export type Snapshots = Readonly<Record<Language, Snapshot>>;

/** How something is said. */
interface Manner {
  /** Put back before every part of the text. */
  readonly snapshot: Snapshot;
  /** What is set after that. */
  readonly setUp?: (worker: EspeakWorker) => void;
  /** On the engine's own scale, 80–450. */
  readonly wpm: number;
}

/** The engine seeds its noise with the clock when it starts: at time 0, its noise is the same in every process. */
function atTimeZero<T>(start: () => T): T {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return start();
  } finally {
    Date.now = now;
  }
}

/**
 * eSpeak NG. What it says depends, by up to 20 ms, on what the same instance said before, and its noise goes on from
 * where it was: so its memory is put back before every utterance. Only C memory is put back: nothing that the
 * package's JavaScript remembers about that memory may change meanwhile. Hence texts go through a buffer of our own
 * (the package's wrapper for strings grows one that it remembers), and one callback is registered for good (a new one
 * each time, as the package does it, would also make V8 throw away its compiled code).
 */
export class Espeak {
  readonly #module: EspeakModule;
  readonly #worker: EspeakWorker;
  readonly #textAddress: number;
  readonly #callback: number;
  #utterance = new UtteranceBuilder();
  #sound: Int16Array[] = [];

  private constructor(module: EspeakModule, keepsSound: boolean) {
    this.#module = module;
    this.#worker = atTimeZero(() => new module.eSpeakNGWorker());
    this.#textAddress = module._malloc(MOST_BYTES + 1);
    const eventBytes = this.#worker.getSizeOfEventStruct_();
    this.#callback = module.addFunction((samples, count, events) => {
      this.#utterance.listen(module, events, eventBytes, count);
      if (keepsSound && count > 0) this.#sound.push(module.HEAP16.slice(samples / 2, samples / 2 + count));
      return 0;
    });
  }

  /**
   * A new instance.
   * @param prepare its files, before it starts
   * @param keepsSound else `utter` gives none
   * @param use what the host is told of it
   * @throws DiagnosticError where its package is missing, damaged, or does not run here; `cause` says why
   */
  static async start(
    host: Host,
    prepare: (files: EspeakModule['FS']) => void,
    keepsSound: boolean,
    use?: 'long-texts',
  ): Promise<Espeak> {
    try {
      const module = await host.speech(use);
      prepare(module.FS);
      return new Espeak(module, keepsSound);
    } catch (cause) {
      throw new DiagnosticError('no-speech-engine', {}, { cause });
    }
  }

  snapshot(setUp: (worker: EspeakWorker) => void): Snapshot {
    setUp(this.#worker);
    return this.#module.HEAPU8.slice(0, USED_BYTES);
  }

  /** @returns what it did, and the samples at `ENGINE_SAMPLE_RATE`, in stretches */
  utter(text: string, manner: Manner): { readonly utterance: UtteranceBuilder; readonly sound: readonly Int16Array[] } {
    const utterance = new UtteranceBuilder();
    const sound: Int16Array[] = [];
    this.#utterance = utterance;
    this.#sound = sound;
    for (const part of cut(withoutMarkup(text))) {
      utterance.beginPart(part.from);
      this.#module.HEAPU8.set(manner.snapshot);
      manner.setUp?.(this.#worker);
      this.#write(part.text);
      this.#worker.set_rate(Math.round(manner.wpm));
      this.#worker.synth_({ ptr: this.#textAddress }, this.#callback);
    }
    return { utterance, sound };
  }

  /**
   * The sounds of a text, and no samples: a fifteenth of the work or less (`node bench/quick.mjs`).
   * @returns IPA as the engine writes it: `_` between sounds (and nothing between two of them for a short pause), a
   * space between what it takes for words, `|` between clauses, `(en)` where the rules of another language begin
   */
  phonemes(text: string, snapshot: Snapshot): string {
    return cut(withoutMarkup(text))
      .map((part) => this.#phonemesOfPart(part.text, snapshot))
      .join(' | ');
  }

  #phonemesOfPart(text: string, snapshot: Snapshot): string {
    for (const [from, to] of TRANSLATION_BYTES) this.#module.HEAPU8.set(snapshot.subarray(from, to), from);
    this.#write(text);
    const { ptr } = this.#worker.text_to_phonemes({ ptr: this.#textAddress }, 1);
    const end = this.#module.HEAPU8.indexOf(0, ptr);
    return new TextDecoder().decode(this.#module.HEAPU8.slice(ptr, end));
  }

  #write(text: string): void {
    const buffer = this.#module.HEAPU8.subarray(this.#textAddress, this.#textAddress + MOST_BYTES);
    const { written } = encoder.encodeInto(text, buffer);
    this.#module.HEAPU8[this.#textAddress + written] = 0;
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
  if (encoder.encode(text).length <= MOST_BYTES) return [{ text, from: 0 }];
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
  if (encoder.encode(text).length <= MOST_BYTES) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(MOST_BYTES));
  const most = text.slice(0, read);
  return /^.*[.!?…]\s/su.exec(most)?.[0] ?? /^.*\s/su.exec(most)?.[0] ?? most;
}
