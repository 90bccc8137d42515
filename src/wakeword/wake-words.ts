import type { Language } from '../scenario/scenario.ts';
import type { SpeechEngine } from '../speech/engine.ts';
import { QUICKEST_WPM } from '../speech/pronounce.ts';
import { type Pattern, patternOf } from './phonetic/align.ts';

/** Probability = 1 / (1 + e^−(intercept + slope × score)). */
export interface Logistic {
  readonly slope: number;
  readonly intercept: number;
}

/** How scores become probabilities for one wake word. */
interface Calibration {
  /** That the device wakes. */
  readonly wakes: Logistic;
  /** That the cloud, at its second look, agrees that it was the wake word. */
  readonly verifies: Logistic;
}

/** Log-odds of 97 in 100: how surely a perfect score wakes and is confirmed. Assumed. */
const PERFECT = 3.476;

/** A curve through the perfect score. */
function curve(slope: number): Logistic {
  return { slope, intercept: PERFECT - slope };
}

/**
 * Assumed: no maker says how much stricter the second look is. It refuses half of what scores 0.935, so that a wake
 * word which runs into the next one (“Alexa is it…”) passes.
 */
const VERIFIES: Logistic = { slope: 80, intercept: -74.8 };

function calibration(slope: number): Calibration {
  return { wakes: curve(slope), verifies: VERIFIES };
}

/** For phrases of which nothing is known: near the middle of the slopes below. */
const UNKNOWN = calibration(24);

/**
 * The wake words that the makers offer: Alexa, Amazon, Echo and Computer (TechTarget, "wake word"), Ziggy since
 * 2021, and the names of Google's, Apple's and Microsoft's assistants.
 *
 * All calibrations are provisional. A slope is a round figure chosen by hand, so that 182,000 words of ordinary
 * telephone talk are expected to wake a device roughly as often as talk on television did (Dubois et al., PETS 2020,
 * Echo Dot 2 and others, US). Per 10,000 words, measured and expected: Amazon 0.26 and 0.18, Echo 0.30 and 0.23,
 * Computer 0.23 and 0.20 (where nobody says it), OK Google 0.16 and 0.15, Hey Siri 0.32 and 0.25, Cortana 0.30 and
 * 0.26. Alexa, 0.08 and 0.4, would need a slope of 37, which puts most of its documented false wakes out of reach.
 * Nothing was measured for Ziggy and Hey Cortana.
 */
export const WAKE_WORDS: readonly { readonly phrase: string; readonly calibration: Calibration }[] = [
  { phrase: 'Alexa', calibration: calibration(29) },
  { phrase: 'Amazon', calibration: calibration(24) },
  { phrase: 'Echo', calibration: calibration(24) },
  { phrase: 'Computer', calibration: calibration(22) },
  { phrase: 'Ziggy', calibration: UNKNOWN },
  { phrase: 'Hey Google', calibration: calibration(17) },
  { phrase: 'OK Google', calibration: calibration(17) },
  { phrase: 'Hey Siri', calibration: calibration(21) },
  { phrase: 'Cortana', calibration: calibration(20) },
  { phrase: 'Hey Cortana', calibration: calibration(20) },
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
  const known = WAKE_WORDS.find((entry) => wakeWordId(entry.phrase) === id);
  const sounds = engine
    .pronounce(known?.phrase ?? phrase, language, QUICKEST_WPM)
    .phones.map(({ ipa, stress }) => ({ ipa, stress }));
  if (sounds.length < FEWEST_SOUNDS) throw new WakeWordError(phrase, sounds.length);
  return { id, language, pattern: patternOf(sounds, language), calibration: known?.calibration ?? UNKNOWN };
}

/** The form in which settings, candidates and triggers name a wake word. */
export function wakeWordId(phrase: string): string {
  return phrase.trim().replace(/\s+/g, ' ').toLowerCase();
}
