import type { Dialogue } from '../../study/evaluate/dialogue.ts';
import type { Comparison, Rates } from '../../study/evaluate/rates.ts';
import type { Agreement, ScoredPhrase } from '../../study/evaluate/triggers.ts';
import type { Ears, WakeWordReport } from '../../study/evaluate/wake-word.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { inAscii } from '../../words/ascii.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import { inColumns, type Sheet } from '../columns.ts';
import { drawCurve } from '../draw-curve.ts';
import { durationLines } from './duration-lines.ts';

const INDENT = 2;
/** Wider than this the curve says no more: assumed. */
const MOST_CURVE_COLUMNS = 80;

/** The curve is drawn with ASCII alone where nothing else can be shown. */
type EvaluationSheet = Sheet & { readonly isUtf8: boolean };

/** An evaluation as a person reads it. */
export function linesOf(
  reports: readonly WakeWordReport[],
  heard: Dialogue | null,
  { sensitivity }: Ears,
  sheet: EvaluationSheet,
): string[] {
  const { sentences, format } = sheet.reader;
  return [
    ...aboutHeard(heard, sheet.reader).flatMap((sentence) => wrap(sentence, sheet.width, 0)),
    ...reports.flatMap((report) => {
      const { wakeWord, threshold } = report;
      const about = { wakeWord, sensitivity: format.number(sensitivity), threshold: format.number(threshold, 3) };
      const title = sheet.heading(withoutControls(sentences.evaluate.wakeWord(about)));
      return ['', title, ...aboutWakeWord(report, sensitivity, sheet)];
    }),
  ];
}

function aboutHeard(heard: Dialogue | null, { sentences, format }: Reader): string[] {
  const { evaluate: say } = sentences;
  if (heard === null) return [say.notHeard];
  const { conversations, words, lengthMs, isStopped } = heard;
  const counted = say.heard({ conversations, words, length: format.length(lengthMs) });
  return isStopped ? [say.stopped(heard), counted] : [counted];
}

function aboutWakeWord(report: WakeWordReport, sensitivity: number, sheet: EvaluationSheet): string[] {
  const { reader } = sheet;
  const { rates, measured, durations, triggers, nonTriggers, agreement } = report;
  const indented = (sentence: string) => wrap(sentence, sheet.width, INDENT, 2 * INDENT);
  const blocks = [
    rates === null ? [] : aboutRates(rates, measured, reader).flatMap(indented),
    durations === null ? [] : durationLines(durations, indented, INDENT, reader),
    phraseTable('triggers', triggers, reader),
    agreement === null ? [] : indented(aboutAgreement(agreement, reader)),
    phraseTable('nonTriggers', nonTriggers, reader),
    rates === null ? [] : curveLines(report, sensitivity, sheet),
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, nth) => (nth === 0 ? block : ['', ...block]));
}

function aboutRates(rates: Rates, measured: Comparison | null, { sentences, format }: Reader): string[] {
  const { evaluate: say } = sentences;
  const rate = (value: number) => format.number(value, 3);
  const { expected, drawn, replays, itself } = rates;
  const percent = (share: number) => format.number(100 * share, 0);
  const measuredLine = ({ generation, per10k, lies }: Comparison) =>
    say.measured({
      device: sentences.devices.generations[generation],
      per10k: rate(per10k.rate),
      low: rate(per10k.low),
      high: rate(per10k.high),
      lies,
    });
  return [
    say.candidates(rates),
    say.expected({ per10k: rate(expected.per10kWords), perHour: rate(expected.perHour) }),
    ...(drawn === null
      ? []
      : [
          say.drawn({
            seeds: drawn.seeds,
            mean: rate(drawn.mean.per10kWords),
            low: rate(drawn.low.per10kWords),
            high: rate(drawn.high.per10kWords),
          }),
        ]),
    measured === null ? say.unmeasured : measuredLine(measured),
    ...(replays === null
      ? []
      : [
          say.replays({
            anew: percent(replays.anew),
            again: percent(replays.again),
            never: percent(replays.never),
            measured: measured?.replays ?? null,
          }),
        ]),
    ...(itself.candidates === 0 ? [] : [say.itself(itself.candidates)]),
  ];
}

function phraseTable(kind: 'triggers' | 'nonTriggers', phrases: readonly ScoredPhrase[], reader: Reader): string[] {
  if (phrases.length === 0) return [];
  const { sentences, format } = reader;
  const { phraseColumns: names, yes, no } = sentences.evaluate;
  const hasPercentile = phrases.some(({ percentile }) => percentile !== null);
  const rows = phrases.map(({ phrase, score, probability, percentile, isOverThreshold }) => [
    withoutControls(phrase),
    format.number(score, 3),
    chance(probability, reader),
    ...(hasPercentile ? [percentile === null ? '' : format.number(percentile, 2)] : []),
    isOverThreshold ? yes : no,
  ]);
  const percentile = hasPercentile ? [names.percentile] : [];
  const heading = [names[kind], names.score, names.probability, ...percentile, names.isOver];
  return inColumns([heading, ...rows]).map((line) => ' '.repeat(INDENT) + line);
}

/** Smaller chances are not told apart. */
const LEAST_CHANCE = 0.0001;

function chance(probability: number, { format }: Reader): string {
  return probability < LEAST_CHANCE ? `<${format.number(LEAST_CHANCE, 4)}` : format.number(probability, 4);
}

function aboutAgreement(agreement: Agreement, { sentences, format }: Reader): string {
  const percent = (share: number) => format.number(100 * share, 0);
  return sentences.evaluate.agreement({
    median: format.number(agreement.medianPercentile, 2),
    over98: percent(agreement.over98),
    over995: percent(agreement.over995),
    area: format.number(100 * agreement.areaUnderCurve, 1),
  });
}

/** The setting that is nearest to the one in use is marked. */
function curveLines({ curve }: WakeWordReport, sensitivity: number, sheet: EvaluationSheet): string[] {
  const { reader } = sheet;
  const { curve: say } = reader.sentences.evaluate;
  const width = Math.min(sheet.width, MOST_CURVE_COLUMNS) - INDENT;
  const distance = (setting: { readonly sensitivity: number }) => Math.abs(setting.sensitivity - sensitivity);
  const nearest = Math.min(...curve.map(distance));
  const here = curve.find((setting) => distance(setting) === nearest);
  const drawn = drawCurve(
    curve.map((setting) => ({
      perHour: setting.falseWakes?.perHour ?? 0,
      missed: setting.missed,
      isHere: setting === here,
    })),
    width,
    reader,
  );
  const title = wrap(say.title, width, 0);
  const lines =
    drawn.length === 0
      ? wrap(say.nothing, width, 0)
      : [...title, ...drawn, say.here(reader.format.number(here?.sensitivity ?? sensitivity))];
  return lines.map((line) => ' '.repeat(INDENT) + (sheet.isUtf8 ? line : inAscii(line)));
}
