import type { Host } from '../../host/host.ts';
import { DiagnosticError, isAbout } from '../../vocabulary/diagnostic-error.ts';
import { DAY_MS } from '../../vocabulary/time.ts';
import { readText } from '../read-file.ts';
import type { Person } from '../scenario.ts';
import { SCENE_LIMIT_MS } from '../time.ts';
import type { Cue } from './cue.ts';
import { brokenCaptions, type CaptionProblem, Enough, type Report } from './report.ts';
import { readSubRip } from './sub-rip.ts';
import { readTextGrid } from './text-grid.ts';
import { readWebVtt } from './web-vtt.ts';

/** What the reader is told beside the captions. */
interface KnownToCaptions {
  readonly people: readonly Person[];
  /** Length of the sound that they belong to; null: not known. */
  readonly audioMs: number | null;
}

/** Assumed: nobody counts further, and each costs memory. */
const MOST_PROBLEMS = 1000;

/** Two and a half days of talk at 150 words a minute (assumed); each word costs memory in every stage. */
const MOST_WORDS = 500_000;

/** A line of speech on its way; without times, it is not known when. */
interface Timed {
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly line: number;
  readonly words: readonly unknown[];
}

/**
 * Lets something be read to its end, or until too much is wrong with it.
 * @returns what was read, and what is wrong (the first 1,000), in order of the text; with a problem there is nothing to trust
 */
export function collect<T extends Timed>(
  read: (report: Report) => Iterable<T>,
  audioMs: number | null,
): { readonly lines: T[]; readonly problems: readonly CaptionProblem[] } {
  const problems: CaptionProblem[] = [];
  const report: Report = (problem) => {
    problems.push(problem);
    if (problems.length >= MOST_PROBLEMS) throw new Enough();
  };
  const lines: T[] = [];
  let words = 0;
  try {
    for (const line of read(report)) {
      checkTimes(line, audioMs, report);
      lines.push(line);
      words += line.words.length;
      if (words > MOST_WORDS) {
        report({ line: line.line, column: 1, code: 'captions-too-many-words', params: { limit: MOST_WORDS } });
        throw new Enough();
      }
    }
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return { lines, problems: problems.sort((one, other) => one.line - other.line || one.column - other.column) };
}

/**
 * Reads captions: a Praat TextGrid or SubRip if the file's name ends so, else WebVTT.
 * @returns cues in order of time, and what is wrong, as `collect` does
 */
export function readCaptions(
  text: string,
  file: string,
  { people, audioMs }: KnownToCaptions,
): { readonly cues: readonly Cue[]; readonly problems: readonly CaptionProblem[] } {
  const plain = text.replace(/^\ufeff/u, '');
  const { lines, problems } = collect((report) => readAs(file, plain, people, report), audioMs);
  return { cues: lines.sort((one, other) => one.startMs - other.startMs), problems };
}

const isTextGrid = (file: string) => /\.textgrid$/iu.test(file);

function readAs(file: string, text: string, people: readonly Person[], report: Report): Iterable<Cue> {
  const lose = () => {};
  if (isTextGrid(file)) return readTextGrid(text, report, lose);
  return /\.srt$/iu.test(file) ? readSubRip(text, people, report, lose) : readWebVtt(text, report, lose);
}

/** Nobody talks at 20 words a second, three times the fastest talk (assumed); short cues may come out a little dense. */
const MOST_WORDS_A_SECOND = 20;
const FEW_WORDS = 200;

function checkTimes({ startMs, endMs: end, line, words }: Timed, audioMs: number | null, report: Report): void {
  if (startMs === null) return;
  const place = { line, column: 1 };
  const endMs = end ?? startMs + 1;
  const most = Math.max(FEW_WORDS, (MOST_WORDS_A_SECOND * (endMs - startMs)) / 1000);
  if (endMs > startMs && words.length > most)
    report({ ...place, code: 'captions-too-dense', params: { words: words.length } });
  if (endMs <= startMs) report({ ...place, code: 'captions-ends-before', params: {} });
  else if (audioMs !== null && startMs >= audioMs)
    report({ ...place, code: 'captions-after-sound', params: { audioMs } });
  else if (endMs > SCENE_LIMIT_MS)
    report({ ...place, code: 'captions-too-late', params: { limitDays: SCENE_LIMIT_MS / DAY_MS } });
}

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
  // A pipe or a device would keep the program waiting as soon as it is read.
  const found = await host.open(path).catch(() => null);
  if (found?.sizeBytes === null)
    throw new DiagnosticError('captions-unreadable', { code: 'file-not-a-file', file: path });
  const limitBytes = isTextGrid(path) ? TEXT_GRID_LIMIT_BYTES : LIMIT_BYTES;
  const text = await readText(host, path, limitBytes, 'utf-16').catch((error: unknown) => {
    if (!isAbout(error, 'file')) throw error;
    throw new DiagnosticError('captions-unreadable', { code: error.code, ...error.params });
  });
  const { cues, problems } = readCaptions(text, path, known);
  if (problems.length > 0) throw brokenCaptions(path, problems);
  return cues;
}
