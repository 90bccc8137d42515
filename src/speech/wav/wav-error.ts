import { failureOf } from '../../scenario/read-file.ts';
import type { Words } from '../../words/words.ts';

type WavErrorCode = keyof Words['wav']['refused'];

interface WavErrorParams {
  /** As it was named; `-` for standard input. */
  readonly file: string;
  /** Bytes before the place that is wrong. */
  readonly offset: number;
  /** What is there: a kind of file, the name of a chunk, bytes in hexadecimal; empty where `value` says it. */
  readonly found: string;
  /** The number that is there, and the one that would be right; 0 where there is none. */
  readonly value: number;
  readonly expected: number;
  /** Converts exactly this file; empty where nothing can. */
  readonly command: string;
  /** What the system called the failure; empty elsewhere. */
  readonly reason: string;
}

/** Sound that cannot be read; the catalogue's `wav.refused[code](params)` says why, and what to do. */
export class WavError extends Error {
  readonly code: WavErrorCode;
  readonly params: WavErrorParams;

  constructor(code: WavErrorCode, params: Partial<WavErrorParams> & { readonly file: string }) {
    super(`${params.file}: ${code}`);
    this.name = 'WavError';
    this.code = code;
    this.params = { offset: 0, found: '', value: 0, expected: 0, command: '', reason: '', ...params };
  }
}

/** A failure of the file system as a WavError; any other error as it is. */
export function asWavError(error: unknown, file: string): unknown {
  if (error instanceof WavError || !(error instanceof Error && 'code' in error)) return error;
  const reason = String(error.code);
  return new WavError(failureOf(reason), { file, reason });
}
