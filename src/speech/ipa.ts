import { kindOf, PHONES } from './phones.ts';
import type { Phone } from './soundtrack.ts';

/** A sound without its time. */
export type SpeechSound = Pick<Phone, 'ipa' | 'stress'>;

/** Other ways to write the engine's sounds. Its English is British: [æ] is its a, [oʊ] its əʊ, and r after a vowel is not heard. */
const OTHERWISE: Readonly<Record<string, string>> = {
  g: 'ɡ',
  æ: 'a',
  ɑ: 'ɑː',
  ɜ: 'ɜː',
  ɚ: 'ə',
  ɝ: 'ɜː',
  oʊ: 'əʊ',
  ɪə: 'iə',
  ɛə: 'eə',
  // The engine's sign for a retroflex tap.
  'r.': 'ɽ',
};

const SYMBOLS = new Map([...Object.keys(PHONES).map((ipa) => [ipa, ipa] as const), ...Object.entries(OTHERWISE)]);
const LONGEST_SYMBOL = Math.max(...[...SYMBOLS.keys()].map((symbol) => symbol.length));

/**
 * What stands between sounds or modifies one in a way that `PHONES` does not tell apart: spaces, syllable and foot
 * marks, slashes and brackets, length, aspiration, palatalisation, and the engine's own `-` and `^` (weakened).
 */
const SILENT = /[\s.\-^|‖‿/[\]ːˑʰʲʼ]/u;
const STRESS: Readonly<Record<string, 1 | 2>> = { ˈ: 1, ˌ: 2 };

/**
 * Reads IPA into the engine's sounds. A stress mark belongs to the next vowel.
 * @returns the sounds, and the symbols that are none, in order of appearance
 */
export function readIpa(written: string): { readonly sounds: SpeechSound[]; readonly unknown: string[] } {
  // Without the ties of [t͡ʃ].
  const text = written.normalize('NFC').replace(/\u035c|\u0361/gu, '');
  const sounds: SpeechSound[] = [];
  const unknown: string[] = [];
  let stress: Phone['stress'] = 0;
  for (let at = 0; at < text.length; ) {
    const symbol = symbolAt(text, at);
    const ipa = SYMBOLS.get(symbol);
    if (ipa !== undefined) {
      const bearsStress = kindOf(ipa) === 'vowel';
      sounds.push({ ipa, stress: bearsStress ? stress : 0 });
      if (bearsStress) stress = 0;
    } else if (STRESS[symbol] !== undefined) stress = STRESS[symbol];
    else if (!SILENT.test(symbol)) unknown.push(symbol);
    at += symbol.length;
  }
  return { sounds, unknown };
}

/** The longest symbol that begins there, else the one character. */
function symbolAt(text: string, at: number): string {
  for (let length = LONGEST_SYMBOL; length > 0; length--) {
    const symbol = text.slice(at, at + length);
    if (SYMBOLS.has(symbol)) return symbol;
  }
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
