import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyParser } from '../../../../src/ui/terminal/tty/key-parser.ts';
import { anyCharacter } from '../../../helpers/any-character.ts';
import { keyName } from '../../../helpers/terminal-fixture-rows.ts';

/** What xterm, rxvt and the Linux console send. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  up: ['\u001b[A', '\u001bOA', '\u001b\u001b[A', '\u001b[1;3A'],
  'shift+left': ['\u001b[1;2D', '\u001b[d'],
  'ctrl+right': ['\u001b[1;5C', '\u001bOc'],
  'ctrl+shift+down': ['\u001b[1;6B'],
  home: ['\u001b[H', '\u001bOH', '\u001b[1~', '\u001b[7~'],
  end: ['\u001b[F', '\u001bOF', '\u001b[4~', '\u001b[8~'],
  'page-up': ['\u001b[5~'],
  'page-down': ['\u001b[6~', '\u001b[6;3~'],
  'shift+page-up': ['\u001b[5$', '\u001b[5;2~'],
  'ctrl+home': ['\u001b[7^', '\u001b[1;5H'],
  delete: ['\u001b[3~'],
  'shift+tab': ['\u001b[Z'],
  enter: ['\r', '\n', '\u001bOM'],
  tab: ['\t'],
  space: [' '],
  backspace: ['\u007f', '\b'],
  'ctrl+c': ['\u0003'],
  'ctrl+space': ['\u0000'],
  q: ['q', '\u001bq'],
  É: ['É'],
  日: ['日'],
  '👩‍👩‍👧': ['👩‍👩‍👧'],
  // Insert, function keys of three terminals, focus, an answer about a mode, and characters that are no keys.
  '': [
    '\u001b[2~',
    '\u001bOP',
    '\u001b[15~',
    '\u001b[[A',
    '\u001b[I',
    '\u001b[?2026;2$y',
    '\u009c',
    '\ufffd',
    '\u202e',
  ],
};
const ALL = Object.entries(KEYS).flatMap(([name, texts]) => texts.map((text) => ({ name, text })));

test.each(ALL)('$name is read', ({ name, text }) => {
  const parser = keyParser();
  const keys = [...parser.push(text), ...parser.flush()];
  expect(keys.map(keyName)).toEqual(name === '' ? [] : [name]);
});

test('keys come whole and in order, however they are cut into pieces', () => {
  const typed = fc.array(fc.constantFrom(...ALL.filter(({ name }) => name.length > 1)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(typed, fc.array(fc.nat(60), { maxLength: 8 }), (presses, cuts) => {
      const text = presses.map((press) => press.text).join('');
      const parser = keyParser();
      const places = [0, ...cuts.filter((place) => place < text.length).sort((a, b) => a - b), text.length];
      const keys = places.flatMap((place, nth) => parser.push(text.slice(places[nth - 1] ?? 0, place)));
      // A line break cut in two is two; an emoji cut in two is its parts.
      fc.pre(!/\r\n|👩/u.test(text));
      expect(keys.map(keyName)).toEqual(presses.map(({ name }) => name));
      expect(parser.waitsFor()).toBe(null);
    }),
    { numRuns: 500, seed: 6 },
  );
});

test('a lone escape, and what was begun and does not go on', () => {
  const flushed = (text: string) => {
    const parser = keyParser();
    const before = parser.push(text).map(keyName);
    return [before, parser.waitsFor(), parser.flush().map(keyName)];
  };
  expect(flushed('\u001b')).toEqual([[], 'sequence', ['escape']]);
  expect(flushed('a\u001b\u001b')).toEqual([['a'], 'sequence', ['escape', 'escape']]);
  expect(flushed('\u001b[')).toEqual([[], 'sequence', ['[']]);
  expect(flushed('\u001b[1;')).toEqual([[], 'sequence', []]);
  expect(flushed('\u001b[200~ab')).toEqual([['a', 'b'], 'paste', []]);
});

test('a paste is text, whatever is in it and however it and its end are cut', () => {
  const junk = fc.string({ unit: anyCharacter, maxLength: 60 }).map((text) => text.replaceAll('\u001b[201~', ''));
  const piece = fc.oneof(junk, fc.constantFrom('\u001b', '\u0003', '\r\n', '\u001b[A', '\u001b[20'));
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 5 }), (pieces, cut) => {
      const parser = keyParser();
      const end = '\u001b[201~';
      const pushed = ['\u001b[200~', ...pieces, end.slice(0, cut)].flatMap((text) => parser.push(text));
      const last = parser.push(`${end.slice(cut)}\r`);
      expect(last.at(-1)).toEqual({ name: 'enter', ctrl: false, shift: false });
      for (const { name, ctrl } of [...pushed, ...last.slice(0, -1)]) {
        expect(ctrl).toBe(false);
        expect(['enter', 'escape', 'up', 'backspace', 'tab']).not.toContain(name);
      }
    }),
    { numRuns: 100, seed: 6 },
  );
});

test('of a paste, 200 graphemes are taken', () => {
  const parser = keyParser();
  const keys = [`\u001b[200~${'é'.repeat(150)}`, 'z'.repeat(5000), '\u001b[201~q'].flatMap((text) => parser.push(text));
  expect(keys.map(keyName)).toEqual([...Array(150).fill('é'), ...Array(50).fill('z'), 'q']);
});

test('no noise on the line makes it wait without an end', () => {
  const parser = keyParser();
  const keys = parser.push(`\u001b[${'1;'.repeat(1000)}`);
  expect(keys.length).toBeGreaterThan(0);
  expect(parser.push('q').map(keyName)).toEqual(['q']);
});
