import { parseArgs } from 'node:util';
import { openQuickEngine } from '../src/speech/engine.ts';
import { readCsv } from '../src/study/evaluate-csv.ts';
import { phrasesIn, type TriedPhrase } from '../src/study/evaluate-triggers.ts';
import { bestAlignment, patternOf } from '../src/wakeword/phonetic/align.ts';
import type { Parameters, Weights } from '../src/wakeword/phonetic/weights.ts';
import { WAKE_WORDS, wakeWordId } from '../src/wakeword/wake-words.ts';
import { chanceAt, checkRate, PERFECT, readRates, slopeFor } from './fit/rates.ts';
import { momentsOf, readTalk, streamOfPhrase, type Thirds } from './fit/talk.ts';
import {
  fitWeights,
  PRIOR,
  rangesOf,
  rounded,
  type Said,
  sayAll,
  soundsOfWakeWords,
  tailsOfTriggers,
  type Vector,
  type WakeWords,
  weightsOf,
} from './fit/weights.ts';

/*
 * npm run fit -- --dialogue DIR --rates FILE.csv --triggers FILE.csv --non-triggers FILE.csv
 * Learns what the phonetic detector's parameters should be, and tells how good they are on what they were not learned
 * from. The same input gives the same output.
 */

/** Parts that the phrases are put into, each left out once. */
const FOLDS = 6;

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

interface Input {
  readonly dialogue: string;
  readonly rates: string;
  readonly triggers: string;
  readonly 'non-triggers': string;
}

function inputOf(argv: readonly string[]): Input {
  const names = ['dialogue', 'rates', 'triggers', 'non-triggers'] as const;
  const options = { dialogue: TEXT, rates: TEXT, triggers: TEXT, 'non-triggers': TEXT };
  const { values } = parseArgs({ args: [...argv], options });
  const missing = names.find((name) => values[name] === undefined);
  if (missing !== undefined) throw new Error(`--${missing} is missing; see the top of scripts/fit.ts`);
  return values as unknown as Input;
}

const TEXT = { type: 'string' } as const;
const tell = (text = '') => process.stdout.write(`${text}\n`);
const percent = (share: number, digits = 2) => (100 * share).toFixed(digits);

async function main(): Promise<void> {
  const input = inputOf(process.argv.slice(2));
  const rates = await readRates(input.rates);
  const triggers = await phrasesIn(input.triggers, 'en');
  const nonTriggers = await phrasesIn(input['non-triggers'], 'en');
  const verdicts = await verdictsIn(input.triggers);
  const talk = await readTalk(input.dialogue);
  const engine = await openQuickEngine();
  const { words, hours, conversations } = talk.all;
  tell(`${conversations} conversations, ${words} words, ${hours.toFixed(1)} hours; a third of them held out`);

  const said = sayAll(triggers.phrases, engine);
  const ids = WAKE_WORDS.map(wakeWordId);
  const wakeWords = soundsOfWakeWords(ids, engine);
  tell(
    `${said.length} documented triggers; ${triggers.passedOver} rows passed over (another language, no wake word, no words)\n`,
  );

  const best = rounded(fitWeights(said, wakeWords, talk.first));
  const folds = crossValidate(said, wakeWords, talk);
  tellWeights(best, [...folds.phrase.fits, ...folds.wakeWord.fits]);
  tellTails('as learned, on talk that was held out', tailsOfTriggers(said, wakeWords, weightsOf(best), talk.heldOut));
  tellTails('each phrase left out once', folds.phrase.tails);
  tellTails('each wake word left out once', folds.wakeWord.tails);
  for (const [index, { phrase }] of said.entries())
    tell(`  ${percent(1 - (folds.phrase.tails[index] ?? 1)).padStart(6)}  ${phrase}`);

  const weights = weightsOf(best);
  tell('\nActivations per 10,000 words       measured, 95 %          learned  held out  slope  wakes again');
  for (const rate of rates) {
    const sounds = wakeWords.get(rate.wakeWord);
    if (sounds === undefined) continue;
    const check = checkRate(rate, sounds, weights, talk);
    const inside = check.heldOut >= rate.low && check.heldOut <= rate.high ? '' : '  outside';
    tell(
      `${rate.wakeWord.padEnd(12)}${rate.device.padEnd(24)}${rate.rate.toFixed(3)} (${rate.low.toFixed(3)}–${rate.high.toFixed(3)})   ${check.trained.toFixed(3)}    ${check.heldOut.toFixed(3)}     ${check.slope.toFixed(1)}   ${percent(check.again, 0)} %${inside}`,
    );
  }

  const slopes = Object.fromEntries(
    rates.flatMap((rate) => {
      const sounds = wakeWords.get(rate.wakeWord);
      if (sounds === undefined) return [];
      const moments = momentsOf(patternOf(sounds, 'en', weights), rate.wakeWord, talk.all);
      return [[rate.wakeWord, slopeFor(rate.rate, moments, talk.all.words)] as const];
    }),
  );
  const parameters: Learned = {
    weights,
    slopes,
    usualSlope: median(Object.values(slopes)),
    sensitivityLogits: sensitivityLogits(),
    acceptedLogits: acceptedLogits(verdicts, slopes, weights, wakeWords),
  };
  tellChances('Documented triggers: chance of waking, and of being accepted', said, parameters, wakeWords);
  tellChances('Tried, and silent', sayAll(nonTriggers.phrases, engine), parameters, wakeWords);
  tell(
    `\nSensitivity 0 and 1 move the log-odds by ${parameters.sensitivityLogits}; the cloud's are ${parameters.acceptedLogits} higher.`,
  );

  tell(
    `\nSlopes over all of the talk: ${JSON.stringify(slopes)}; of a wake word of which nothing was measured: ${parameters.usualSlope}`,
  );

  async function verdictsIn(file: string): Promise<Verdict[]> {
    const rows = await readCsv(file, ['wake_word', 'phrase', 'accepted_by', 'note']);
    return rows.flatMap(({ fields }) => {
      const isAccepted = fields.accepted_by === 'both';
      const isInferred = /inferred/u.test(fields.note ?? '');
      if (isInferred || (!isAccepted && fields.accepted_by !== 'local')) return [];
      return [{ phrase: fields.phrase ?? '', wakeWord: wakeWordId(fields.wake_word ?? ''), isAccepted }];
    });
  }

  function acceptedLogits(
    tested: readonly Verdict[],
    slopes: Readonly<Record<string, number>>,
    weights: Weights,
    wakeWords: WakeWords,
  ): number {
    const logits = tested.map(({ phrase, wakeWord }) => {
      const pattern = patternOf(wakeWords.get(wakeWord) ?? [], 'en', weights);
      const { score } = bestAlignment(pattern, streamOfPhrase(phrase, engine));
      return PERFECT + (slopes[wakeWord] ?? 0) * (score - 1);
    });
    const accepted = tested.filter(({ isAccepted }) => isAccepted).length;
    // The likeliest shift of a logistic with a slope of 1: as many are expected to be accepted as were.
    let [low, high] = [-20, 20];
    while (high - low > 0.001) {
      const middle = (low + high) / 2;
      const expected = logits.reduce((sum, logit) => sum + 1 / (1 + Math.exp(-(logit + middle))), 0);
      if (expected < accepted) low = middle;
      else high = middle;
    }
    return Math.round(10 * low) / 10;
  }
}

