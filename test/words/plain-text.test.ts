import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/app/simulate.ts';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { summaryText } from '../../src/report/summary.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { timedLines } from '../../src/ui/lines/timed-lines.ts';
import { withoutControls } from '../../src/vocabulary/controls.ts';
import { displayWidth, wrap } from '../../src/words/plain-text.ts';
import type { Reader } from '../../src/words/reader.ts';
import { readerFor } from '../../src/words/reader.ts';
import { anyCharacter } from '../helpers/any-character.ts';

const FAMILY = '👩\u200d👩\u200d👧';

test.each([
  ['', 0],
  ['letter', 6],
  ['élève', 5],
  ['e\u0301le\u0300ve', 5],
  ['d\u0361ʒ', 2],
  ['東京', 4],
  ['𠮷', 2],
  ['한', 2],
  ['\u1112\u1161\u11ab', 2],
  ['👍🏽', 2],
  ['🇫🇷', 2],
  ['❤\ufe0f', 2],
  [FAMILY, 2],
  ['a\u200bb', 2],
])('%j takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test.each([
  ['two\nlines\r\nand\ta tab', 'two lines and a tab'],
  ['a\u001b]0;pwn\u0007b', 'a�]0;pwn�b'],
  ['\u009b31mred', '�31mred'],
  ['over\rwritten\u007f\u0000', 'over�written��'],
  ['half a \ud83d pair', 'half a � pair'],
  ['a\u202egnp.\u202c \u2066b\u2069 \u200e\u200f\u061c', 'a�gnp.� �b� ���'],
  [`élève, 東京, ${FAMILY}`, `élève, 東京, ${FAMILY}`],
])('%j is shown as %j', (text, shown) => {
  expect(withoutControls(text)).toBe(shown);
});

describe('lines', () => {
  test('break at spaces, the first indented otherwise than the others', () => {
    expect(wrap(' 0:02.0  Nadia: did you open the letter?', 20, 2, 4)).toEqual([
      '   0:02.0  Nadia:',
      '    did you open the',
      '    letter?',
    ]);
  });

  test('are as wide as a terminal shows them', () => {
    expect(wrap('東京 東京 e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301', 9, 0)).toEqual([
      '東京 東京',
      'e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301',
    ]);
  });

  test('break a word that is wider than they are, but no letter', () => {
    expect(wrap('see developer.amazon.com now', 10, 2)).toEqual(['  see', '  develope', '  r.amazon', '  .com now']);
    expect(wrap(FAMILY.repeat(3), 5, 0, 1)).toEqual([FAMILY.repeat(2), ` ${FAMILY}`]);
    expect(wrap('e\u0301'.repeat(5), 3, 0)).toEqual(['e\u0301'.repeat(3), 'e\u0301'.repeat(2)]);
  });

  test('of an empty text are one', () => {
    expect(wrap('', 10, 2)).toEqual(['  ']);
  });

  test('are never too wide, and hold every word in order, whatever the text', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: anyCharacter, maxLength: 60 }),
      fc.constantFrom(FAMILY.repeat(9), '東京'.repeat(20), 'e\u0301'.repeat(50), '\u001b[2J', '\n', '', 'a', 'letter'),
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    const indent = fc.nat({ max: 20 });
    fc.assert(
      fc.property(text, fc.integer({ min: 22, max: 100 }), indent, indent, (text, width, indent, hanging) => {
        const lines = wrap(text, width, indent, hanging);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        for (const [at, line] of lines.entries())
          expect(line).toMatch(new RegExp(`^ {${at === 0 ? indent : hanging}}`));
        expect(lines.join('').replaceAll(' ', '')).toBe(withoutControls(text).replaceAll(' ', ''));
      }),
    );
  });

  test('hold together words that fit', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/u), { maxLength: 40 });
    fc.assert(
      fc.property(words, (words) => {
        const lines = wrap(words.join(' '), 20, 2, 4);
        expect(lines.flatMap((line) => line.split(' ').filter((word) => word !== ''))).toEqual(words);
      }),
    );
  });
});

const HOSTILE = `
format: earshot/scenario@1
title: "a\\e]0;pwn\\x07b"
people:
  ann: {name: "Ann\\e[31m\\u202e", role: owner}
timeline:
  - {at: 1s, who: ann, says: "Alexa, call\\x9b2J \\ec the shop."}
later:
  - {after: 1d, event: share, partner: "ads\\e[8m", purpose: "sharing:ads\\e[8m"}
  - {after: 2d, event: warrant, by: "court\\e[8m"}
`;

test('a scenario steers no terminal', async () => {
  const { scenario, diagnostics } = parseScenario(HOSTILE, { file: 'hostile.yaml', ...vocabulary });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  const log = await simulate(nodeHost, scenario, { seed: null, overrides: [] });
  const reader: Reader = readerFor('en');
  const summary = summaryText(log, { reader, width: 80, heading: (title) => title });
  const play = timedLines(log, reader, 80).map(({ text }) => text);
  expect(summary.split('\n')[0]).toBe('a�]0;pwn�b');
  for (const line of [...summary.split('\n'), ...play]) expect(line).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  for (const sign of ['Ann�[31m�', 'ads�[8m', 'court�[8m']) expect(summary).toContain(sign);
  expect(play.join('\n')).toContain('call�2J �c the shop.');
});
