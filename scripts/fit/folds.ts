import type { Thirds } from './talk.ts';
import { fitWeights, type Said, tailsOfTriggers, type Vector, type WakeWords, weightsOf } from './weights.ts';

/** What is learned when some of the triggers are left out, each once. */
export interface Folds {
  /** Of each trigger where it was left out: the share of stretches of held-out talk that score as high. */
  readonly tails: readonly number[];
  readonly fits: readonly Vector[];
}

/** Parts that the phrases are put into. */
const FOLDS = 6;

export function crossValidate(
  said: readonly Said[],
  wakeWords: WakeWords,
  talk: Thirds,
): { readonly phrase: Folds; readonly wakeWord: Folds } {
  const over = (foldOf: (trigger: Said) => string): Folds => {
    const folds = said.map(foldOf);
    const tails = new Array<number>(said.length).fill(1);
    const fits = [...new Set(folds)].map((fold) => {
      const kept = said.filter((_, index) => folds[index] !== fold);
      const vector = fitWeights(kept, wakeWords, talk.first);
      const left = said.filter((_, index) => folds[index] === fold);
      const found = tailsOfTriggers(left, wakeWords, weightsOf(vector), talk.heldOut);
      for (const [place, trigger] of left.entries()) tails[said.indexOf(trigger)] = found[place] ?? 1;
      return vector;
    });
    return { tails, fits };
  };
  const phrases = [...new Set(said.map(({ phrase }) => phrase.toLowerCase()))];
  return {
    phrase: over(({ phrase }) => String(phrases.indexOf(phrase.toLowerCase()) % FOLDS)),
    wakeWord: over(({ wakeWords: ids }) => ids.join()),
  };
}
