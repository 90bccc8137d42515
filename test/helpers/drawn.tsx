import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { FooterKey } from '../../src/ui/state/keys/key-table.ts';
import { Later } from '../../src/ui/terminal/afterwards/later.tsx';
import type { Pen } from '../../src/ui/terminal/draw/pen.ts';
import type { Row, Size } from '../../src/ui/terminal/draw/row.ts';
import { Footer } from '../../src/ui/terminal/footer.tsx';
import { Lesson } from '../../src/ui/terminal/lesson/lesson.tsx';
import { Library } from '../../src/ui/terminal/library/library.tsx';
import { Play } from '../../src/ui/terminal/play/play.tsx';
import { Player } from '../../src/ui/terminal/player.tsx';
import { rowsOf } from './rows-of.ts';

/** The screens as rows, those that have none of their own with a footer. */
type PropsOf<
  Screen extends (props: never) => ReactElement,
  Name extends keyof Parameters<Screen>[0],
> = Parameters<Screen>[0][Name];

interface Below {
  readonly keys: readonly FooterKey[];
  readonly message?: string | null;
}

function withFooter(screen: ReactElement, { keys, message = null }: Below, { columns }: Size, pen: Pen) {
  return rowsOf(
    <Box flexDirection="column">
      {screen}
      <Footer keys={keys} message={message} columns={columns} pen={pen} />
    </Box>,
  );
}

const above = ({ columns, rows }: Size): Size => ({ columns, rows: rows - 1 });

export function drawPlay(view: PropsOf<typeof Play, 'view'>, below: Below, size: Size, pen: Pen): readonly Row[] {
  return withFooter(<Play view={view} size={above(size)} pen={pen} />, below, size, pen);
}

export function drawLesson(
  { lesson, message }: Pick<Parameters<typeof Lesson>[0], 'lesson' | 'message'>,
  below: Below,
  size: Size,
  pen: Pen,
): readonly Row[] {
  const screen = <Lesson lesson={lesson} title="A letter" message={message} size={above(size)} pen={pen} />;
  return withFooter(screen, below, size, pen);
}

export function drawLater(shown: PropsOf<typeof Later, 'shown'>, below: Below, size: Size, pen: Pen): readonly Row[] {
  return withFooter(<Later shown={shown} size={above(size)} pen={pen} />, below, size, pen);
}

export function drawLibrary(state: PropsOf<typeof Library, 'state'>, size: Size, pen: Pen): readonly Row[] {
  return rowsOf(<Library state={state} size={size} pen={pen} />);
}

export function drawPlayer(state: PropsOf<typeof Player, 'state'>, size: Size, pen: Pen): readonly Row[] {
  return rowsOf(<Player state={state} size={size} pen={pen} />);
}
