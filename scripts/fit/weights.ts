import type { SpeechEngine } from '../../src/speech/engine.ts';
import type { SpeechSound } from '../../src/speech/ipa.ts';
import type { TriedPhrase } from '../../src/study/evaluate/triggers.ts';
import { patternOf, sweep } from '../../src/wakeword/phonetic/align.ts';
import type { VoiceStream } from '../../src/wakeword/phonetic/stream.ts';
import type { Weights } from '../../src/wakeword/phonetic/weights.ts';
import { wakeWordModel } from '../../src/wakeword/wake-words.ts';
import { streamOfPhrase, type Talk, tailOf } from './talk.ts';

/** A documented trigger as it is said. */
export interface Said extends TriedPhrase {
  readonly stream: VoiceStream;
}

export function sayAll(phrases: readonly TriedPhrase[], engine: SpeechEngine): Said[] {
  const once = new Map(phrases.map((tried) => [`${tried.wakeWords.join()} ${tried.phrase.toLowerCase()}`, tried]));
  return [...once.values()].map((tried) => ({ ...tried, stream: streamOfPhrase(tried.phrase, engine) }));
}

/** The sounds of wake words by their ids. */
export type WakeWords = ReadonlyMap<string, readonly SpeechSound[]>;

export function soundsOfWakeWords(ids: readonly string[], engine: SpeechEngine): WakeWords {
  return new Map(ids.map((id) => [id, wakeWordModel(id, 'en', engine).pattern.sounds]));
}

/** The eight weights that are learned, as a list, so that a search can move each. */
export const NAMES = [
  'vowel',
  'consonant',
  'mixed',
  'lostVowel',
  'lostConsonant',
  'insertion',
  'stress',
  'cut',
] as const;
type Name = (typeof NAMES)[number];
export type Vector = Readonly<Record<Name, number>>;

/**
 * What a phonetician would expect, before any trigger is seen: a consonant is worth a little more than a vowel, a vowel
 * in place of a consonant costs most, losing a sound or adding one about half of replacing it, stress in the wrong place little.
 * Each fitted weight is pulled towards it.
 */
export const PRIOR: Vector = {
  vowel: 1200,
  consonant: 1400,
  mixed: 2500,
  lostVowel: 600,
  lostConsonant: 500,
  insertion: 500,
  stress: 120,
  cut: 200,
};

/** @param bend moves no phrase past another */
export function weightsOf(vector: Vector, bend = 1): Weights {
  return {
    substitution: { vowel: vector.vowel, consonant: vector.consonant, mixed: vector.mixed },
    deletion: { vowel: vector.lostVowel, consonant: vector.lostConsonant },
    insertion: vector.insertion,
    // French stress marks phrases, not words.
    stress: { en: vector.stress, fr: 0 },
    cut: vector.cut,
    bend,
  };
}

/** How far a weight may stray from the prior: a factor of 1.6 costs as much as one trigger does in 60 (assumed). */
const PRIOR_SPREAD = 0.5;
const PULL = 0.01;

/**
 * For each trigger the share of one stretch a word of the talk that scores as high, for the wake word of its own that it
 * is likest.
 */
export function tailsOfTriggers(said: readonly Said[], wakeWords: WakeWords, weights: Weights, talk: Talk): number[] {
  const wanted = [...new Set(said.flatMap((trigger) => trigger.wakeWords))].filter((id) => wakeWords.has(id));
  const heard = new Map(
    wanted.map((id) => {
      const pattern = patternOf(wakeWords.get(id) ?? [], 'en', weights);
      return [id, { pattern, tail: tailOf(pattern, talk) }] as const;
    }),
  );
  return said.map(({ stream, wakeWords: ids }) =>
    Math.min(
      ...ids.flatMap((id) => {
        const known = heard.get(id);
        if (known === undefined) return [];
        const highest = sweep(known.pattern, stream).thousandths.reduce((best, score) => Math.max(best, score), 0);
        return [known.tail[highest] as number];
      }),
    ),
  );
}

/**
 * The mean of what each trigger adds: the logarithm of its tail, so that one which is far out may be far out, and a
 * step around 1.5 %, so that no few of them carry all; and the pull of the prior.
 */
function lossOf(vector: Vector, said: readonly Said[], wakeWords: WakeWords, talk: Talk): number {
  const tails = tailsOfTriggers(said, wakeWords, weightsOf(vector), talk);
  const each = tails.map((tail) => {
    const decades = Math.log10(tail + 1e-4);
    return decades + 1.5 / (1 + Math.exp((Math.log10(0.015) - decades) / 0.25));
  });
  const strays = NAMES.map((name) => (Math.log(vector[name] / PRIOR[name]) / PRIOR_SPREAD) ** 2);
  return each.reduce((sum, part) => sum + part, 0) / each.length + PULL * strays.reduce((sum, part) => sum + part, 0);
}

/** Steps of the search: each weight times or divided by these, as long as that helps. */
const STEPS = [1.4, 1.2, 1.1];

/** The weights with the least loss, by a search along one weight at a time from the prior; deterministic. */
export function fitWeights(said: readonly Said[], wakeWords: WakeWords, talk: Talk): Vector {
  let best: Vector = PRIOR;
  let least = lossOf(best, said, wakeWords, talk);
  for (const step of STEPS) {
    for (const name of NAMES) {
      for (const factor of [step, 1 / step]) {
        const other = { ...best, [name]: Math.round(best[name] * factor) };
        const loss = lossOf(other, said, wakeWords, talk);
        if (loss >= least - 1e-6) continue;
        best = other;
        least = loss;
        break;
      }
    }
  }
  return best;
}

/** Rounded to tens: finer differences mean nothing. */
export function rounded(vector: Vector): Vector {
  return Object.fromEntries(NAMES.map((name) => [name, 10 * Math.round(vector[name] / 10)])) as Record<Name, number>;
}

/** The range of each weight over several fits. */
export function rangesOf(fits: readonly Vector[]): Readonly<Record<Name, readonly [number, number]>> {
  const ranges = NAMES.map((name) => {
    const values = fits.map((vector) => vector[name]);
    return [name, [Math.min(...values), Math.max(...values)]] as const;
  });
  return Object.fromEntries(ranges) as unknown as Readonly<Record<Name, readonly [number, number]>>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}
