import type { Complaint } from '../../vocabulary/diagnostic.ts';
import { msOfBytes, type WavFormat } from './format.ts';
import type { WavHeader } from './header.ts';

/** Something that a listener should know about sound that was read all the same. */
export type WavRemark = Complaint<'wav-cut-short' | 'wav-length-unknown' | 'wav-not-finite' | 'wav-clipped'>;

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
  const about = (code: 'wav-not-finite' | 'wav-clipped', { count, firstFrame }: Oddity): WavRemark[] => {
    const firstMs = Math.floor((firstFrame * 1000) / sampleRate);
    return count === 0 ? [] : [{ code, params: { file, count, firstMs } }];
  };
  return [...about('wav-not-finite', tally.notFinite), ...about('wav-clipped', tally.clipped)];
}

/** Whether all is there that the header promises; `bytes` of samples are there. */
export function remarksOnLength({ format, promisedBytes }: WavHeader, bytes: number, file: string): WavRemark[] {
  const thereMs = msOfBytes(bytes, format);
  if (promisedBytes === null) return [{ code: 'wav-length-unknown', params: { file, thereMs } }];
  if (bytes >= promisedBytes) return [];
  return [{ code: 'wav-cut-short', params: { file, thereMs, promisedMs: msOfBytes(promisedBytes, format) } }];
}
