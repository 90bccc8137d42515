import type { SpeechEngine } from '../speech/engine.ts';
import { QUICKEST_WPM } from '../speech/pronounce.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import type { Generation } from '../vocabulary/generation.ts';
import type { Language } from '../vocabulary/language.ts';
import { type MeasuredRate, measuredOf } from './measured.ts';
import { type Pattern, patternOf } from './phonetic/align.ts';
import { PARAMETERS } from './phonetic/parameters.ts';
import type { Logistic } from './phonetic/weights.ts';

/** How scores become probabilities for one wake word. */
interface Calibration {
  /** That the device wakes. */
  readonly wakes: Logistic;
  /** That the cloud, at its second look, agrees that it was the wake word, once the device has woken. */
  readonly verifies: Logistic;
}

function calibrationOf(id: string, measured: MeasuredRate | undefined): Calibration {
  const { perfect, slopes, usualSlope, verifies } = PARAMETERS;
  const slope = (measured && slopes[measured.generation]?.[id]) ?? usualSlope;
  return { wakes: { slope, intercept: perfect - slope }, verifies };
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

/**
 * Those that are offered to people who speak a language. In French an Echo also answers to “Ordinateur”
 * (toptips.fr/alexa-ecoute-t-elle-toujours-comment-larreter), and Siri to “Dis Siri” (01net.com, 25 February 2020).
 */
export const OFFERED: Readonly<Record<Language, readonly string[]>> = {
  en: WAKE_WORDS,
  fr: ['Alexa', 'Amazon', 'Echo', 'Ordinateur', 'Ziggy', 'Hey Google', 'OK Google', 'Dis Siri'],
};

/** How an offered wake word is written, which may decide how it is pronounced. */
export function asWritten(id: string): string | undefined {
  return Object.values(OFFERED)
    .flat()
    .find((word) => wakeWordId(word) === id);
}

/** A wake word as a detector listens for it. */
export interface WakeWordModel {
  /** Lower case, single spaces: `ok google`. */
  readonly id: string;
  readonly language: Language;
  readonly pattern: Pattern;
  /** What its chances are to meet; undefined: nothing was measured. */
  readonly measured: MeasuredRate | undefined;
  readonly calibration: Calibration;
}

/** Assumed: with two sounds anything at all resembles the wake word. */
const FEWEST_SOUNDS = 3;

/**
 * Any phrase as a wake word, in the sounds that the engine gives it in that language.
 *
 * @param generation the device whose measured rate its chances are to meet; null: the first that was measured with it
 * @throws DiagnosticError where that is fewer than three sounds
 */
export function wakeWordModel(
  phrase: string,
  language: Language,
  engine: SpeechEngine,
  generation: Generation | null = null,
): WakeWordModel {
  const id = wakeWordId(phrase);
  const known = asWritten(id);
  const sounds = engine
    .pronounce(known ?? phrase, language, QUICKEST_WPM)
    .phones.map(({ ipa, stress }) => ({ ipa, stress }));
  if (sounds.length < FEWEST_SOUNDS)
    throw new DiagnosticError('wake-word-too-short', { phrase, sounds: sounds.length, fewest: FEWEST_SOUNDS });
  const measured = measuredOf(id, generation);
  return { id, language, pattern: patternOf(sounds, language), measured, calibration: calibrationOf(id, measured) };
}

/** The form in which settings, candidates and triggers name a wake word. */
export function wakeWordId(phrase: string): string {
  return phrase.trim().replace(/\s+/g, ' ').toLowerCase();
}
