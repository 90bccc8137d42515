import { type Counts, expectedRate } from './rates.ts';

/**
 * Published false accepts an hour of three wake words at three settings, from the least to the most sensitive
 * (home-assistant-voice.yaml of esphome/home-assistant-voice-pe, Dinner Party Corpus). That the settings are the
 * sensitivities ¼, ½ and ¾ is assumed.
 */
const SETTINGS = [0.25, 0.5, 0.75];
const FALSE_ACCEPTS = [
  [0, 0.376, 0.751],
  [0.563, 0.939, 1.502],
  [0.567, 1.502, 1.878],
];

/** The mean growth of the logarithm of the false accepts over a unit of sensitivity. */
function publishedGrowth(): number {
  const growths = FALSE_ACCEPTS.map((rates) => {
    const points = rates.flatMap((rate, index) =>
      rate === 0 ? [] : [{ at: SETTINGS[index] ?? 0, log: Math.log(rate) }],
    );
    const [first, last] = [points[0], points.at(-1)];
    return first && last ? (last.log - first.log) / (last.at - first.at) : 0;
  });
  return mean(growths);
}

/** What is expected of a wake word at the sensitivity 0.5. */
export interface Heard {
  readonly counts: Counts;
  readonly slope: number;
}

/**
 * How far sensitivity 0 and 1 move the log-odds, to a hundredth: as far as makes the expected accidents grow from ¼ to ¾
 * as the published ones do, in the mean of the wake words. More of them become near misses then, so that it is less than
 * the growth of the rates themselves.
 */
export function sensitivityLogits(heard: readonly Heard[], bend: number): number {
  const wanted = publishedGrowth() / 2;
  let [low, high] = [0, 5];
  while (high - low > 0.001) {
    const logits = (low + high) / 2;
    const rate = ({ counts, slope }: Heard, sensitivity: number) =>
      expectedRate(counts, { slope, bend, shift: logits * (2 * sensitivity - 1) }, 1);
    const growth = mean(heard.map((one) => Math.log(rate(one, 0.75) / rate(one, 0.25))));
    if (growth < wanted) low = logits;
    else high = logits;
  }
  return Math.round(100 * low) / 100;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