interface Learned extends Pick<Parameters, 'weights' | 'slopes' | 'usualSlope' | 'sensitivityLogits'> {
  /** How much higher the log-odds are that the cloud accepts what has woken the device. */
  readonly acceptedLogits: number;
}

/** A phrase that woke a device, and what the cloud said to it; inferred verdicts are left out. */
interface Verdict {
  readonly phrase: string;
  readonly wakeWord: string;
  readonly isAccepted: boolean;
}

interface Folds {
  readonly tails: number[];
  readonly fits: Vector[];
}

function crossValidate(
  said: readonly Said[],
  wakeWords: WakeWords,
  talk: Thirds,
): { readonly phrase: Folds; readonly wakeWord: Folds } {
  const over = (foldOf: (trigger: Said, index: number) => string): Folds => {
    const folds = said.map(foldOf);
    const tails = new Array<number>(said.length).fill(1);
    const fits = [...new Set(folds)].map((fold) => {
      const vector = fitWeights(
        said.filter((_, index) => folds[index] !== fold),
        wakeWords,
        talk.first,
      );
      const left = said.filter((_, index) => folds[index] === fold);
      const found = tailsOfTriggers(left, wakeWords, weightsOf(vector), talk.heldOut);
      left.forEach((trigger, place) => {
        tails[said.indexOf(trigger)] = found[place] ?? 1;
      });
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

function tellWeights(best: Vector, fits: readonly Vector[]): void {
  const ranges = rangesOf(fits);
  tell('Weights, thousandths    learned   prior   over all folds');
  for (const name of Object.keys(PRIOR) as (keyof Vector)[]) {
    const [low, high] = ranges[name];
    tell(`  ${name.padEnd(22)}${String(best[name]).padStart(7)} ${String(PRIOR[name]).padStart(7)}   ${low}–${high}`);
  }
  tell();
}

function tellTails(how: string, tails: readonly number[]): void {
  const over = (least: number) => percent(tails.filter((tail) => 1 - tail > least).length / tails.length, 0);
  tell(
    `Percentile of the triggers, ${how}: median ${percent(1 - median(tails))}, over 99.5: ${over(0.995)} %, over 98: ${over(0.98)} %`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

function tellChances(
  title: string,
  phrases: readonly (TriedPhrase & Pick<Said, 'stream'>)[],
  { weights, slopes, usualSlope, acceptedLogits }: Learned,
  wakeWords: WakeWords,
): void {
  tell(`\n${title}`);
  for (const { phrase, wakeWords: ids, stream } of phrases) {
    const each = ids.flatMap((id) => {
      const sounds = wakeWords.get(id);
      if (sounds === undefined) return [];
      const { score } = bestAlignment(patternOf(sounds, 'en', weights), stream);
      const chance = chanceAt(1000 * score, slopes[id] ?? usualSlope);
      const odds = (chance / (1 - chance)) * Math.exp(acceptedLogits);
      return [`${id} ${score.toFixed(3)} ${chance.toPrecision(2)} ${percent(odds / (1 + odds), 0)} %`];
    });
    tell(`  ${phrase.padEnd(30)}${each.join('; ')}`);
  }
}

/** The mean step of the logarithm of the false accepts over the settings, for half of the whole range, to a tenth. */
function sensitivityLogits(): number {
  const slopes = FALSE_ACCEPTS.map((rates) => {
    const points = rates.flatMap((rate, index) =>
      rate === 0 ? [] : [{ at: SETTINGS[index] ?? 0, log: Math.log(rate) }],
    );
    const [first, last] = [points[0], points.at(-1)];
    return first && last ? (last.log - first.log) / (last.at - first.at) : 0;
  });
  return Math.round((10 * slopes.reduce((sum, slope) => sum + slope, 0)) / slopes.length / 2) / 10;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`fit: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
