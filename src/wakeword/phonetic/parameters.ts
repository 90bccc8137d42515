import type { Parameters } from './weights.ts';

/**
 * All provisional: the weights are round figures near the best of a random search that ranked the documented triggers
 * (`triggers.ts`) among the stretches of ordinary telephone talk, and the slopes were chosen by hand, so that 182,000
 * words of such talk are expected to wake a device roughly as often as talk on television did (`MEASURED`, Echo Dot 2 and
 * others). `npm run fit` says what they should be; `node bench/talk.mjs FOLDER` counts what comes of these. Alexa is
 * expected to be woken five times as often as was measured.
 */
export const PARAMETERS: Parameters = {
  version: 1,
  weights: {
    substitution: { vowel: 1100, consonant: 1200, mixed: 1800 },
    deletion: {
      vowel: { inside: 650, edge: 500 },
      consonant: { inside: 800, edge: 500 },
    },
    insertion: 600,
    // French stress marks phrases, not words.
    stress: { en: 120, fr: 0 },
    cut: 180,
  },
  // 97 in 100. Assumed.
  perfect: 3.476,
  slopes: {
    alexa: 29,
    amazon: 24,
    echo: 24,
    computer: 22,
    'hey google': 17,
    'ok google': 17,
    'hey siri': 21,
    cortana: 20,
    'hey cortana': 20,
  },
  usualSlope: 24,
  // Assumed.
  sensitivityLogits: 2,
};
