import { perHost } from '../host/per-host.ts';
import { inPieces, openConverter } from './converter.ts';
import { ENGINE_SAMPLE_RATE } from './engines/utterance.ts';

/** From the engine's rate to `SAMPLE_RATE`. Times stay. */
export type Resample = (samples: Float32Array) => Float32Array;

/**
 * What brings utterances to `SAMPLE_RATE`, opened once a process. Each call is an utterance of its own, and owes
 * nothing to the ones before. What is longer than 45 s is taken apart, and has a seam there: no breath is (`phrase.ts`)
 * unless one word of it takes that long, and no loop (`room.ts`).
 */
export const openResample = perHost(async (host): Promise<Resample> => {
  const converter = await openConverter(host, ENGINE_SAMPLE_RATE);
  return (samples) => joined([...inPieces(samples, ENGINE_SAMPLE_RATE)].map((piece) => converter.simple(piece)));
});

function joined(pieces: readonly Float32Array[]): Float32Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
