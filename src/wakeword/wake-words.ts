import type { Language } from '../scenario/scenario.ts';
import type { SpeechEngine } from '../speech/engine.ts';
import { QUICKEST_WPM } from '../speech/pronounce.ts';
import { type Pattern, patternOf } from './phonetic/align.ts';
import { PARAMETERS } from './phonetic/parameters.ts';

/** Probability = 1 / (1 + e^−(intercept + slope × score)). */
export interface Logistic {
  readonly slope: number;
  readonly intercept: number;
}

/** How scores become probabilities for one wake word. */
interface Calibration {
  /** That the device wakes. */
  readonly wakes: Logistic;
  /** That the cloud, at its second look, agrees that it was the wake word, once the device has woken. */
  readonly verifies: Logistic;
}

/**
 * Assumed: no maker says how much stricter the second look is. It refuses half of what scores 0.935, so that a wake
 * word which runs into the next one (“Alexa is it…”) passes.
 */
const VERIFIES: Logistic = { slope: 80, intercept: -74.8 };

export function calibrationOf(id: string): Calibration {
  const { perfect, slopes, usualSlope } = PARAMETERS;
  const slope = slopes[id] ?? usualSlope;
  return { wakes: { slope, intercept: perfect - slope }, verifies: VERIFIES };
}

/**
 * The wake words that the makers offer: Alexa, Amazon, Echo and Computer (TechTarget, "wake word"), Ziggy since
 * 2021, and the names of Google's, Apple's and Microsoft's assistants.
 */
export const WAKE_WORDS: readonly string[] = [
  'Alexa',
  'Amazon',
  'Echo',
  'Computer',
  'Ziggy',
  'Hey Google',
  'OK Google',
  'Hey Siri',
  'Cortana',
  'Hey Cortana',
];

/** A wake word as a detector listens for it. */
export interface WakeWordModel {
  /** Lower case, single spaces: `ok google`. */
  readonly id: string;
  readonly language: Language;
  readonly pattern: Pattern;
  readonly calibration: Calibration;
}

/** `phrase` cannot serve as a wake word: the engine makes fewer than three sounds of it. */
export class WakeWordError extends Error {
  readonly code = 'wake-word-too-short';
  readonly params: { readonly phrase: string; readonly sounds: number; readonly fewest: number };

  constructor(phrase: string, sounds: number) {
    super(`wake-word-too-short: ${phrase}`);
    this.params = { phrase, sounds, fewest: FEWEST_SOUNDS };
  }
}

/** Assumed: with two sounds anything at all resembles the wake word. */
const FEWEST_SOUNDS = 3;

/**
 * Any phrase as a wake word, in the sounds that the engine gives it in that language.
 *
 * @throws WakeWordError where that is fewer than three sounds
 */
export function wakeWordModel(phrase: string, language: Language, engine: SpeechEngine): WakeWordModel {
  const id = wakeWordId(phrase);
  const known = WAKE_WORDS.find((word) => wakeWordId(word) === id);
  const sounds = engine
    .pronounce(known ?? phrase, language, QUICKEST_WPM)
    .phones.map(({ ipa, stress }) => ({ ipa, stress }));
  if (sounds.length < FEWEST_SOUNDS) throw new WakeWordError(phrase, sounds.length);
  return { id, language, pattern: patternOf(sounds, language), calibration: calibrationOf(id) };
}

/** The form in which settings, candidates and triggers name a wake word. */
export function wakeWordId(phrase: string): string {
  return phrase.trim().replace(/\s+/g, ' ').toLowerCase();
}
