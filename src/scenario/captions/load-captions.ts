import type { Host } from '../../host/host.ts';
import { DiagnosticError, isAbout } from '../../vocabulary/diagnostic-error.ts';
import { readText } from '../read-file.ts';
import type { Cue } from './cue.ts';
import { brokenCaptions } from './problem.ts';
import { isTextGrid, type KnownToCaptions, readCaptions } from './read-captions.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest captions that are read, some 400,000 words with their times, at 20 bytes each. */
const LIMIT_BYTES = 8 * MEBIBYTE;
/** A TextGrid writes more about each word, and each of its phones: 8 hours of talk, aligned (assumed). */
const TEXT_GRID_LIMIT_BYTES = 32 * MEBIBYTE;

/**
 * Reads a file of captions: UTF-8, or UTF-16 with its byte order mark, which Praat writes.
 * @throws DiagnosticError if it cannot be read, or with all that is wrong in it
 */
export async function loadCaptions(host: Host, path: string, known: KnownToCaptions): Promise<readonly Cue[]> {
  await refuseEndless(host, path);
  const limitBytes = isTextGrid(path) ? TEXT_GRID_LIMIT_BYTES : LIMIT_BYTES;
  const text = await readText(host, path, limitBytes, 'utf-16').catch((error: unknown) => {
    if (!isAbout(error, 'file')) throw error;
    throw new DiagnosticError('captions-unreadable', { code: error.code, ...error.params });
  });
  const { cues, problems } = readCaptions(text, path, known);
  if (problems.length > 0) throw brokenCaptions(path, problems);
  return cues;
}

/** A pipe or a device would keep the program waiting as soon as it is opened. */
async function refuseEndless(host: Host, path: string): Promise<void> {
  const found = await host.open(path).catch(() => null);
  if (found?.sizeBytes === null)
    throw new DiagnosticError('captions-unreadable', { code: 'file-not-a-file', file: path });
}
