import { catalogueFor } from '../catalogue/catalogue.ts';
import { formatFor } from '../catalogue/format.ts';
import type { Language } from '../scenario/scenario.ts';
import type { AlignmentStep } from './candidate.ts';
import type { Explanation, LikeTrigger } from './explain.ts';
import type { TriggerSource } from './triggers.ts';

const COLUMNS = 80;
const INDENT = '  ';
const BAR_COLUMNS = 40;

/** One step as the three cells that stand under one another. */
type Column = readonly [wake: string, heard: string, cost: string];

/**
 * An explanation as text of at most 80 columns: sound under sound with the cost of each step, the score against
 * the threshold, and what follows from it in plain words.
 *
 * @param language of the sentences
 */
export function drawAlignment(explanation: Explanation, language: Language): string {
  const { explain: say } = catalogueFor(language);
  return [
    ...wrap(say.title(explanation)),
    '',
    ...drawSteps(explanation, language),
    '',
    ...drawScore(explanation, language),
    '',
    ...sayVerdict(explanation, language),
    ...drawLike(explanation.like, language),
  ].join('\n');
}

function drawSteps({ alignment, nothing }: Explanation, language: Language): string[] {
  const { explain: say } = catalogueFor(language);
  const number = (value: number) => formatFor(language).number(value, 3);
  const labels = [say.rows.wake, say.rows.heard, say.rows.cost];
  const labelWidth = Math.max(...labels.map(displayWidth)) + 2;
  const columns = alignment.map((step, i) => columnOf(step, i === 0 || i === alignment.length - 1, number));
  const drawn = inRows(columns, COLUMNS - INDENT.length - labelWidth).flatMap((row) => [
    ...labels.map((label, line) => {
      const cells = row.map((column) => pad(column[line] ?? '', widthOf(column)));
      return (INDENT + pad(label, labelWidth) + cells.join('')).trimEnd();
    }),
    '',
  ]);
  const used = (sign: string) => columns.some(([wake, heard]) => wake === sign || heard === sign);
  const total = alignment.reduce((sum, step) => sum + step.cost, 0);
  return [
    ...drawn,
    ...Object.entries(SIGNS).flatMap(([name, sign]) => (used(sign) ? wrap(say.signs[name as Sign](sign), INDENT) : [])),
    ...wrap(say.cost({ cost: number(total), nothing: number(nothing) }), INDENT),
  ];
}

function drawScore({ score, threshold }: Explanation, language: Language): string[] {
  const { explain: say } = catalogueFor(language);
  const number = (value: number) => formatFor(language).number(value, 3);
  return [
    ...wrap(say.score({ score: number(score), threshold: number(threshold) }), INDENT),
    INDENT + bar(score, threshold),
  ];
}

function sayVerdict(explanation: Explanation, language: Language): string[] {
  const { explain: say, odds } = catalogueFor(language);
  const { heard, verdict, probability, verifyProbability, silentInTests } = explanation;
  return [
    ...wrap(say.verdicts[verdict]({ heard, odds: odds(probability) })),
    ...(verdict === 'can-wake'
      ? wrap(say.verification({ confirms: verifyProbability >= 0.5, odds: odds(verifyProbability) }))
      : []),
    ...wrap(say.provisional),
    ...silentInTests.flatMap(({ source }) => wrap(say.silentInTests({ source: say.source(cited(source)) }))),
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
function bar(score: number, threshold: number): string {
  const cells: string[] = Array.from({ length: BAR_COLUMNS }, (_, i) =>
    i < Math.round(score * BAR_COLUMNS) ? '━' : '─',
  );
  if (threshold <= 1) cells[Math.min(BAR_COLUMNS - 1, Math.round(threshold * BAR_COLUMNS))] = '┃';
  return `0 ${cells.join('')} 1`;
}

function drawLike(like: readonly LikeTrigger[], language: Language): string[] {
  const { explain: say } = catalogueFor(language);
  if (like.length === 0) return [];
  const { number } = formatFor(language);
  return [
    '',
    ...wrap(say.like),
    ...like.flatMap(({ similarity, sources, ...trigger }) => [
      ...wrap(say.likeTrigger({ ...trigger, similarity: number(similarity, 3) }), INDENT),
      ...sources.flatMap((source) => wrap(say.source(cited(source)), INDENT.repeat(2))),
    ]),
  ];
}

/** Columns that a text takes in a terminal: marks that sit on the sound before them take none. */
function displayWidth(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks between words; a word longer than a line is broken anywhere, and what would steer a terminal is taken out. */
function wrap(text: string, indent = ''): string[] {
  const width = COLUMNS - indent.length;
  const pieces = text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .split(' ')
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(piece) > width) {
      lines.push(indent + line);
      line = '';
    }
    line += line === '' ? piece : ` ${piece}`;
  }
  return [...lines, indent + line];
}
