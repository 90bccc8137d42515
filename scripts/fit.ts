import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeHost } from '../src/host/node/node-host.ts';
import { openQuickEngine } from '../src/speech/engine.ts';
import { phrasesIn } from '../src/study/evaluate/triggers.ts';
import { DiagnosticError, isAbout } from '../src/vocabulary/diagnostic-error.ts';
import { patternOf } from '../src/wakeword/phonetic/align.ts';
import { WAKE_WORDS, wakeWordId } from '../src/wakeword/wake-words.ts';
import { errorText } from '../src/words/diagnostic-text.ts';
import { wordsFor } from '../src/words/words.ts';
import { crossValidate } from './fit/folds.ts';
import { type Learned, writeParameters } from './fit/parameter-file.ts';
import {
  checkRate,
  countsOf,
  EVERY_THIRD,
  expectedRate,
  PERFECT,
  type Rate,
  readRates,
  slopeFor,
  tryBends,
} from './fit/rates.ts';
import { tellBends, tellChances, tellRates, tellTails, tellWeights } from './fit/report.ts';
import { sensitivityLogits } from './fit/sensitivity.ts';
import { momentsOf, readTalk } from './fit/talk.ts';
import { secondLook, verdictsIn } from './fit/verdicts.ts';
import { fitWeights, median, rounded, sayAll, soundsOfWakeWords, tailsOfTriggers, weightsOf } from './fit/weights.ts';

/*
 * npm run fit -- --dialogue DIR --rates FILE.csv --triggers FILE.csv --non-triggers FILE.csv [--output FILE.ts]
 * Learns the phonetic detector's parameters, tells how good they are on what they were not learned from, and writes
 * them to src/wakeword/phonetic/parameters.ts. The same input gives the same output.
 *
 * Columns, among others: of the rates testbed (only US-camera is taken), model (a name of GENERATION_NAMES in
 * src/wakeword/measured.ts), wake_word, per_hour, per_hour_lo95, per_hour_hi95, per_10k_words; of the triggers wake_word,
 * phrase, locale, accepted_by (both, local or unknown), note; of the non-triggers wake_word, phrase, locale.
 */

const INPUT = ['dialogue', 'rates', 'triggers', 'non-triggers'] as const;
type Input = Readonly<Record<(typeof INPUT)[number], string>> & { readonly output: string };

function inputOf(argv: readonly string[]): Input {
  const text = { type: 'string' } as const;
  const output = { ...text, default: 'src/wakeword/phonetic/parameters.ts' };
  const options = { dialogue: text, rates: text, triggers: text, 'non-triggers': text, output };
  const { values } = parseArgs({ args: [...argv], options });
  const missing = INPUT.find((name) => values[name] === undefined);
  if (missing !== undefined) throw new Error(`--${missing} is missing; see the top of scripts/fit.ts`);
  // What takes minutes is not done for a place that cannot be written.
  if (!existsSync(dirname(values.output)))
    throw new Error(`${dirname(values.output)}: there is no such folder; choose another --output`);
  return values as Input;
}

const FEWEST_CONVERSATIONS = 3;

