import type { Complaint } from '../../vocabulary/diagnostic.ts';
import { msOfBytes, type WavFormat } from './format.ts';
import type { WavHeader } from './header.ts';

/** Something that a listener should know about sound that was read all the same. */
export type WavRemark = Complaint<'wav-cut-short' | 'wav-length-unknown' | 'wav-not-finite' | 'wav-clipped'>;

/** `count` of samples, each channel counted; before the first of them are so many of one channel. */
const newOddity = () => ({ count: 0, firstFrame: 0 });

/** What is counted while samples are decoded: `bytes` of them so far, and whether there are no more. */
export const newTally = () => ({ bytes: 0, hasEnded: false, notFinite: newOddity(), clipped: newOddity() });
export type Tally = ReturnType<typeof newTally>;

/** What is odd about the samples that were decoded. */
export function remarksOnSamples(tally: Tally, { sampleRate }: WavFormat, file: string): WavRemark[] {
  const about = (code: 'wav-not-finite' | 'wav-clipped'): WavRemark[] => {
    const { count, firstFrame } = code === 'wav-clipped' ? tally.clipped : tally.notFinite;
    const firstMs = Math.floor((firstFrame * 1000) / sampleRate);
    return count === 0 ? [] : [{ code, params: { file, count, firstMs } }];
  };
  return [...about('wav-not-finite'), ...about('wav-clipped')];
}

/** Whether all is there that the header promises; `bytes` of samples are there. */
export function remarksOnLength({ format, promisedBytes }: WavHeader, bytes: number, file: string): WavRemark[] {
  const thereMs = msOfBytes(bytes, format);
  if (promisedBytes === null) return [{ code: 'wav-length-unknown', params: { file, thereMs } }];
  if (bytes >= promisedBytes) return [];
  return [{ code: 'wav-cut-short', params: { file, thereMs, promisedMs: msOfBytes(promisedBytes, format) } }];
}
