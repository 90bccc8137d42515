import { hexadecimal, latin1 } from '../../vocabulary/bytes.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { convertCommand } from './convert-command.ts';

/** How much of a file's beginning is looked at: with less, a short preamble of text could hide what follows (assumed). */
export const HEAD_BYTES = 4096;

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

/**
 * What a file or a stream is, by its first `HEAD_BYTES` bytes, never by its name: a WAV, or what may be raw samples.
 * @throws DiagnosticError for what is neither
 */
export function identify(head: Uint8Array, file: string): 'wav' | 'unknown' {
  const command = convertCommand(file);
  const begins = latin1(head.subarray(0, 12));
  if (head.length === 0) throw new DiagnosticError('wav-empty', { file, command });
  if (/^(RIFF|RF64|BW64)/.test(begins)) return 'wav';
  if (begins.startsWith('RIFX')) throw new DiagnosticError('wav-big-endian', { file, command });
  const text = asText(head);
  if (text !== null) throw new DiagnosticError(HTML.test(text) ? 'wav-html' : 'wav-text', { file, command });
  const found = isMp3(head) ? 'MP3' : MAGIC.find(([, at, bytes]) => begins.startsWith(bytes, at))?.[0];
  if (found !== undefined) throw new DiagnosticError('wav-other-sound', { file, found, command });
  return 'unknown';
}

/** @throws DiagnosticError unless it is a WAV */
export function expectWav(head: Uint8Array, file: string): void {
  if (identify(head, file) === 'unknown')
    throw new DiagnosticError('wav-not-wav', { file, found: hexadecimal(head.subarray(0, 4)) });
}

const KBPS = {
  mpeg1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const MPEG1_HZ = [44_100, 48_000, 32_000];

/** By the two bits that name it; 2.5 is no standard, but is written. */
const VERSIONS = [
  { table: 'mpeg2', slower: 4 },
  null,
  { table: 'mpeg2', slower: 2 },
  { table: 'mpeg1', slower: 1 },
] as const;

const LAYER_3 = 1;

/** Bytes of the MPEG layer III frame that begins at `at`; 0 where none does. Sources: ISO/IEC 11172-3 and 13818-3. */
function frameBytes(bytes: Uint8Array, at: number): number {
  const [sync = 0, kind = 0, rates = 0] = bytes.subarray(at, at + 3);
  const version = VERSIONS[(kind >> 3) & 3];
  if (sync !== 0xff || kind >> 5 !== 7 || ((kind >> 1) & 3) !== LAYER_3 || !version) return 0;
  const kbps = KBPS[version.table][(rates >> 4) - 1];
  const hz = MPEG1_HZ[(rates >> 2) & 3];
  if (kbps === undefined || hz === undefined) return 0;
  const samples = version.table === 'mpeg1' ? 1152 : 576;
  return Math.floor(((samples / 8) * kbps * 1000) / (hz / version.slower)) + ((rates >> 1) & 1);
}

/** Whether two frames begin these bytes: raw samples may look like one by chance, but not like two. */
function isMp3(bytes: Uint8Array): boolean {
  const length = frameBytes(bytes, 0);
  return length > 0 && frameBytes(bytes, length) > 0;
}