const tell = (line = '') => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const input = inputOf(process.argv.slice(2));
  const rates = await readRates(input.rates);
  const triggers = await phrasesIn(nodeHost, input.triggers, 'en');
  const nonTriggers = await phrasesIn(nodeHost, input['non-triggers'], 'en');
  const verdicts = await verdictsIn(input.triggers);
  const talk = await readTalk(input.dialogue);
  const engine = await openQuickEngine(nodeHost);
  const words = talk.all.words.reduce((sum, count) => sum + count, 0);
  if (talk.all.words.length < FEWEST_CONVERSATIONS)
    throw new Error(
      `${input.dialogue}: a third of the talk is held out; give at least ${FEWEST_CONVERSATIONS} conversations`,
    );
  if (triggers.phrases.length === 0)
    throw new Error(`${input.triggers}: there is no English phrase with a wake word in it`);
  const about = `${talk.all.words.length} conversations of ${words} words, ${talk.all.hours.toFixed(1)} hours`;
  tell(about);

  const said = sayAll(triggers.phrases, engine);
  const wakeWords = soundsOfWakeWords(WAKE_WORDS.map(wakeWordId), engine);
  tell(`${said.length} documented triggers; ${triggers.passedOver} rows passed over (another language, no words, …)\n`);
  const vector = rounded(fitWeights(said, wakeWords, talk.first));
  const folds = crossValidate(said, wakeWords, talk);
  tellWeights(vector, [...folds.phrase.fits, ...folds.wakeWord.fits], tell);
  tellTails('as learned', tailsOfTriggers(said, wakeWords, weightsOf(vector), talk.heldOut), tell);
  tellTails('each phrase left out once', folds.phrase.tails, tell);
  tellTails('each wake word left out once', folds.wakeWord.tails, tell);
  for (const [index, { phrase }] of said.entries())
    tell(`  ${(100 * (1 - (folds.phrase.tails[index] ?? 1))).toFixed(2).padStart(6)}  ${phrase}`);

  const found = new Map(
    [...new Set(rates.map(({ wakeWord }) => wakeWord))].map((id) => {
      const pattern = patternOf(wakeWords.get(id) ?? [], 'en', weightsOf(vector));
      return [id, momentsOf(pattern, id, talk.all)] as const;
    }),
  );
  const momentsOfRate = ({ wakeWord }: Rate) => found.get(wakeWord) ?? [];
  const bends = tryBends(rates, momentsOfRate, talk.all.words);
  const bend = bends.at(-1)?.bend ?? 1;
  tellBends(bends, rates, tell);
  const learned = rates.map((rate) => {
    const moments = momentsOfRate(rate);
    const counts = countsOf(moments, () => true);
    const slope = slopeFor(rate.rate, counts, bend, words);
    return { rate, slope, counts, check: checkRate(rate, moments, talk.all.words, bend, EVERY_THIRD) };
  });
  tellRates(learned, bend, tell);

  const slopes: Learned['slopes'] = Object.fromEntries(
    rates.map(({ generation }) => [
      generation,
      Object.fromEntries(
        learned.flatMap(({ rate, slope }) => (rate.generation === generation ? [[rate.wakeWord, slope]] : [])),
      ),
    ]),
  );
  const first = learned.filter(({ rate: { wakeWord } }, index) => {
    return learned.findIndex(({ rate }) => rate.wakeWord === wakeWord) === index;
  });
  const usualSlope = median(first.map(({ slope }) => slope));
  const curves = {
    weights: weightsOf(vector, bend),
    perfect: PERFECT,
    slopes,
    usualSlope,
    slopeOf: (id: string) => first.find(({ rate }) => rate.wakeWord === id)?.slope ?? usualSlope,
  };
  const parameters: Learned = {
    ...{ weights: curves.weights, perfect: PERFECT, slopes, usualSlope },
    sensitivityLogits: sensitivityLogits(first, bend),
    verifies: secondLook(verdicts, curves, wakeWords, engine),
  };
  const chances = { ...curves, verifies: parameters.verifies };
  tellChances('Documented triggers: chance of waking, and of being accepted', said, chances, wakeWords, tell);
  tellChances('Tried, and silent', sayAll(nonTriggers.phrases, engine), chances, wakeWords, tell);
  const { slope, intercept } = parameters.verifies;
  tell(
    `\nSensitivity 0 and 1 move the log-odds by ${parameters.sensitivityLogits}; the second look's are ${intercept} + ${slope} × score.`,
  );
  const unmet = learned.find(({ rate, slope, counts }) => {
    const found = expectedRate(counts, { slope, bend }, words);
    return !(found >= rate.low && found <= rate.high);
  });
  if (unmet !== undefined)
    throw new Error(
      `${input.dialogue}: no chances make ${unmet.rate.wakeWord} as frequent in it as was measured; give more talk. Nothing was written`,
    );
  const version = writeParameters(input.output, parameters, { about, triggers: said.length, folds });
  tell(`\n${input.output}: version ${version}`);
}

function sentenceOf(error: unknown): string {
  const sentences = wordsFor('en');
  if (isAbout(error, 'file')) return sentences.evaluate.noPhrases({ code: error.code, ...error.params });
  if (!(error instanceof DiagnosticError)) return error instanceof Error ? error.message : String(error);
  const { code, params } = error.complaint;
  if (code !== 'csv-column') return errorText(error, sentences);
  return `${params.file}:1: there is no column ${params.column}; the top of scripts/fit.ts lists them`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`fit: ${sentenceOf(error)}\n`);
  process.exitCode = 2;
}
