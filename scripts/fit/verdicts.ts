import { nodeHost } from '../../src/host/node/node-host.ts';
import type { SpeechEngine } from '../../src/speech/engine.ts';
import { readCsv } from '../../src/study/evaluate/csv.ts';
import { bestAlignment, patternOf } from '../../src/wakeword/phonetic/align.ts';
import type { Logistic, Weights } from '../../src/wakeword/phonetic/weights.ts';
import { wakeWordId } from '../../src/wakeword/wake-words.ts';
import { streamOfPhrase } from './talk.ts';
import type { WakeWords } from './weights.ts';

/** A phrase that woke a device, and what the cloud said to it. */
export interface Verdict {
  readonly phrase: string;
  readonly wakeWord: string;
  readonly isAccepted: boolean;
}

/** Verdicts that were tested; those that a source's words only suggest are left out. */
export async function verdictsIn(file: string): Promise<Verdict[]> {
  const rows = await readCsv(nodeHost, file, ['wake_word', 'phrase', 'accepted_by', 'note']);
  return rows.flatMap((fields) => {
    const isAccepted = fields.accepted_by === 'both';
    const isInferred = /inferred/u.test(fields.note ?? '');
    if (isInferred || (!isAccepted && fields.accepted_by !== 'local')) return [];
    return [{ phrase: fields.phrase ?? '', wakeWord: wakeWordId(fields.wake_word ?? ''), isAccepted }];
  });
}

/** The chance of waking: log-odds over the score. */
export interface Curves {
  readonly weights: Weights;
  readonly perfect: number;
  readonly slopeOf: (wakeWord: string) => number;
}

export function logitOf(score: number, wakeWord: string, { perfect, slopeOf }: Curves): number {
  return perfect + slopeOf(wakeWord) * (score - 1);
}

/** How far the second look's slope is expected to be from that of waking: a factor of two either way (assumed). */
const SPREAD = Math.log(2);
const SLOPES = Array.from({ length: 950 }, (_, tenths) => 5 + tenths / 10);
const MIDDLES = Array.from({ length: 1001 }, (_, thousandths) => thousandths / 1000);

/**
 * The likeliest curve of the cloud's verdicts over the score, one for all wake words. So few verdicts would have any
 * slope however steep; that of waking, `usualSlope`, restrains it.
 *
 * @throws where there is not at least one verdict of each kind, without which no curve has a middle
 */
export function secondLook(
  verdicts: readonly Verdict[],
  curves: Curves & { readonly usualSlope: number },
  wakeWords: WakeWords,
  engine: SpeechEngine,
): Logistic {
  for (const isWanted of [true, false]) {
    if (!verdicts.some(({ isAccepted }) => isAccepted === isWanted))
      throw new Error(
        `the triggers need at least one English phrase with accepted_by ${isWanted ? 'both' : 'local'} that was tested`,
      );
  }
  const tried = verdicts.map(({ phrase, wakeWord, isAccepted }) => {
    const pattern = patternOf(wakeWords.get(wakeWord) ?? [], 'en', curves.weights);
    return { score: bestAlignment(pattern, streamOfPhrase(phrase, engine)).score, isAccepted };
  });
  let best = { likelihood: Number.NEGATIVE_INFINITY, slope: 0, middle: 0 };
  for (const slope of SLOPES) {
    const restraint = -((Math.log(slope / curves.usualSlope) / SPREAD) ** 2) / 2;
    for (const middle of MIDDLES) {
      const likelihood = tried.reduce((sum, { score, isAccepted }) => {
        const logit = slope * (score - middle);
        return sum - Math.log1p(Math.exp(isAccepted ? -logit : logit));
      }, restraint);
      if (likelihood > best.likelihood) best = { likelihood, slope, middle };
    }
  }
  return { slope: best.slope, intercept: Number((-best.slope * best.middle).toFixed(2)) };
}
