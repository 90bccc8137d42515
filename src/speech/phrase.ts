import type { Language } from '../vocabulary/language.ts';
import type { Stretch } from '../vocabulary/overlaps.ts';
import type { SpeechEngine } from './engine.ts';
import type { SpeakingEngine, Spoken } from './espeak/speaking.ts';
import { ENGINE_SAMPLE_RATE } from './espeak/utterance.ts';
import { activeLevel, amplify } from './level.ts';
import { loudspeaker } from './loudspeaker.ts';
import { pronounceWords } from './pronounce.ts';
import type { Resample } from './resample.ts';
import { type Mark, retime } from './retime.ts';
import { SAMPLE_RATE } from './sound.ts';
import type { Line, Word } from './soundtrack.ts';
import type { SpeakingVoice } from './voices.ts';

/** What is said in one breath. */
export interface Phrase {
  readonly text: string;
  /** `from` and `to` are offsets into `text`; times are the scene's. */
  readonly words: readonly Pick<Word, 'from' | 'to' | 'startMs' | 'endMs'>[];
  readonly startMs: number;
  readonly language: Language;
  /** On the engine's own scale; null: whatever makes the phrase as long as it is. */
  readonly wpm: number | null;
  readonly voice: SpeakingVoice;
}

/**
 * From this on a gap between two words is a pause, where a line is taken apart. Assumed; the engine's own at a comma is
 * 162 ms at 175 words a minute, and longer at our rates.
 */
const PAUSE_MS = 150;
/** Nobody says more words in one breath, or for longer (assumed); and what is said at once is held in memory. */
const MOST_WORDS = 60;
const LONGEST_BREATH_MS = 30_000;

/**
 * Takes a line apart at its pauses. A word that is written to last longer than a breath ends with the breath.
 * @param opening how many words at its beginning are said as English, and apart from the rest
 */
export function phrasesOf(line: Line, manner: Pick<Phrase, 'language' | 'wpm' | 'voice'>, opening: number): Phrase[] {
  const { words } = line;
  const starts = words.flatMap((word, index) => {
    const pauseMs = word.startMs - (words[index - 1]?.endMs ?? Number.NEGATIVE_INFINITY);
    return pauseMs >= PAUSE_MS || index === opening ? [index] : [];
  });
  const bounds = [
    ...starts.flatMap((start, place) => inBreaths(words, start, starts[place + 1] ?? words.length)),
    words.length,
  ];
  return bounds.slice(0, -1).map((first, place): Phrase => {
    const isEnglish = first < opening;
    const own = words.slice(first, bounds[place + 1]);
    const from = place === 0 ? 0 : (own[0]?.from ?? 0);
    return {
      ...manner,
      ...(isEnglish && { language: 'en', wpm: null }),
      text: line.text.slice(from, words[bounds[place + 1] ?? words.length]?.from),
      words: own.map((word) => ({
        from: word.from - from,
        to: word.to - from,
        startMs: word.startMs,
        endMs: Math.min(word.endMs, word.startMs + LONGEST_BREATH_MS),
      })),
      startMs: own[0]?.startMs ?? line.startMs,
    };
  });
}

/** Where each breath begins among the words from one up to another. */
function inBreaths(words: readonly Word[], from: number, to: number): number[] {
  let first = from;
  return words.slice(from, to).flatMap((word, place) => {
    const lastsMs = word.startMs - (words[first]?.startMs ?? word.startMs);
    if (place > 0 && from + place - first < MOST_WORDS && lastsMs < LONGEST_BREATH_MS) return [];
    first = from + place;
    return [first];
  });
}

/** What speaks. */
export interface Mouth {
  readonly pronouncing: SpeechEngine;
  readonly speaking: SpeakingEngine;
  readonly resample: Resample;
}

/**
 * Says a phrase, as it is heard from 1 m away: its first audible sample is the first of the result, each word comes at
 * its time, and while it is spoken the level is 1.
 */
export function sayPhrase(phrase: Phrase, { pronouncing, speaking, resample }: Mouth): Float32Array {
  const { text, language, voice } = phrase;
  const wpm = phrase.wpm ?? fittingRate(phrase, pronouncing);
  const spoken = speaking.speak(text, language, voice, wpm);
  const onset = onsetOf(spoken.samples);
  if (onset === null) return new Float32Array();
  const samples = resample(spoken.samples.subarray(onset));
  // Words that the engine says as one are told apart as `layOut` does it.
  const engine: SpeechEngine = {
    pronounce: (...what) => (what[0] === text ? spoken.utterance : pronouncing.pronounce(...what)),
  };
  const spans = pronounceWords(text, phrase.words, language, wpm, engine).words;
  const said = retime(samples, marksOf(phrase, spans, offsetOf(spoken, onset)));
  const heard = voice.isLoudspeaker ? loudspeaker(said) : said;
  const level = activeLevel(heard);
  return level === 0 ? heard : amplify(heard, 1 / level);
}

/** How far under the loudest sample the sound begins, as a factor: 40 dB. Assumed. */
const AUDIBLE = 0.01;

/** The first audible sample; null where there is none. */
function onsetOf(samples: Float32Array): number | null {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (loudest === 0) return null;
  return samples.findIndex((sample) => Math.abs(sample) >= loudest * AUDIBLE);
}

/** From times of an utterance to times of its samples after the onset, ms. */
const offsetOf = ({ firstSoundMs }: Spoken, onset: number) => firstSoundMs - (onset * 1000) / ENGINE_SAMPLE_RATE;

/** Where each word begins in the sound and when it is to begin, and the same for the end of the last. */
function marksOf({ words, startMs }: Phrase, spans: readonly Stretch[], offsetMs: number): Mark[] {
  const moments = words.map((word, index) => ({ fromMs: (spans[index]?.startMs ?? 0) + offsetMs, toMs: word.startMs }));
  moments.push({ fromMs: (spans.at(-1)?.endMs ?? 0) + offsetMs, toMs: words.at(-1)?.endMs ?? startMs });
  const marks: Mark[] = [{ from: 0, to: 0 }];
  for (const { fromMs, toMs } of moments) {
    const last = marks.at(-1);
    const mark = { from: (fromMs * SAMPLE_RATE) / 1000, to: ((toMs - startMs) * SAMPLE_RATE) / 1000 };
    if (last !== undefined && mark.from > last.from && mark.to > last.to) marks.push(mark);
  }
  return marks;
}

/** The engine's range. */
const [SLOWEST_WPM, FASTEST_WPM] = [80, 450];

/** The rate at which a phrase lasts as long as its words do, as near as the engine comes to it. */
function fittingRate({ text, words, startMs, language }: Phrase, engine: SpeechEngine): number {
  const wantedMs = Math.max(1, (words.at(-1)?.endMs ?? startMs) - startMs);
  let wpm = 175;
  for (let round = 0; round < 2; round++) {
    const factor = engine.pronounce(text, language, wpm).lengthMs / wantedMs;
    wpm = Math.round(Math.min(FASTEST_WPM, Math.max(SLOWEST_WPM, wpm * factor)));
  }
  return wpm;
}
