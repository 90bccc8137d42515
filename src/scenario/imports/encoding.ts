import { latin1 } from '../../vocabulary/bytes.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { byMark } from '../read-file.ts';

/** What a transcript is written in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Enough to tell UTF-16 from others by where its zeros are (assumed). */
const SAMPLE_BYTES = 4096;

/**
 * The text of a file by other people's tools: UTF-8 or UTF-16, with or without its byte order mark, else Windows-1252,
 * of which Latin-1 is a part.
 * @throws DiagnosticError if it is no text
 */
export function decoded(bytes: Uint8Array, file: string): { readonly text: string; readonly encoding: Encoding } {
  const utf16 = utf16Of(bytes);
  if (utf16 === null && bytes.includes(0)) throw new DiagnosticError('file-binary', { file });
  try {
    const encoding = utf16 ?? 'utf-8';
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new DiagnosticError('file-binary', { file });
    return { text, encoding };
  } catch (error) {
    if (error instanceof DiagnosticError || utf16 !== null) throw new DiagnosticError('file-binary', { file });
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** By its byte order mark, or by every other byte being zero, as in a text of mostly Latin letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const marked = byMark(bytes);
  if (marked !== null || bytes.length % 2 !== 0) return marked;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
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
