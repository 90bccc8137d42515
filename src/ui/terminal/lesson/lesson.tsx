import { Box } from 'ink';
import type { ReactElement } from 'react';
import { displayWidth, wrap } from '../../../words/plain-text.ts';
import { shareText } from '../../lines/share.ts';
import { type Lesson as LessonState, questionAt, type Tally, tallyOf, tallyOfAll } from '../../state/lesson.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size, Style } from '../draw/row.ts';
import { fitRow, span, wrapped } from '../draw/text.ts';
import { Lines } from '../lines.tsx';
import { Panel } from '../panel.tsx';
import { Title } from '../title.tsx';
import { type LaidOut, laidOut, type Page } from './page.ts';

/** A longer row is hard to read from the back of a room: assumed. */
const WIDEST = 84;
/** Columns of a bar at most: assumed. */
const LONGEST_BAR = 40;

interface LessonProps {
  readonly lesson: LessonState;
  readonly title: string;
  readonly message: string | null;
  readonly size: Size;
  readonly pen: Pen;
}

/** What a lesson has stopped the play for, on a whole screen. */
export function Lesson({ lesson, title, message, size, pen }: LessonProps): ReactElement {
  const { columns } = size;
  const height = size.rows - 2;
  const inside = columns - 4;
  const width = Math.min(WIDEST, inside - 2);
  const page = pageOf(lesson, width, pen);
  const laid = laidOut(page, lesson, height - 2);
  const margin = span(' '.repeat(Math.floor((inside - width) / 2)));
  const rows = laid.rows.map((row) => [margin, ...row]);
  const said = fitRow([span(` ${message ?? moreText(laid, pen)}`, 'strong')], columns, pen.signs.ellipsis);
  return (
    <Box flexDirection="column">
      <Title title={title} right={pen.reader.format.clock(lesson.atMs)} columns={columns} pen={pen} />
      <Panel title={page.title} rows={rows} columns={columns} height={height} pen={pen} />
      <Lines columns={columns} rows={[said]} />
    </Box>
  );
}

function pageOf(lesson: LessonState, width: number, pen: Pen): Page {
  switch (lesson.phase) {
    case 'asking':
      return questionPage(lesson, width, pen);
    case 'revealing':
      return answerPage(lesson, width, pen);
    default:
      return tallyPage(lesson, width, pen);
  }
}

function questionPage(lesson: LessonState, width: number, pen: Pen): Page {
  const { index, ask, choices } = questionAt(lesson);
  const { classroom } = pen.reader.sentences;
  const hands = span(classroom.hands.padStart(width), 'quiet');
  return {
    title: classroom.question(index + 1, lesson.questions.length),
    head: [...wrapped(ask, width, 'strong'), [hands]],
    pieces: choices.map((choice, nth) => {
      const isChosen = nth === lesson.chosen;
      const field: Row = [span(' '), span(`[${(lesson.typed[nth] ?? '').padStart(3)}]`, isChosen ? 'chosen' : 'plain')];
      const style = isChosen ? 'strong' : 'plain';
      const rows = choiceRows(
        { choice, number: nth + 1, of: choices.length, isMarked: isChosen, style },
        width - 6,
        pen,
      );
      return rows.map((row, line) => (line === 0 ? [...fitRow(row, width - 6), ...field] : row));
    }),
  };
}

function answerPage(lesson: LessonState, width: number, pen: Pen): Page {
  const { index, ask, choices, answer, because } = questionAt(lesson);
  const { classroom } = pen.reader.sentences;
  const tally = tallyOf(lesson, index);
  const counted = lesson.hands[index] ?? [];
  const bar = Math.min(LONGEST_BAR, width - indentOf(choices.length) - 4 - markWidth(pen));
  const answers = choices.map((choice, nth): Row[] => {
    const isMarked = nth + 1 === answer;
    const style = isMarked ? 'good' : 'plain';
    const raised = counted[nth] ?? 0;
    return [
      ...choiceRows({ choice, number: nth + 1, of: choices.length, isMarked, style }, width, pen),
      [
        span(' '.repeat(indentOf(choices.length))),
        ...barOf({ right: raised, total: tally.total }, bar, style, pen),
        span(` ${String(raised).padStart(3)}`, 'strong'),
        ...(isMarked ? [span(`  ${classroom.right}`, 'good')] : []),
      ],
    ];
  });
  const verdict = answer === null ? classroom.opinion : shareText(tally, pen.reader);
  const why = because === null ? [] : wrapped(because, width);
  return {
    title: classroom.answer(index + 1, lesson.questions.length),
    head: wrapped(ask, width, 'strong'),
    pieces: [...answers, [[span(verdict, 'strong')], ...why]],
  };
}

function tallyPage(lesson: LessonState, width: number, pen: Pen): Page {
  const { classroom } = pen.reader.sentences;
  const bar = Math.min(LONGEST_BAR, width - 36);
  return {
    title: classroom.tally,
    head: wrapped(classroom.overall(shareText(tallyOfAll(lesson), pen.reader)), width, 'strong'),
    pieces: lesson.questions.map(({ ask, choices, answer }, index): Row[] => {
      const tally = tallyOf(lesson, index);
      const right = answer === null ? classroom.opinion : classroom.rightWas(choices[answer - 1] ?? '');
      const of = lesson.questions.length;
      return [
        ...choiceRows({ choice: ask, number: index + 1, of, isMarked: false, style: 'plain' }, width, pen),
        ...wrap(`${pen.signs.chosen} ${right}`, width, indentOf(of), indentOf(of) + 2).map((line) => [
          span(line, 'good'),
        ]),
        ...(answer === null
          ? []
          : [
              [
                span(' '.repeat(indentOf(of))),
                ...barOf(tally, bar, 'good', pen),
                span(`  ${shareText(tally, pen.reader)}`),
              ],
            ]),
      ];
    }),
  };
}

/** Columns before a numbered text: the sign of the marked one, the number, and gaps. */
const indentOf = (of: number) => 2 + String(of).length + 2;

interface Numbered {
  readonly choice: string;
  readonly number: number;
  readonly of: number;
  readonly isMarked: boolean;
  readonly style: Style;
}

function choiceRows({ choice, number, of, isMarked, style }: Numbered, width: number, { signs }: Pen): Row[] {
  const indent = indentOf(of);
  const start = `${isMarked ? signs.chosen : ' '} ${String(number).padStart(indent - 4)}  `;
  return wrap(choice, width - indent, 0).map((line, nth) => [
    span(nth === 0 ? start : ' '.repeat(indent), 'strong'),
    span(line, style),
  ]);
}

function barOf({ right, total }: Tally, width: number, style: Style, { signs }: Pen): Row {
  const full = total === 0 ? 0 : Math.round((width * right) / total);
  return [span(signs.full.repeat(full), style), span(signs.shade.repeat(width - full), 'quiet')];
}

const markWidth = ({ reader }: Pen) => displayWidth(reader.sentences.classroom.right) + 2;

function moreText({ isMoreAbove, isMoreBelow }: LaidOut, { reader, signs }: Pen): string {
  const arrows = [...(isMoreAbove ? [signs.up] : []), ...(isMoreBelow ? [signs.down] : [])];
  return arrows.length === 0 ? '' : reader.sentences.classroom.more(arrows.join(' '));
}
