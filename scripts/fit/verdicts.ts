import type { SpeechEngine } from '../../src/speech/engine.ts';
import { readCsv } from '../../src/study/evaluate-csv.ts';
import { bestAlignment, patternOf } from '../../src/wakeword/phonetic/align.ts';
import type { Weights } from '../../src/wakeword/phonetic/weights.ts';
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
  const rows = await readCsv(file, ['wake_word', 'phrase', 'accepted_by', 'note']);
  return rows.flatMap(({ fields }) => {
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

/**
 * How much higher the log-odds are that the cloud accepts than that the device wakes, to a tenth: the likeliest shift,
 * with which as many of the phrases are expected to be accepted as were.
 */
export function acceptedLogits(
  verdicts: readonly Verdict[],
  curves: Curves,
  wakeWords: WakeWords,
  engine: SpeechEngine,
): number {
  const logits = verdicts.map(({ phrase, wakeWord }) => {
    const pattern = patternOf(wakeWords.get(wakeWord) ?? [], 'en', curves.weights);
    return logitOf(bestAlignment(pattern, streamOfPhrase(phrase, engine)).score, wakeWord, curves);
  });
  const accepted = verdicts.filter(({ isAccepted }) => isAccepted).length;
  // All or none of them accepted would shift it for ever.
  let [low, high] = [-10, 10];
  while (high - low > 0.001) {
    const middle = (low + high) / 2;
    const expected = logits.reduce((sum, logit) => sum + 1 / (1 + Math.exp(-(logit + middle))), 0);
    if (expected < accepted) low = middle;
    else high = middle;
  }
  return Math.round(10 * low) / 10;
}
