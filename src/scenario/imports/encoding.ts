import { latin1 } from '../../vocabulary/bytes.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { byMark } from '../read-file.ts';

/** Enough to tell UTF-16 from others by where its zeros are (assumed). */
const SAMPLE_BYTES = 4096;

/**
 * The text of a file by other people's tools: UTF-8 or UTF-16, with or without its byte order mark, else, at a guess,
 * Windows-1252, of which Latin-1 is a part.
 * @throws DiagnosticError if it is no text
 */
export function decoded(bytes: Uint8Array, file: string): { readonly text: string; readonly isGuess: boolean } {
  const utf16 = utf16Of(bytes);
  if (utf16 === null && bytes.includes(0)) throw new DiagnosticError('file-binary', { file });
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text, isGuess: false };
  } catch {
    if (utf16 === null) return { text: fromWindows1252(bytes), isGuess: true };
  }
  throw new DiagnosticError('file-binary', { file });
}

/** By its byte order mark, or by every other byte being zero, as in a text of mostly Latin letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const marked = byMark(bytes);
  if (marked !== null || bytes.length % 2 !== 0) return marked;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zerosAt = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const many = sample.length / 4; // half of those that may be
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

/** The signs of the bytes from 0x80 to 0x9f (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's own decoder reads it as Latin-1 (Node 20.20), which has no signs there. */
function fromWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/gu, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}
