import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { asFileError } from '../../host/node/files.ts';
import { asUnreadable } from '../../scenario/read-file.ts';
import type { TextLine } from '../../study/nearest.ts';
import type { NoText } from '../../vocabulary/diagnostic.ts';
import { DiagnosticError, isAbout } from '../../vocabulary/diagnostic-error.ts';
import { untilStopped } from '../program/until-stopped.ts';

/** A line, and a phrase, is at most this long, in UTF-16 units: about 180 words, a minute of talk (assumed). */
export const LINE_LIMIT = 1_000;

/**
 * The lines of a text that are not blank, as they come and without the blanks around them, so that a text of any
 * length takes no more memory than its longest line. One over `LINE_LIMIT` comes in pieces: it is cut after a
 * sentence where there is one, else after a word, else anywhere.
 *
 * @param path `-` for standard input
 * @param stop being stopped is the end of the text
 * @throws DiagnosticError where it is missing, a folder, forbidden, binary, or not UTF-8: not before it gets there
 */
async function* readLines(path: string, stop: AbortSignal): AsyncGenerator<TextLine> {
  let rest = '';
  let number = 1;
  for await (const text of textOf(path, stop)) {
    rest += text;
    for (;;) {
      const newline = rest.indexOf('\n');
      const line = (newline < 0 ? rest : rest.slice(0, newline)).trim();
      if (line.length > LINE_LIMIT) {
        const piece = firstPiece(line);
        yield { text: piece.trimEnd(), number, isCut: true };
        rest = line.slice(piece.length) + (newline < 0 ? endOf(rest) : rest.slice(newline));
      } else if (newline >= 0) {
        if (line !== '') yield { text: line, number, isCut: false };
        rest = rest.slice(newline + 1);
        number++;
      } else {
        // However many blanks come, they are not kept.
        rest = line + endOf(rest);
        break;
      }
    }
  }
  if (rest.trim() !== '' && !stop.aborted) yield { text: rest.trim(), number, isCut: false };
}

/** As `readLines`, where a text that cannot be read is somebody's error. */
export async function* linesOr(
  path: string,
  stop: AbortSignal,
  failure: (fault: NoText) => Error,
): AsyncGenerator<TextLine> {
  try {
    yield* readLines(path, stop);
  } catch (error) {
    throw isAbout(error, 'file') ? failure({ code: error.code, ...error.params }) : error;
  }
}

/** Waits for a slow reader of stdout, so that nothing piles up. */
export async function drained(stop: AbortSignal): Promise<void> {
  if (!process.stdout.writableNeedDrain) return;
  await once(process.stdout, 'drain', { signal: stop }).catch((error: unknown) => {
    if (!stop.aborted) throw error;
  });
}

/** What keeps the word that ends a text apart from the one that comes next. */
function endOf(text: string): string {
  return /\s$/u.test(text) ? ' ' : '';
}

function firstPiece(line: string): string {
  const most = line.slice(0, LINE_LIMIT);
  const cut = /^.*[.!?…]\s/su.exec(most)?.[0] ?? /^.*\s/su.exec(most)?.[0] ?? most;
  // Never between the two halves of one character.
  return /[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut;
}

/** The text of a file or of standard input, piece by piece. A byte order mark is dropped. */
async function* textOf(path: string, stop: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    if (path !== '-' && (await stat(path)).isDirectory()) throw new DiagnosticError('file-folder', { file: path });
    for await (const bytes of untilStopped(path === '-' ? process.stdin : createReadStream(path), stop)) {
      const isUtf16 = isFirst && bytes.length > 1 && (bytes[0] as number) >= 0xfe && (bytes[1] as number) >= 0xfe;
      if (!isUtf16 && bytes.includes(0)) throw new DiagnosticError('file-binary', { file: path });
      isFirst = false;
      yield decoder.decode(bytes, { stream: true });
    }
    if (!stop.aborted) yield decoder.decode();
  } catch (error) {
    const isOther = error instanceof Error && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw isOther ? new DiagnosticError('file-not-utf8', { file: path }) : asUnreadable(asFileError(error, path), path);
  }
}
