import xterm from '@xterm/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { paint } from '../../../../src/ui/terminal/draw/pen.ts';
import type { Row, Size, Style } from '../../../../src/ui/terminal/draw/row.ts';
import { span } from '../../../../src/ui/terminal/draw/text.ts';
import { painter } from '../../../../src/ui/terminal/tty/painter.ts';

const STYLES: readonly Style[] = ['plain', 'strong', 'quiet', 'sent-private', 'kept', 'muted', 'deleted', 'chosen'];
const TEXTS = [
  '',
  ' ',
  '   ',
  'a',
  'words',
  '│',
  '▁▂▃█',
  'é',
  'e\u0301',
  '日本',
  '👩‍👩‍👧',
  '▶ 1:02',
  'longer than the place',
];

const spanOf = fc.record({
  text: fc.constantFrom(...TEXTS),
  style: fc.constantFrom(...STYLES),
  isNow: fc.boolean(),
});
/** Beginnings that return, so that a row often changes behind something that it keeps. */
const beginningOf = fc.constantFrom(...['', 'Nadia ', '日本 ', 'e\u0301│'].map((text) => span(text, 'strong')));
const rowOf: fc.Arbitrary<Row> = fc
  .tuple(beginningOf, fc.array(spanOf, { maxLength: 3 }))
  .map(([beginning, spans]) => [beginning, ...spans]);
const frameOf = fc.array(rowOf, { maxLength: 7 });

function terminalOf({ columns, rows }: Size) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const write = (data: string) => new Promise<void>((done) => terminal.write(data, done));
  const cells = () =>
    Array.from({ length: terminal.rows }, (_, row) =>
      Array.from({ length: terminal.cols }, (_, column) => {
        const cell = terminal.buffer.active.getLine(row)?.getCell(column);
        if (cell === undefined) return '';
        const looks = [cell.getFgColor(), cell.isBold(), cell.isDim(), cell.isUnderline(), cell.isInverse()].join();
        return `${cell.getChars() || ' '} ${looks} ${cell.isStrikethrough()}`;
      }),
    );
  return { terminal, write, cells };
}

/** The alternate screen, which no terminal reflows, and no wrapping at its edge. */
const ENTERED = '\u001b[?1049h\u001b[?7l';
const painted = (frame: readonly Row[]) => frame.map((row) => paint(row, { isAscii: false }, true));

/** A painter for a screen of this size, and what it has written since the last call. */
function collector(size: () => Size) {
  let output = '';
  const write = (data: string) => {
    output += data;
    return true;
  };
  const screen = painter({ write, once: () => {} } as never, size);
  const taken = () => {
    const data = output;
    output = '';
    return data;
  };
  return { screen, taken };
}

test('whatever was shown before, the screen looks as if it had been drawn afresh', async () => {
  const step = fc.record({ frame: frameOf, columns: fc.option(fc.integer({ min: 4, max: 24 })) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      let size: Size = { columns: 20, rows: 6 };
      const emulator = terminalOf(size);
      const { screen, taken } = collector(() => size);
      await emulator.write(ENTERED);
      for (const { frame, columns } of steps) {
        if (columns !== null) {
          size = { columns, rows: 6 };
          emulator.terminal.resize(columns, 6);
          screen.forget();
        }
        screen.show(painted(frame));
        await emulator.write(taken());
      }
      const fresh = terminalOf(size);
      const once = collector(() => size);
      once.screen.show(painted(steps.at(-1)?.frame ?? []));
      await fresh.write(ENTERED + once.taken());
      expect(emulator.cells()).toEqual(fresh.cells());
    }),
    { numRuns: 100, seed: 6 },
  );
});

function slowTerminal() {
  const written: string[] = [];
  let drain = () => {};
  const stdout = {
    isQuick: true,
    write: (data: string) => {
      written.push(data);
      return stdout.isQuick;
    },
    once: (_: string, onDrain: () => void) => {
      drain = onDrain;
    },
  };
  const screen = painter(stdout as never, () => ({ columns: 20, rows: 3 }));
  return { stdout, written, screen, drain: () => drain() };
}

test('only what changed is written, and nothing where nothing did', () => {
  const { screen, written } = slowTerminal();
  screen.show(['one │', 'two', 'three']);
  screen.show(['one │', 'two', 'three']);
  screen.show(['one │', 'tow', 'three']);
  screen.show(['one', 'tow', 'three']);
  screen.show(['one', 'tow', `3${'日'.repeat(20)}`]);
  expect(written).toEqual([
    '\u001b[?2026h\u001b[0m\u001b[2J\u001b[1;1Hone │\u001b[2;1Htwo\u001b[3;1Hthree\u001b[?2026l',
    '\u001b[?2026h\u001b[2;2How\u001b[?2026l',
    '\u001b[?2026h\u001b[1;5H\u001b[K\u001b[?2026l',
    // The whole row, where columns may be counted differently, and no more than there is room for.
    `\u001b[?2026h\u001b[3;1H\u001b[K3${'日'.repeat(9)}\u001b[?2026l`,
  ]);
});

test('a terminal that does not keep up gets the newest frame, and none of those before', () => {
  const { stdout, screen, written, drain } = slowTerminal();
  stdout.isQuick = false;
  for (const frame of ['1', '2', '3', '4']) screen.show([frame]);
  expect(written).toHaveLength(1);
  drain();
  expect(written).toHaveLength(2);
  expect(written[1]).toContain('4');
});
