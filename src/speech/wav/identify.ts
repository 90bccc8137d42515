import { latin1 } from '../../vocabulary/bytes.ts';
import { isMp3 } from './mp3-frame.ts';

/** How much of a file's beginning is looked at: with less, a short preamble of text could hide what follows (assumed). */
export const HEAD_BYTES = 4096;

/** What bytes seem to be: `other` is sound of another kind, with its name; `unknown` may be raw samples. */
export type Identity =
  | { readonly kind: 'empty' | 'wav' | 'big-endian' | 'html' | 'text' | 'unknown' }
  | { readonly kind: 'other'; readonly name: string };

/** What sound of other kinds has at a byte, in Latin-1, so that every byte is one character. */
const MAGIC: readonly (readonly [name: string, at: number, bytes: string])[] = [
  ['MP3', 0, 'ID3'],
  ['FLAC', 0, 'fLaC'],
  ['Ogg', 0, 'OggS'],
  ['MP4 (M4A)', 4, 'ftyp'],
  ['WebM/Matroska', 0, '\x1a\x45\xdf\xa3'],
  ['AIFF', 0, 'FORM'],
  ['WMA', 0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  ['Core Audio (CAF)', 0, 'caff'],
  ['AMR', 0, '#!AMR'],
  ['Sun AU', 0, '.snd'],
];

const HTML = /^\s*<(!doctype html|html)\b/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has in it is what is looked for
const NEVER_IN_TEXT = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/u;

/** The bytes as text; null where they are none. A character that is cut at the end is left out. */
function asText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return NEVER_IN_TEXT.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** What a file or a stream is, by its first `HEAD_BYTES` bytes. Never by its name. */
export function identify(head: Uint8Array): Identity {
  if (head.length === 0) return { kind: 'empty' };
  const begins = latin1(head.subarray(0, 12));
  if (/^(RIFF|RF64|BW64)/.test(begins)) return { kind: 'wav' };
  if (begins.startsWith('RIFX')) return { kind: 'big-endian' };
  const text = asText(head);
  if (text !== null) return { kind: HTML.test(text) ? 'html' : 'text' };
  const other = isMp3(head) ? 'MP3' : MAGIC.find(([, at, bytes]) => begins.startsWith(bytes, at))?.[0];
  return other === undefined ? { kind: 'unknown' } : { kind: 'other', name: other };
}
