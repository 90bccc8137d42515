import type { Dialogue } from '../study/evaluate-dialogue.ts';
import type { Comparison, Rate, Rates } from '../study/evaluate-rates.ts';
import type { Agreement, ScoredPhrase } from '../study/evaluate-triggers.ts';
import type { WakeWordReport } from '../study/evaluate-wake-word.ts';
import type { Ears } from './evaluate-phonetic.ts';

const MS_PER_HOUR = 3_600_000;

/**
 * An evaluation as JSON. Of one wake word it stands at the top; of several each is an item of `wakeWords`, and at the
 * top are all the phrases and what was heard. Probabilities and shares have six significant digits, rates,
 * hours and percentiles four decimals.
 */
export function dataOf(reports: readonly WakeWordReport[], heard: Dialogue | null, ears: Ears): object {
  const { language, sensitivity } = ears;
  const about = { detector: 'phonetic', language, sensitivity };
  const [first, second] = reports.map((report) => dataOfWakeWord(report, heard));
  if (second === undefined) return { ...about, ...first };
  return {
    ...about,
    dialogue: heard === null ? null : heardData(heard),
    triggers: reports.flatMap(({ triggers }) => triggers.map(triggerData)),
    nonTriggers: reports.flatMap(({ nonTriggers }) => nonTriggers.map(nonTriggerData)),
    wakeWords: reports.map((report) => dataOfWakeWord(report, heard)),
  };
}

function dataOfWakeWord(report: WakeWordReport, heard: Dialogue | null): object {
  const { wakeWord, threshold, rates, measured, triggers, nonTriggers, agreement, curve } = report;
  return {
    wakeWord,
    threshold,
    dialogue: heard === null ? null : { ...heardData(heard), ...(rates && ratesData(rates, measured)) },
    triggers: triggers.map(triggerData),
    nonTriggers: nonTriggers.map(nonTriggerData),
    agreement: agreement && agreementData(agreement),
    curve: curve.map(({ sensitivity, missed, falseWakes }) => ({
      sensitivity,
      missed: digits(missed),
      ...(falseWakes && rateData(falseWakes)),
    })),
  };
}

function heardData({ conversations, files, isStopped, passedOver, words, lengthMs }: Dialogue): object {
  const hours = decimals(lengthMs / MS_PER_HOUR);
  return { conversations, files, passedOver: passedOver.length, stopped: isStopped, words, hours };
}

function ratesData(rates: Rates, measured: readonly Comparison[]): object {
  const { candidates, nearMisses, activations, expected, drawn, again, itself } = rates;
  return {
    candidates,
    nearMisses,
    expected: { activations: digits(activations), ...rateData(expected) },
    drawn: drawn && {
      seeds: drawn.seeds,
      mean: rateData(drawn.mean),
      low: rateData(drawn.low),
      high: rateData(drawn.high),
    },
    measured: measured.map(({ device, per10k, perHour, lies }) => ({
      device,
      per10kWords: per10k,
      perHour,
      inside: lies === 'inside',
    })),
    again: again === null ? null : digits(again),
    itself: { candidates: itself.candidates, activations: digits(itself.activations) },
  };
}

function triggerData({ phrase, wakeWord, locale, score, probability, percentile }: ScoredPhrase): object {
  const rounded = percentile === null ? null : decimals(percentile);
  return { phrase, wakeWord, locale, score, probability, percentile: rounded };
}

function nonTriggerData(scored: ScoredPhrase): object {
  return { ...triggerData(scored), overThreshold: scored.isOverThreshold };
}

function agreementData({ phrases, medianPercentile, over98, over995, areaUnderCurve }: Agreement): object {
  return {
    phrases,
    medianPercentile: decimals(medianPercentile),
    over98: digits(over98),
    over995: digits(over995),
    areaUnderCurve: digits(areaUnderCurve),
  };
}

function rateData({ per10kWords, perHour }: Rate): { readonly per10kWords: number; readonly perHour: number } {
  return { per10kWords: decimals(per10kWords), perHour: decimals(perHour) };
}

const CURVE_COLUMNS = ['wakeWord', 'sensitivity', 'missed', 'falsePer10kWords', 'falsePerHour'] as const;

/** What each sensitivity costs, one row for each, in RFC 4180; without dialogue the last two fields are empty. */
export function curveCsv(reports: readonly WakeWordReport[]): string {
  const rows = reports.flatMap(({ wakeWord, curve }) =>
    curve.map(({ sensitivity, missed, falseWakes }) => {
      const { per10kWords, perHour } = falseWakes === null ? { per10kWords: '', perHour: '' } : rateData(falseWakes);
      return [quoted(wakeWord), sensitivity, digits(missed), per10kWords, perHour].join(',');
    }),
  );
  return [CURVE_COLUMNS.join(','), ...rows, ''].join('\n');
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function digits(value: number): number {
  return Number(value.toPrecision(6));
}

function decimals(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
