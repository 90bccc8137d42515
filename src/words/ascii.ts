import { displayWidth } from './plain-text.ts';

/** Typographic signs as a typewriter has them. */
const TYPEWRITER: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '~',
  '–': '-',
  '—': '-',
  '−': '-',
  '·': '.',
  '×': 'x',
  '≥': '>=',
  '≤': '<=',
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '¼': '1/4',
  '½': '1/2',
  '━': '=',
  '─': '-',
  '┃': '|',
  '│': '|',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Sounds in X-SAMPA (Wells 1995, phon.ucl.ac.uk/home/sampa/x-sampa.htm), the usual way to write IPA in ASCII. */
const X_SAMPA: Readonly<Record<string, string>> = {
  ɐ: '6',
  ɑ: 'A',
  ɔ: 'O',
  ə: '@',
  ɚ: '@`',
  ɛ: 'E',
  ɜ: '3',
  ɡ: 'g',
  ɪ: 'I',
  ŋ: 'N',
  ɲ: 'J',
  ø: '2',
  ɹ: 'r\\',
  ɾ: '4',
  ʁ: 'R',
  ʃ: 'S',
  ʊ: 'U',
  ʌ: 'V',
  ʒ: 'Z',
  θ: 'T',
  ð: 'D',
  ɥ: 'H',
  ɫ: '5',
  ʔ: '?',
  ˈ: "'",
  ˌ: ',',
  ː: ':',
  '\u0303': '~',
  '\u0329': '=',
};

/**
 * A text for a terminal that shows ASCII only: accents go, typographic signs and sounds are written as a typewriter
 * can, and what is left is a question mark. It may come out longer.
 */
export function inAscii(text: string): string {
  if (/^[ -~]*$/u.test(text)) return text;
  let written = '';
  for (const sign of text.normalize('NFD')) {
    const known = TYPEWRITER[sign] ?? X_SAMPA[sign];
    if (known !== undefined) written += known;
    else if (/^[ -~]$/u.test(sign)) written += sign;
    else if (!/^\p{M}$/u.test(sign)) written += '?'.repeat(displayWidth(sign));
  }
  return written;
}
