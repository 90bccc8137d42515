import type { Format } from '../../words/format.ts';
import type { Words } from '../../words/words.ts';
import { msOfBytes, type WavFormat } from './format.ts';
import type { WavHeader } from './header.ts';

/** Something that a listener should know about sound that was read all the same. */
export interface WavRemark {
  readonly code: keyof Words['wav']['remarks'];
  /** As it was named; `-` for standard input. */
  readonly file: string;
  /** Whole ms that are there, and that the header promises; 0 where it is not about length. */
  readonly thereMs: number;
  readonly promisedMs: number;
  /** Samples, each channel counted, and where the first of them is, ms; 0 where it is about length. */
  readonly count: number;
  readonly firstMs: number;
}

interface Oddity {
  /** Samples, each channel counted. */
  count: number;
  /** Samples of one channel before the first of them. */
  firstFrame: number;
}

/** What is counted while samples are decoded. */
export interface Tally {
  /** Bytes decoded. */
  bytes: number;
  /** Whether there are no more. */
  hasEnded: boolean;
  readonly notFinite: Oddity;
  readonly clipped: Oddity;
}

export function newTally(): Tally {
  const none = { count: 0, firstFrame: 0 };
  return { bytes: 0, hasEnded: false, notFinite: { ...none }, clipped: { ...none } };
}

/** What is odd about the samples that were decoded. */
export function remarksOnSamples(tally: Tally, { sampleRate }: WavFormat, file: string): WavRemark[] {
  const about = (code: WavRemark['code'], { count, firstFrame }: Oddity): WavRemark[] => {
    const firstMs = Math.floor((firstFrame * 1000) / sampleRate);
    return count === 0 ? [] : [{ code, file, thereMs: 0, promisedMs: 0, count, firstMs }];
  };
  return [...about('not-finite', tally.notFinite), ...about('clipped', tally.clipped)];
}

/** Whether all is there that the header promises; `bytes` of samples are there. */
export function remarksOnLength({ format, promisedBytes }: WavHeader, bytes: number, file: string): WavRemark[] {
  if (promisedBytes !== null && bytes >= promisedBytes) return [];
  const code = promisedBytes === null ? 'length-unknown' : 'cut-short';
  const promisedMs = promisedBytes === null ? 0 : msOfBytes(promisedBytes, format);
  return [{ code, file, thereMs: msOfBytes(bytes, format), promisedMs, count: 0, firstMs: 0 }];
}

/** A remark as a person reads it. */
export function remarkSentence(
  { code, ...about }: WavRemark,
  { sentences, format }: { readonly sentences: Words; readonly format: Format },
): string {
  return sentences.wav.remarks[code]({
    ...about,
    there: format.length(about.thereMs),
    promised: format.length(about.promisedMs),
    first: format.clock(about.firstMs),
  });
}
