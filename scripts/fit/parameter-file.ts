import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { PARAMETERS } from '../../src/wakeword/phonetic/parameters.ts';
import type { Parameters } from '../../src/wakeword/phonetic/weights.ts';
import type { Folds } from './folds.ts';
import { standing } from './report.ts';
import { rangesOf } from './weights.ts';

export type Learned = Omit<Parameters, 'version'>;

/** What the parameters were learned from. */
export interface Origin {
  /** The talk. */
  readonly about: string;
  readonly triggers: number;
  readonly folds: { readonly phrase: Folds; readonly wakeWord: Folds };
}

/** @returns the version: that of the parameters in use where these are the same, else the next */
export function writeParameters(file: string, learned: Learned, origin: Origin): number {
  const { version: used, ...others } = PARAMETERS;
  const version = isDeepStrictEqual(others, learned) ? used : used + 1;
  writeFileSync(file, sourceOf(version, learned, origin));
  return version;
}

function sourceOf(version: number, learned: Learned, { about, triggers, folds }: Origin): string {
  const { weights, perfect, slopes, usualSlope, sensitivityLogits, verifies } = learned;
  const { substitution, deletion } = weights;
  const ranges = rangesOf([...folds.phrase.fits, ...folds.wakeWord.fits]);
  const range = (name: keyof typeof ranges) => ranges[name].join('–');
  const stands = (what: string, { tails }: Folds) => {
    const { median, over98 } = standing(tails);
    return `where each ${what} is left out once: percentile ${median} in the median, ${over98} % of them over 98`;
  };
  return `import type { Parameters } from './weights.ts';

/**
 * Learned by \`npm run fit\`, which writes this file, from ${triggers} documented triggers, the measured rates (\`MEASURED\`)
 * and talk: ${about}. Among the stretches of talk that was held out the triggers lie,
 * - ${stands('phrase', folds.phrase)};
 * - ${stands('wake word', folds.wakeWord)}.
 * Ranges are those over all these fits. \`docs/validity.md\` tells what agrees with what was measured, and what does not.
 */
export const PARAMETERS: Parameters = {
  version: ${version},
  weights: {
    // Ranges: ${range('vowel')}, ${range('consonant')}, ${range('mixed')}.
    substitution: { vowel: ${substitution.vowel}, consonant: ${substitution.consonant}, mixed: ${substitution.mixed} },
    // Ranges: ${range('lostVowel')}, ${range('lostConsonant')}.
    deletion: { vowel: ${deletion.vowel}, consonant: ${deletion.consonant} },
    // Range: ${range('insertion')}.
    insertion: ${weights.insertion},
    // Range: ${range('stress')}. French stress marks phrases, not words.
    stress: { en: ${weights.stress.en}, fr: ${weights.stress.fr} },
    // Range: ${range('cut')}.
    cut: ${weights.cut},
    // Of tenths the least bent with which each rate holds on three of four thirds of the talk that were held out.
    bend: ${weights.bend},
  },
  // 95.3 in 100. Assumed.
  perfect: ${perfect},
  slopes: {
${Object.entries(slopes)
  .map(([generation, own]) => `    ${keyOf(generation)}: { ${listOf(own)} },`)
  .join('\n')}
  },
  usualSlope: ${usualSlope},
  // Voice PE, three settings of three wake words: scripts/fit/sensitivity.ts.
  sensitivityLogits: ${sensitivityLogits},
  // From the few phrases with a tested verdict: scripts/fit/verdicts.ts.
  verifies: { slope: ${verifies.slope}, intercept: ${verifies.intercept} },
};
`;
}

function keyOf(name: string): string {
  return /^\w+$/u.test(name) ? name : `'${name}'`;
}

function listOf(numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers)
    .map(([name, number]) => `${keyOf(name)}: ${number}`)
    .join(', ');
}
