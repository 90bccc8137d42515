import type { TriedPhrase } from '../../src/study/evaluate/triggers.ts';
import { bestAlignment, patternOf } from '../../src/wakeword/phonetic/align.ts';
import type { Logistic } from '../../src/wakeword/phonetic/weights.ts';
import { againOf, type Check, type Counts, type Rate, type TriedBend } from './rates.ts';
import { type Curves, logitOf } from './verdicts.ts';
import { median, NAMES, PRIOR, rangesOf, type Said, type Vector, type WakeWords } from './weights.ts';

/** Takes a line of the report. */
export type Tell = (line?: string) => void;

const percent = (share: number, digits = 2) => (100 * share).toFixed(digits);
const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit));

export function tellWeights(best: Vector, fits: readonly Vector[], tell: Tell): void {
  const ranges = rangesOf(fits);
  tell('Weights, thousandths    learned   prior   over all folds');
  for (const name of NAMES) {
    const [low, high] = ranges[name];
    tell(`  ${name.padEnd(22)}${String(best[name]).padStart(7)} ${String(PRIOR[name]).padStart(7)}   ${low}–${high}`);
  }
  tell();
}

/** How triggers lie among the stretches of talk. */
export function standing(tails: readonly number[]): { median: string; over995: string; over98: string } {
  const over = (least: number) => percent(tails.filter((tail) => 1 - tail > least).length / tails.length, 0);
  return { median: percent(1 - median(tails)), over995: over(0.995), over98: over(0.98) };
}

export function tellTails(how: string, tails: readonly number[], tell: Tell): void {
  const lie = standing(tails);
  tell(
    `Percentile in talk that was held out, ${how}: median ${lie.median}, over 99.5: ${lie.over995} %, over 98: ${lie.over98} %`,
  );
}

export function tellBends(bends: readonly TriedBend[], rates: readonly Rate[], tell: Tell): void {
  tell('\nBend    inside the measured interval, of 60 ways to hold out a third, in %');
  tell(`        ${rates.map(({ wakeWord }) => wakeWord.padStart(9)).join(' ')}`);
  for (const { bend, inside } of bends)
    tell(`${String(bend).padEnd(8)}${inside.map((share) => percent(share, 0).padStart(9)).join(' ')}`);
}

interface LearnedRate {
  readonly rate: Rate;
  readonly slope: number;
  readonly counts: Counts;
  readonly check: Check;
}

export function tellRates(learned: readonly LearnedRate[], bend: number, tell: Tell): void {
  tell('\nActivations per 10,000 words  measured, 95 %         held out           slope  wakes again');
  for (const { rate, slope, counts, check } of learned) {
    const interval = `${rate.rate.toFixed(3)} (${rate.low.toFixed(3)}–${rate.high.toFixed(3)})`;
    const heldOut = `${check.heldOut.toFixed(3)} ${check.isInside ? 'inside ' : 'outside'}`;
    const again = percent(againOf(counts, { slope, bend }), 0);
    tell(
      `${rate.wakeWord.padEnd(11)}${rate.generation.padEnd(19)}${interval}    ${heldOut}    ${slope.toFixed(2).padStart(5)}   ${again} %`,
    );
  }
}

export function tellChances(
  title: string,
  phrases: readonly (TriedPhrase & Pick<Said, 'stream'>)[],
  curves: Curves & { readonly verifies: Logistic },
  wakeWords: WakeWords,
  tell: Tell,
): void {
  tell(`\n${title}`);
  for (const { phrase, wakeWords: ids, stream } of phrases) {
    const each = ids.flatMap((id) => {
      const sounds = wakeWords.get(id);
      if (sounds === undefined) return [];
      const { score } = bestAlignment(patternOf(sounds, 'en', curves.weights), stream);
      const logit = logitOf(score, id, curves);
      const accepted = percent(chanceOf(curves.verifies.intercept + curves.verifies.slope * score), 0);
      return [`${id} ${score.toFixed(3)} ${chanceOf(logit).toPrecision(2)} ${accepted} %`];
    });
    tell(`  ${phrase.padEnd(30)}${each.join('; ')}`);
  }
}
