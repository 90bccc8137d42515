import type { EspeakModule } from '@echogarden/espeak-ng-emscripten';
import type { Part } from '../../scenario/line.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { Stretch } from '../../vocabulary/overlaps.ts';
import { readIpa, type SpeechSound } from '../ipa.ts';
import type { Phone } from '../soundtrack.ts';

/** What the engine takes for one word; it may be less or more than one word as written ("two-way", "from the"). */
type EngineWord = Part & Stretch;

/** Times are integer ms from the first sound; ordered, never overlapping. */
export interface Utterance {
  /** Those that make a sound. */
  readonly words: readonly EngineWord[];
  /** `word` is an index into `words`. */
  readonly phones: readonly Phone[];
  /** The end of the last sound; 0 where there is none. */
  readonly lengthMs: number;
}

export interface SpeechEngine {
  /**
   * Pronounces a text. The same arguments give the same answer in every process, whatever was said before.
   * @param wpm words a minute, 80–450 (the engine's own range)
   */
  pronounce(text: string, language: Language, wpm: number): Utterance;
}

/** From `espeak_EVENT` in eSpeak NG's `speak_lib.h`: the types we read, and where fields lie, in 32-bit words. */
const EVENT = { end: 0, word: 1, phoneme: 7 } as const;
const FIELD = { type: 0, position: 2, length: 3, atMs: 4, name: 7 } as const;
const NAME_BYTES = 8;
const decoder = new TextDecoder();

/** Of the engine's samples, with the voices we use, Hz. */
export const ENGINE_SAMPLE_RATE = 22_050;

/** The engine begins a sound, several in one, or (none) a pause. */
interface Moment {
  readonly sounds: readonly SpeechSound[];
  /** Index of the engine's word. */
  readonly word: number;
  readonly atMs: number;
}

/** Takes down what the engine does, over one text in one or more parts. */
export class UtteranceBuilder {
  /** In characters (code points) from 0. */
  readonly #words: { readonly from: number; readonly length: number }[] = [];
  readonly #moments: Moment[] = [];
  #samples = 0;
  /** Where the current part begins, in characters and in time. */
  #partFrom = 0;
  #partMs = 0;

  beginPart(from: number): void {
    this.#partFrom = from;
    this.#partMs = this.#elapsedMs();
  }

  #elapsedMs(): number {
    return Math.floor((this.#samples * 1000) / ENGINE_SAMPLE_RATE);
  }

  /** @param events address of the list that comes with a stretch of sound */
  listen({ HEAP32, HEAPU8 }: EspeakModule, events: number, eventBytes: number, samples: number): void {
    this.#samples += samples;
    for (let at = events; ; at += eventBytes) {
      const field = (name: keyof typeof FIELD) => HEAP32[at / 4 + FIELD[name]] ?? 0;
      if (field('type') === EVENT.end) return;
      if (field('type') === EVENT.word)
        this.#words.push({ from: this.#partFrom + field('position') - 1, length: field('length') });
      if (field('type') === EVENT.phoneme) {
        const name = HEAPU8.slice(at + FIELD.name * 4, at + FIELD.name * 4 + NAME_BYTES);
        this.#hear(decoder.decode(name).replace(/\0.*/s, ''), this.#partMs + field('atMs'));
      }
    }
  }

  /**
   * Names of phonemes are IPA with its stress mark in front. Two kinds are no sound: the empty one (a pause) and
   * `(en)` and the like (from here on the rules of another language). One may be two sounds (`əl`), and carry signs
   * that `PHONES` does not tell apart (`ə-`, aspiration, tones): these are dropped, as is a sound of a third language
   * that is not among them.
   */
  #hear(name: string, atMs: number): void {
    if (name.startsWith('(')) return;
    this.#moments.push({ sounds: readIpa(name).sounds, word: Math.max(0, this.#words.length - 1), atMs });
  }

  /** @param text all of it, for its offsets */
  of(text: string): Utterance {
    const offsetOf = utf16Offsets(text);
    return utteranceOf(this.#phones(), (word) => {
      const { from, length } = this.#words[word] ?? { from: 0, length: text.length };
      return { from: offsetOf(from), to: offsetOf(from + length) };
    });
  }

  /** When the first sound begins, from the first sample; an utterance counts from there. */
  firstSoundMs(): number {
    return this.#startsInOrder()[this.#moments.findIndex(({ sounds }) => sounds.length > 0)] ?? 0;
  }

  /** Each sound lasts until the next moment; several in one share its time. `word` is still the engine's. */
  #phones(): Phone[] {
    const starts = this.#startsInOrder();
    const zeroMs = this.firstSoundMs();
    return this.#moments.flatMap(({ sounds, word }, index) => {
      const startMs = (starts[index] ?? 0) - zeroMs;
      const endMs = (starts[index + 1] ?? this.#elapsedMs()) - zeroMs;
      const cut = (place: number) => startMs + Math.round(((endMs - startMs) * place) / sounds.length);
      return sounds.map((sound, place) => ({ ...sound, startMs: cut(place), endMs: cut(place + 1), word }));
    });
  }

  /** Some moments are reported a few ms after the next one: in order of time, they keep their own order. */
  #startsInOrder(): number[] {
    return this.#moments.map(({ atMs }) => atMs).sort((one, other) => one - other);
  }
}

/**
 * Sounds in order, `word` being any number that those of a word share, with the words that make them.
 * @param partOf where that word stands in the text
 */
export function utteranceOf(sounds: readonly Phone[], partOf: (word: number) => Part): Utterance {
  const words: { from: number; to: number; startMs: number; endMs: number }[] = [];
  const phones = sounds.map((phone, index) => {
    const { ipa, stress, startMs, endMs, word } = phone;
    const last = words.at(-1);
    if (last && sounds[index - 1]?.word === word) last.endMs = endMs;
    else words.push({ ...partOf(word), startMs, endMs });
    return { ipa, stress, startMs, endMs, word: words.length - 1 };
  });
  return { words, phones, lengthMs: phones.at(-1)?.endMs ?? 0 };
}

/** From a count of characters to a UTF-16 offset. */
function utf16Offsets(text: string): (characters: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (characters) => Math.min(characters, text.length);
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (characters) => offsets[characters] ?? text.length;
}
