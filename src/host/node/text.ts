import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { asUnreadable } from '../../scenario/read-file.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { asFileError } from './files.ts';
import { untilStopped } from './until-stopped.ts';

/**
 * The text of a file, or of standard input for `-`, piece by piece. A byte order mark is dropped.
 *
 * @param stop being stopped is the end of the text
 * @throws DiagnosticError where it is missing, a folder, forbidden, binary, or not UTF-8: not before it gets there
 */
export async function* textOf(path: string, stop: AbortSignal): AsyncGenerator<string> {
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
