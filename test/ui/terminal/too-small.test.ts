import { expect, test } from 'vitest';
import { paint, penFor } from '../../../src/ui/terminal/draw/pen.ts';
import { tooSmall } from '../../../src/ui/terminal/too-small.ts';
import { canPlayFullScreen, hasColour, prepareForInk } from '../../../src/ui/terminal/tty/capability.ts';
import { displayWidth } from '../../../src/words/plain-text.ts';
import { readerFor } from '../../../src/words/reader.ts';

const penOf = (language: 'en' | 'fr', isUtf8 = true) => penFor(readerFor(language), isUtf8);

test.each(['en', 'fr'] as const)(
  '%s: what is too small says what it needs and what there is, in any place',
  (language) => {
    for (const pen of [penOf(language), penOf(language, false)]) {
      for (let columns = 10; columns <= 130; columns += 1) {
        for (let rows = 3; rows <= 30; rows++) {
          const drawn = tooSmall({ columns, rows }, pen);
          if (columns >= 60 && rows >= 20) {
            expect(drawn).toBe(null);
            continue;
          }
          const lines = (drawn ?? []).map((row) => paint(row, pen, false));
          const said = lines.join(' ');
          expect(lines.length).toBeLessThanOrEqual(rows);
          expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
          for (const figure of [60, 20, columns, rows]) expect(said).toContain(`${figure}`);
        }
      }
    }
  },
);

test('a full screen needs two terminals that obey', () => {
  const terminal = { isTTY: true, setRawMode: () => {} } as never;
  const pipe = { isTTY: undefined } as never;
  expect(canPlayFullScreen(terminal, terminal, { TERM: 'xterm' })).toBe(true);
  expect(canPlayFullScreen(pipe, terminal, { TERM: 'xterm' })).toBe(false);
  expect(canPlayFullScreen(terminal, pipe, { TERM: 'xterm' })).toBe(false);
  expect(canPlayFullScreen(terminal, terminal, { TERM: 'dumb' })).toBe(false);
  expect(canPlayFullScreen(terminal, terminal, { TERM: 'xterm', INK_SCREEN_READER: 'true' })).toBe(false);
});

test('colour, and what Ink and React are told', () => {
  expect([{}, { NO_COLOR: '' }, { FORCE_COLOR: '1' }].map(hasColour)).toEqual([true, true, true]);
  expect([{ NO_COLOR: '1' }, { FORCE_COLOR: '0' }].map(hasColour)).toEqual([false, false]);
  const env: NodeJS.ProcessEnv = { NO_COLOR: '1', DEV: 'true', NODE_ENV: 'development' };
  prepareForInk(env);
  expect(env).toEqual({ NO_COLOR: '1', FORCE_COLOR: '0', NODE_ENV: 'production' });
});
