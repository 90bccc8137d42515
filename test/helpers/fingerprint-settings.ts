import type { RunChoices } from '../../src/index.ts';

/** Under which each scenario's fingerprints are taken. Sound has a model of few wake words, so the wake word stays. */
export const SETTINGS: Readonly<Record<string, RunChoices>> = {
  'as written': {},
  sensitive: { settings: { sensitivity: 0.9, generation: 'echo-dot-2' } },
  'google-like': { device: 'google-like', settings: { wakeWord: 'alexa', followUp: true, processing: 'cloud' } },
  'streaming-satellite': {
    device: 'streaming-satellite',
    settings: { wakeWord: 'alexa', followUpStreams: 'on-speech' },
  },
  'long pre-roll, no second look': { settings: { prerollMs: 2000, verification: false, expectsMs: 3000 } },
  'nothing kept': { settings: { saveRecordings: false, humanReview: false, profiling: false, retentionDays: 7 } },
};

/** null: what can happen. */
export const SEEDS = [null, 1, 2, 3] as const;

/** Scenarios of which log and result are kept whole: a request, a button, an accident, a stream, sound, both languages. */
export const WHOLE = ['bouton-rouge', 'clinic-letter', 'noisy-kitchen', 'presque', 'satellite'] as const;
