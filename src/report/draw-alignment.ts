import type { AlignmentStep } from '../wakeword/candidate.ts';
import type { Explanation, LikeTrigger } from '../wakeword/explanation.ts';
import { PARAMETERS } from '../wakeword/phonetic/parameters.ts';
import type { TriggerSource } from '../wakeword/triggers.ts';
import type { Format } from '../words/format.ts';
import { displayWidth, wrap } from '../words/plain-text.ts';
import { type ReaderLanguage, type Words, wordsFor } from '../words/words.ts';
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
  const sentences = wordsFor(language);
  const lines = (text: string, indent = 0) => wrap(text, columns, indent);
  return [
    ...lines(sentences.explain.title(explanation)),
    '',
    ...drawSteps(explanation, sentences, columns),
    '',
    ...drawScore(explanation, sentences, columns),
    '',
    ...verdictSentences(explanation, sentences).flatMap((sentence) => lines(sentence)),
    ...likeSentences(explanation.like, sentences).flatMap(([sentence, indent]) => lines(sentence, indent)),
  ].join('\n');
}

function costOf({ alignment }: Explanation): number {
  return alignment.reduce((sum, step) => sum + step.cost, 0);
}

function drawSteps(explanation: Explanation, { explain: say, format }: Words, width: number): string[] {
  const { alignment, nothing } = explanation;
  const labels = [say.rows.wake, say.rows.heard, say.rows.cost];
  const labelWidth = Math.max(...labels.map(displayWidth)) + 2;
  const columns = alignment.map((step, i) => columnOf(step, i === 0 || i === alignment.length - 1, format));
  const drawn = inRows(columns, width - INDENT - labelWidth).flatMap((row) => [
    ...labels.map((label, line) => {
      const cells = row.map((column) => padded(column[line] ?? '', widthOf(column)));
      return (' '.repeat(INDENT) + padded(label, labelWidth) + cells.join('')).trimEnd();
    }),
    '',
  ]);
  const used = (sign: string) => columns.some(([wake, heard]) => wake === sign || heard === sign);
  const signs = (Object.keys(SIGNS) as Sign[]).filter((name) => used(SIGNS[name]));
  const cost = { cost: format.number(costOf(explanation), 3), nothing: format.number(nothing, 3) };
  return [
    ...drawn,
    ...signs.flatMap((name) => wrap(say.signs[name](SIGNS[name]).replace('  ', ' '), width, INDENT)),
    ...wrap(say.cost(cost), width, INDENT),
  ];
}

function drawScore(explanation: Explanation, { explain: say, format }: Words, width: number): string[] {
  const { score, threshold, nothing } = explanation;
  const number = (value: number) => format.number(value, 3);
  const sentence = say.score({
    score: number(score),
    cost: number(costOf(explanation)),
    nothing: number(nothing),
    bend: number(PARAMETERS.weights.bend),
    threshold: number(threshold),
  });
  return [...wrap(sentence, width, INDENT), ' '.repeat(INDENT) + bar(score, threshold, width - INDENT)];
}

function verdictSentences(explanation: Explanation, sentences: Words): string[] {
  const { explain: say, odds } = sentences;
  const { heard, verdict, probability, verifyProbability, silentInTests } = explanation;
  const verification = { confirms: verifyProbability >= 0.5, odds: odds(verifyProbability) };
  return [
    say.verdicts[verdict]({ heard, odds: odds(probability) }),
    ...(verdict === 'can-wake' ? [say.verification(verification)] : []),
    originOfOdds(explanation, { sentences }),
    ...silentInTests.map(({ source }) => say.silentInTests({ source: say.source(cited(source)) })),
  ];
}

/** A whole address would not fit a line. */
function cited(source: TriggerSource) {
  return { ...source, host: new URL(source.url).host };
}

/** What stands where a step has no sound. */
const SIGNS = { nothing: '–', cut: '|', pause: '…' } as const;
type Sign = keyof typeof SIGNS;

function columnOf(step: AlignmentStep, atTheEdge: boolean, format: Format): Column {
  const silent = step.wake === null && step.heard === null;
  const sign = SIGNS[silent ? (atTheEdge ? 'cut' : 'pause') : 'nothing'];
  return [step.wake ?? sign, step.heard ?? sign, format.number(step.cost, 3)];
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

/** Each with its indentation. */
function likeSentences(
  like: readonly LikeTrigger[],
  { explain: say, format }: Words,
): (readonly [text: string, indent: number])[] {
  if (like.length === 0) return [];
  return [
    ['', 0],
    [say.like, 0],
    ...like.flatMap(({ similarity, sources, ...trigger }) => [
      [say.likeTrigger({ ...trigger, similarity: format.number(similarity, 3) }), INDENT] as const,
      ...sources.map((source) => [say.source(cited(source)), 2 * INDENT] as const),
    ]),
  ];
}
