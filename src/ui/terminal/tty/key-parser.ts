import { graphemesOf } from '../../../words/plain-text.ts';
import type { Key } from '../../state/key.ts';

/** Of a paste; the rest of it is dropped. No name or filter is longer (assumed). */
const MOST_PASTED = 200;
/** No sequence of a key is longer (assumed); what is has been pasted without marks, or is noise on the line. */
const LONGEST_SEQUENCE = 32;

const ESCAPE = '\u001b';
const PASTE = `${ESCAPE}[200~`;
const PASTE_END = `${ESCAPE}[201~`;

/** xterm's ctlseqs, "PC-Style Function Keys"; rxvt writes a small letter for shift (CSI) or control (SS3). */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
};
/** xterm, the Linux console (1 and 4), rxvt (7 and 8). */
const NUMBERS: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
};
const CONTROLS: Readonly<Record<string, string>> = {
  '\b': 'backspace',
  '\t': 'tab',
  '\n': 'enter',
  '\r': 'enter',
  '\r\n': 'enter',
  ' ': 'space',
  '\u007f': 'backspace',
};

// Escape sequences as ECMA-48 has them, and two that it does not have: the Linux console's `ESC [ [ A`, rxvt's `ESC [ 5 $`.
// A second escape before one is how rxvt and the Linux console write Alt.
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are written with them.
const SEQUENCE = /\u001b{1,2}(?:\[(?:\[.|\d\$|[0-?]*[ -/]*[@-Z\\-~])|O\d*[@-~])/uy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are written with them.
const BEGUN = /\u001b{1,2}(?:\[\[?|\[[0-?]*[ -/]*|O\d*)?$/uy;

const plain = (name: string): Key => ({ name, ctrl: false, shift: false });

/** Modifiers in xterm's parameter: 1 and the sum of 1 shift, 2 alt, 4 control. Alt makes no other key of one. */
function modified(name: string, parameter: string): Key {
  const bits = Number(parameter || 1) - 1;
  return { name, ctrl: (bits & 4) !== 0, shift: (bits & 1) !== 0 };
}

/** The key that a whole sequence stands for; null: none that is of use here. */
function keyOfSequence(sequence: string): Key | null {
  const [, kind = '', parameters = '', final = ''] =
    /(?<!\[)([[O])([\d;]*)([^\d;])$/u.exec(sequence.replaceAll(ESCAPE, '')) ?? [];
  const [first = '', second = ''] = parameters.split(';');
  if (final === 'Z') return { ...plain('tab'), shift: true };
  if (/[~$^@]/u.test(final)) {
    const name = NUMBERS[first];
    if (name === undefined) return null;
    if (final === '~') return modified(name, second);
    return { name, ctrl: final !== '$', shift: final !== '^' };
  }
  const name = LETTERS[final];
  // `CSI M` begins a report of the mouse, `SS3 M` is the keypad's Enter.
  if (name !== undefined && (final !== 'M' || kind === 'O'))
    return modified(name, second || (kind === 'O' ? first : ''));
  const small = /[a-d]/u.test(final) ? LETTERS[final.toUpperCase()] : undefined;
  return small === undefined ? null : { name: small, ctrl: kind === 'O', shift: kind === '[' };
}

function keyOfGrapheme(grapheme: string): Key | null {
  const named = CONTROLS[grapheme];
  if (named !== undefined) return plain(named);
  if (grapheme === '\u0000') return { name: 'space', ctrl: true, shift: false };
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x1b) return { name: String.fromCharCode(code + 0x60), ctrl: true, shift: false };
  return /^[\p{Cc}\p{Bidi_Control}\ufffd]/u.test(grapheme) ? null : plain(grapheme);
}

/** A paste is text: its line breaks and tabs are gaps, and no character in it is a command. */
function pastedKeys(text: string, most: number): Key[] {
  const keys: Key[] = [];
  for (const { grapheme } of graphemesOf(text)) {
    if (keys.length >= most) break;
    const key = keyOfGrapheme(/^[\r\n\t]/u.test(grapheme) ? ' ' : grapheme);
    if (key !== null && !key.ctrl && key.name !== 'backspace') keys.push(key);
  }
  return keys;
}

export interface KeyParser {
  /** The keys that are whole with this text. Alt is dropped: Alt+x is x, unless Escape comes in a text of its own. */
  push(text: string): Key[];
  /** What has been begun will not go on: a lone escape is the Escape key, a paste is over. */
  flush(): Key[];
  /** What waits for more text. */
  waitsFor(): 'sequence' | 'paste' | null;
}

/** Makes keys of what a terminal in raw mode sends, however it is cut into pieces. */
export function keyParser(): KeyParser {
  let pending = '';
  /** Graphemes that a paste may still bring; null: there is none. */
  let pasteRoom: number | null = null;

  /** Takes what it can of a paste from the front of `pending`. */
  const paste = (room: number): Key[] => {
    const end = pending.indexOf(PASTE_END);
    // The mark of its end may be cut in two.
    const begun = pending.lastIndexOf(ESCAPE);
    const isBegun = begun >= 0 && PASTE_END.startsWith(pending.slice(begun));
    const until = end >= 0 ? end : isBegun ? begun : pending.length;
    const keys = pastedKeys(pending.slice(0, until), room);
    pasteRoom = end >= 0 ? null : room - keys.length;
    pending = pending.slice(end >= 0 ? end + PASTE_END.length : until);
    return keys;
  };

  /** Takes one sequence, escape or text up to the next escape from the front of `pending`, if it is whole. */
  const take = (): Key[] => {
    const place = pending.indexOf(ESCAPE);
    if (place !== 0) {
      const text = place < 0 ? pending : pending.slice(0, place);
      pending = pending.slice(text.length);
      return [...graphemesOf(text)].flatMap(({ grapheme }) => keyOfGrapheme(grapheme) ?? []);
    }
    SEQUENCE.lastIndex = 0;
    const [sequence] = SEQUENCE.exec(pending) ?? [];
    if (sequence !== undefined) {
      pending = pending.slice(sequence.length);
      if (sequence === PASTE) {
        pasteRoom = MOST_PASTED;
        return [];
      }
      const key = keyOfSequence(sequence);
      return key === null ? [] : [key];
    }
    BEGUN.lastIndex = 0;
    if (BEGUN.test(pending) && pending.length <= LONGEST_SEQUENCE) return [];
    pending = pending.slice(1);
    return pending.startsWith(ESCAPE) ? [plain('escape')] : [];
  };

  const takeAll = (): Key[] => {
    const keys: Key[] = [];
    while (pending !== '') {
      const before = pending.length;
      keys.push(...(pasteRoom === null ? take() : paste(pasteRoom)));
      if (pending.length === before) break;
    }
    return keys;
  };

  return {
    push(text) {
      pending += text;
      return takeAll();
    },
    flush() {
      const begun = pasteRoom === null ? pending : '';
      pasteRoom = null;
      pending = '';
      if (begun.replaceAll(ESCAPE, '') === '') return Array.from(begun, () => plain('escape'));
      return begun.length === 2 ? [plain(begun.slice(1))] : [];
    },
    waitsFor() {
      if (pasteRoom !== null) return 'paste';
      return pending === '' ? null : 'sequence';
    },
  };
}
