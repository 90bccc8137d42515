import type { Dialogue } from '../../study/evaluate/dialogue.ts';
import type { Durations, Spread } from '../../study/evaluate/durations.ts';
import type { Comparison, Rate, Rates } from '../../study/evaluate/rates.ts';
import type { Agreement, ScoredPhrase } from '../../study/evaluate/triggers.ts';
import type { Ears, WakeWordReport } from '../../study/evaluate/wake-word.ts';
import { HOUR_MS } from '../../vocabulary/time.ts';
import { GENERATION_NAMES } from '../../wakeword/measured.ts';
import { csvRow } from '../csv.ts';

/**
 * An evaluation as JSON. Of one wake word it stands at the top; of several each is an item of `wakeWords`, and at the
 * top are all the phrases and what was heard. Probabilities and shares have six significant digits, rates,
 * hours, percentiles and seconds four decimals.
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
  const { wakeWord, threshold, rates, measured, durations, triggers, nonTriggers, agreement, curve } = report;
  const aboutRates = {
    ...(rates && ratesData(rates, measured)),
    ...(durations && { durations: durationsData(durations) }),
  };
  return {
    wakeWord,
    threshold,
    dialogue: heard === null ? null : { ...heardData(heard), ...aboutRates },
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
  const hours = decimals(lengthMs / HOUR_MS);
  return { conversations, files, passedOver: passedOver.length, stopped: isStopped, words, hours };
}

function ratesData(rates: Rates, measured: Comparison | null): object {
  const { candidates, nearMisses, activations, expected, drawn, replays, itself } = rates;
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
    measured: measured && {
      generation: measured.generation,
      device: GENERATION_NAMES[measured.generation],
      per10kWords: measured.per10k,
      perHour: measured.perHour,
      inside: measured.lies === 'inside',
    },
    replays: replays && {
      anew: digits(replays.anew),
      again: digits(replays.again),
      never: digits(replays.never),
      measured: measured?.replays ?? null,
    },
    itself: { candidates: itself.candidates, activations: digits(itself.activations) },
  };
}

function durationsData(durations: Durations): object {
  const { device, light, recording, accepted, sentBeforeVerdict, endReasons, measured } = durations;
  return {
    device: device.profile,
    light: light && spreadData(light),
    recording: recording && spreadData(recording),
    accepted: accepted === null ? null : digits(accepted),
    sentBeforeVerdict: { p50: sentBeforeVerdict },
    endReasons: Object.fromEntries(endReasons.map(({ reason, share }) => [reason, digits(share)])),
    measured: measured && {
      generation: measured.generation,
      device: GENERATION_NAMES[measured.generation],
      light: spreadData(measured.durations),
      inCloudList: measured.inCloudList,
    },
  };
}

function spreadData({ p25, p50, p75, p90, max, mean }: Spread): Spread {
  return { p25, p50, p75, p90, max, mean: decimals(mean) };
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
      const { per10kWords = null, perHour = null } = falseWakes === null ? {} : rateData(falseWakes);
      return csvRow([wakeWord, sensitivity, digits(missed), per10kWords, perHour]);
    }),
  );
  return [csvRow(CURVE_COLUMNS), ...rows, ''].join('\n');
}

function digits(value: number): number {
  return Number(value.toPrecision(6));
}

function decimals(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
