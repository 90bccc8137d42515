import { type CallOf, command } from '../program/command.ts';
import { flag, json, language, list, settings, text, whole } from '../program/option.ts';

/** A minute for 500 candidates at 12 µs a draw (assumed). */
const MOST_SEEDS = 10_000;

export const evaluate = command('evaluate', '', {
  dialogue: text('--dialogue <folder>'),
  durations: flag('--durations'),
  triggers: text('--triggers <file.csv>'),
  nonTriggers: text('--non-triggers <file.csv>'),
  recordings: text('--recordings <folder>'),
  wakeWord: list('--wake-word <phrase>'),
  all: flag('--all'),
  device: settings.device,
  sensitivity: settings.sensitivity,
  detector: settings.detector,
  model: settings.model,
  seeds: whole('--seeds <n>', [0, MOST_SEEDS], (sentences, wrong) => sentences.evaluate.badSeeds(wrong)),
  language,
  csv: text('--csv <file.csv>'),
  json,
});
export type EvaluateCall = CallOf<typeof evaluate>;
