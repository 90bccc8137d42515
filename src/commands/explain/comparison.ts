import { choicesOf } from '../../app/choices.ts';
import { languageOf } from '../../vocabulary/language.ts';
import type { Nearness } from '../../wakeword/explanation.ts';
import { OFFERED } from '../../wakeword/wake-words.ts';
import type { CallOf } from '../declared.ts';
import { USUAL_SENSITIVITY } from '../program/settings.ts';

const USUAL_WAKE_WORD = 'Alexa';

/**
 * What phrases are compared with; for `--all`, in the order of the catalogue.
 * @throws Failure or DiagnosticError for an option that is no value of its setting
 */
export function comparisonOf({ options, reader }: CallOf<'explain'>) {
  const wakeWord = options.like ?? options.wakeWord ?? USUAL_WAKE_WORD;
  const { overrides } = choicesOf({ ...options, wakeWord }, reader.sentences);
  const { sensitivity } = Object.assign({ sensitivity: USUAL_SENSITIVITY }, ...overrides);
  const language = languageOf(options.language ?? 'en');
  return { wakeWords: options.all ? OFFERED[language] : [wakeWord], language, sensitivity };
}

/** What `--json` has of it. */
export function jsonOf({ phrase, wakeWord, heard, score, threshold, probability, alignment }: Nearness) {
  return { phrase, wakeWord, heard, score, threshold, probability, alignment };
}
