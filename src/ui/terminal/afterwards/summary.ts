import type { Log } from '../../../log/log.ts';
import { inAscii } from '../../../words/ascii.ts';
import type { Reader } from '../../../words/reader.ts';
import { type Item, type Question, toldAnswers } from '../../afterwards/answer-items.ts';
import { lines } from '../../afterwards/lines.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Style } from '../draw/row.ts';
import { fitRow, fitRows, rowWidth, span } from '../draw/text.ts';

/** Columns that a question's answer needs to be read beside another one: assumed, some five words. */
const BESIDE = 30;
const GAP = 3;

interface Drawn {
  readonly columns: number;
  readonly pen: Pen;
  readonly rows: readonly Row[];
}

/** The newest drawing of each log: scrolling shows the same rows again and again. */
const drawn = new WeakMap<Log, Drawn>();

/**
 * What came of a scene, person by person, in four questions; as many rows as it takes.
 * @param columns at least 20.
 */
export function summaryRows(log: Log, columns: number, pen: Pen): readonly Row[] {
  const known = drawn.get(log);
  if (known?.columns === columns && known.pen === pen) return known.rows;
  const rows = allRows(log, columns, pen);
  drawn.set(log, { columns, pen, rows });
  return rows;
}

function allRows(log: Log, columns: number, pen: Pen): Row[] {
  const { head, subjects } = toldAnswers(log, pen.reader);
  return [
    ...head.flatMap((text, nth) =>
      lines(text, columns, pen).map((line) => [span(line, nth === 0 ? 'strong' : 'plain')]),
    ),
    ...subjects.flatMap(({ title, questions, findings }) => [
      [],
      titleRow(title, columns, pen),
      ...inColumns(questions, columns, pen),
      ...(findings.items.length === 0 ? [] : [[], ...questionRows(findings, columns, pen)]),
    ]),
  ];
}

function titleRow(title: string, columns: number, { signs, isAscii }: Pen): Row {
  const edge = signs.line.repeat(2);
  const row: Row = [span(`${edge} `, 'quiet'), span(isAscii ? inAscii(title) : title, 'heading'), span(' ')];
  const rest = signs.line.repeat(Math.max(0, columns - rowWidth(row)));
  return fitRow([...row, span(rest, 'quiet')], columns, signs.ellipsis);
}

/** One, two or four questions side by side, as there is room. */
function inColumns(questions: readonly Question[], columns: number, pen: Pen): Row[] {
  const abreast = [4, 2].find((many) => columns >= many * BESIDE + (many - 1) * GAP) ?? 1;
  if (abreast === 1) return questions.flatMap((question) => questionRows(question, columns, pen));
  const width = Math.floor((columns - (abreast - 1) * GAP) / abreast);
  const rows: Row[] = [];
  for (let first = 0; first < questions.length; first += abreast) {
    const columnRows = questions.slice(first, first + abreast).map((question) => questionRows(question, width, pen));
    const height = Math.max(...columnRows.map(({ length }) => length));
    if (first > 0) rows.push([]);
    const filled = columnRows.map((column) => fitRows(column, height));
    for (let row = 0; row < height; row++) {
      rows.push(filled.flatMap((column) => [...fitRow(column[row] ?? [], width), span(' '.repeat(GAP))]).slice(0, -1));
    }
  }
  return rows;
}

function questionRows({ asks, items }: Question, columns: number, pen: Pen): Row[] {
  return [
    ...lines(asks, columns, pen).map((line) => [span(line, 'heading')]),
    ...items.flatMap((item) => itemRows(item, columns, pen)),
  ];
}

const STYLES: Readonly<Record<Item['mark'], Style>> = {
  sent: 'sent',
  sentPrivate: 'sent-private',
  discarded: 'discarded',
  kept: 'kept',
  deleted: 'quiet',
  bullet: 'quiet',
};

function itemRows({ mark, text }: Item, columns: number, pen: Pen): Row[] {
  return lines(text, columns - 2, pen).map((line, index) => [
    index === 0 ? span(`${pen.signs[mark]} `, STYLES[mark]) : span('  '),
    span(line),
  ]);
}

/**
 * The same as lines of text, without signs, for those who hear it read and for the play in lines.
 * @param width columns, at least 20.
 */
export function answersText(log: Log, reader: Reader, width: number): string[] {
  const spoken = { isAscii: false };
  const { head, subjects } = toldAnswers(log, reader);
  return [
    ...head.flatMap((text) => lines(text, width, spoken)),
    ...subjects.flatMap(({ title, questions, findings }) => [
      '',
      ...lines(title, width, spoken),
      ...[...questions, findings].flatMap(({ asks, items }) => [
        ...(items.length === 0 ? [] : lines(asks, width, spoken)),
        ...items.flatMap(({ text }) => lines(`- ${text}`, width, spoken, 2)),
      ]),
    ]),
  ];
}
