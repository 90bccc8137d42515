import { inAscii } from '../../../words/ascii.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Reader } from '../../../words/reader.ts';
import type { Row, Style } from './row.ts';
import { ASCII_SIGNS, type Signs, UNICODE_SIGNS } from './signs.ts';

/** What every drawing needs: the language of its sentences and the signs that the terminal can show. */
export interface Pen {
  readonly reader: Reader;
  readonly signs: Signs;
  readonly isAscii: boolean;
}

export function penFor(reader: Reader, isUtf8: boolean): Pen {
  return { reader, signs: isUtf8 ? UNICODE_SIGNS : ASCII_SIGNS, isAscii: !isUtf8 };
}

const CODES: Readonly<Record<Style, readonly number[]>> = {
  plain: [],
  strong: [1],
  quiet: [2],
  chosen: [7],
  key: [1],
  heading: [1],
  memory: [36],
  overwritten: [2],
  muted: [2, 4],
  sent: [35],
  'sent-private': [1, 31],
  discarded: [33],
  kept: [34, 1],
  deleted: [2, 9],
  'light-on': [1, 31],
  'light-muted': [1, 33],
  good: [32],
  bad: [31],
};
/** Bold, faint, underlined, inverted and struck out are no colours, so they stay where colour is not wanted. */
const isColour = (code: number) => code >= 30 && code < 40;

/**
 * A row as a terminal takes it. The sixteen colours of the terminal's own palette keep to its background, light or
 * dark; nothing sets a background of its own.
 */
export function paint(row: Row, { isAscii }: Pick<Pen, 'isAscii'>, hasColour: boolean): string {
  let painted = '';
  let longer = 0;
  for (const { text, style, isNow = false } of row) {
    let written = text;
    if (isAscii) {
      const ascii = inAscii(text);
      longer += ascii.length - displayWidth(text);
      // What has become longer takes its columns from the next gap, so that the columns stay straight.
      written = ascii.replace(/ (?= )/gu, (space) => {
        if (longer <= 0) return space;
        longer--;
        return '';
      });
    }
    const codes = [...CODES[style], ...(isNow ? [7] : [])].filter((code) => hasColour || !isColour(code));
    painted += codes.length === 0 ? written : `\u001b[${codes.join(';')}m${written}\u001b[0m`;
  }
  return painted;
}
