import type { AlignmentStep } from '../wakeword/candidate.ts';
import type { Explanation, LikeTrigger } from '../wakeword/explanation.ts';
import { PARAMETERS } from '../wakeword/phonetic/parameters.ts';
import type { TriggerSource } from '../wakeword/triggers.ts';
import { displayWidth, wrap } from '../words/plain-text.ts';
import { type ReaderLanguage, wordsFor } from '../words/words.ts';
import { padded } from './columns.ts';
import { originOfOdds } from './odds.ts';

const MOST_COLUMNS = 100; // assumed: longer lines are hard to follow
const MOST_BAR_COLUMNS = 40; // assumed: finer than the scores are sure
const INDENT = 2;

/** One step as the three cells that stand under one another. */
type Column = readonly [wake: string, heard: string, cost: string];

/**
 * An explanation as text: sound under sound with the cost of each step, the score against the threshold, and what
 * follows from it in plain words.
 *
 * @param language of the sentences
 * @param width columns, at least 40; more than 100 are not used
 */
export function drawAlignment(explanation: Explanation, language: ReaderLanguage, width: number): string {
  const columns = Math.min(width, MOST_COLUMNS);
  const { explain: say } = wordsFor(language);
  return [
    ...wrap(say.title(explanation), columns, 0),
    '',
    ...drawSteps(explanation, language, columns),
    '',
    ...drawScore(explanation, language, columns),
    '',
    ...sayVerdict(explanation, language, columns),
    ...drawLike(explanation.like, language, columns),
  ].join('\n');
}

function costOf({ alignment }: Explanation): number {
  return alignment.reduce((sum, step) => sum + step.cost, 0);
}

function drawSteps(explanation: Explanation, language: ReaderLanguage, width: number): string[] {
  const { alignment, nothing } = explanation;
  const { explain: say } = wordsFor(language);
  const number = (value: number) => wordsFor(language).format.number(value, 3);
  const labels = [say.rows.wake, say.rows.heard, say.rows.cost];
  const labelWidth = Math.max(...labels.map(displayWidth)) + 2;
  const columns = alignment.map((step, i) => columnOf(step, i === 0 || i === alignment.length - 1, number));
  const drawn = inRows(columns, width - INDENT - labelWidth).flatMap((row) => [
    ...labels.map((label, line) => {
      const cells = row.map((column) => padded(column[line] ?? '', widthOf(column)));
      return (' '.repeat(INDENT) + padded(label, labelWidth) + cells.join('')).trimEnd();
    }),
    '',
  ]);
  const used = (sign: string) => columns.some(([wake, heard]) => wake === sign || heard === sign);
  return [
    ...drawn,
    ...Object.entries(SIGNS).flatMap(([name, sign]) =>
      used(sign) ? wrap(say.signs[name as Sign](sign).replace('  ', ' '), width, INDENT) : [],
    ),
    ...wrap(say.cost({ cost: number(costOf(explanation)), nothing: number(nothing) }), width, INDENT),
  ];
}

function drawScore(explanation: Explanation, language: ReaderLanguage, width: number): string[] {
  const { score, threshold, nothing } = explanation;
  const { explain: say } = wordsFor(language);
  const number = (value: number) => wordsFor(language).format.number(value, 3);
  return [
    ...wrap(
      say.score({
        score: number(score),
        cost: number(costOf(explanation)),
        nothing: number(nothing),
        bend: number(PARAMETERS.weights.bend),
        threshold: number(threshold),
      }),
      width,
      INDENT,
    ),
    ' '.repeat(INDENT) + bar(score, threshold, width - INDENT),
  ];
}

function sayVerdict(explanation: Explanation, language: ReaderLanguage, width: number): string[] {
  const { explain: say, odds } = wordsFor(language);
  const { heard, verdict, probability, verifyProbability, silentInTests } = explanation;
  return [
    ...wrap(say.verdicts[verdict]({ heard, odds: odds(probability) }), width, 0),
    ...(verdict === 'can-wake'
      ? wrap(say.verification({ confirms: verifyProbability >= 0.5, odds: odds(verifyProbability) }), width, 0)
      : []),
    ...wrap(originOfOdds(explanation, { sentences: wordsFor(language) }), width, 0),
    ...silentInTests.flatMap(({ source }) => wrap(say.silentInTests({ source: say.source(cited(source)) }), width, 0)),
  ];
}

/** A whole address would not fit a line. */
function cited(source: TriggerSource) {
  return { ...source, host: new URL(source.url).host };
}

/** What stands where a step has no sound. */
const SIGNS = { nothing: '–', cut: '|', pause: '…' } as const;
type Sign = keyof typeof SIGNS;

function columnOf(step: AlignmentStep, atTheEdge: boolean, number: (value: number) => string): Column {
  const silent = step.wake === null && step.heard === null;
  const sign = SIGNS[silent ? (atTheEdge ? 'cut' : 'pause') : 'nothing'];
  return [step.wake ?? sign, step.heard ?? sign, number(step.cost)];
}

function widthOf(column: Column): number {
  return Math.max(...column.map(displayWidth)) + 2;
}

/** As many columns in a row as fit. */
function inRows(columns: readonly Column[], width: number): Column[][] {
  const rows: Column[][] = [[]];
  let used = 0;
  for (const column of columns) {
    if (used + widthOf(column) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(column);
    used += widthOf(column);
  }
  return rows;
}

/** From 0 to 1: heavy up to the score, a mark at the threshold. */
function bar(score: number, threshold: number, width: number): string {
  const length = Math.min(MOST_BAR_COLUMNS, width - '0  1'.length);
  const cells: string[] = Array.from({ length }, (_, i) => (i < Math.round(score * length) ? '━' : '─'));
  if (threshold <= 1) cells[Math.min(length - 1, Math.round(threshold * length))] = '┃';
  return `0 ${cells.join('')} 1`;
}

function drawLike(like: readonly LikeTrigger[], language: ReaderLanguage, width: number): string[] {
  const { explain: say } = wordsFor(language);
  if (like.length === 0) return [];
  const { number } = wordsFor(language).format;
  return [
    '',
    ...wrap(say.like, width, 0),
    ...like.flatMap(({ similarity, sources, ...trigger }) => [
      ...wrap(say.likeTrigger({ ...trigger, similarity: number(similarity, 3) }), width, INDENT),
      ...sources.flatMap((source) => wrap(say.source(cited(source)), width, 2 * INDENT)),
    ]),
  ];
}
