import type { Soundtrack } from '../../speech/soundtrack.ts';
import { countBy } from '../../vocabulary/count-by.ts';
import type { Stretch } from '../../vocabulary/overlaps.ts';
import { type Candidate, type Hearing, SCORE_STEP_MS } from '../candidate.ts';
import { bestAlignment, type Pattern } from '../phonetic/align.ts';
import {
  inOrder,
  onePerStart,
  overlap,
  type Place,
  placeOn,
  type ScriptedStretch,
  scriptedPlace,
} from '../phonetic/detector.ts';
import { peaks } from '../phonetic/peaks.ts';
import { part, type VoiceStream, voiceStreams } from '../phonetic/stream.ts';
import { STEP_MS } from './listener.ts';
import { heldBack, neuralThreshold } from './rules.ts';
import { stretchBefore } from './stretch.ts';

/** What the device listens for, and how. */
export interface NeuralSettings {
  readonly wakeWord: string;
  /** The wake word's sounds, to find in what people say what the model heard. */
  readonly pattern: Pattern;
  /** 0…1; moves the threshold, never which stretches are peaks. */
  readonly sensitivity: number;
  /** Scores in a row that must reach the threshold. */
  readonly patience: number;
}

/** The wake word is looked for among the words of this time before the highest score. The longest, and the latest of the peaks that `--lag` measures, add up to 1.44 s. */
const LOOK_BACK_MS = 1_440;
/** How long after its end a wake word's score may still rise: the latest peak that `--lag` measures, 600 ms. */
const LATEST_MS = 600;
/** Words that resemble the wake word less than this are not what the model heard: assumed. */
const LEAST_LIKENESS = 0.5;
/** The score from which the cloud, at its second look, agrees. Assumed: no maker says how much stricter it is. */
const VERIFIED_SCORE = 0.8;

/**
 * Makes candidates of the scores of a sound.
 *
 * Listed are the local peaks of the score that reach the threshold, and every scripted stretch, which takes the
 * place of the same voice's peaks that overlap it. A peak is given to the words that it lies on, by their sounds.
 *
 * @param thousandths a score each 80 ms, 0…1000
 */
export function hearScores(
  thousandths: Int16Array,
  soundtrack: Soundtrack,
  settings: NeuralSettings,
  scripted: readonly ScriptedStretch[] = [],
): Hearing {
  const streams = voiceStreams(soundtrack);
  const threshold = neuralThreshold(settings.sensitivity);
  const judge = (score: number) => ({
    wakeWord: settings.wakeWord,
    score,
    threshold,
    verifyProbability: score >= VERIFIED_SCORE ? 1 : 0,
  });
  const fixed = scripted.flatMap((stretch): Candidate[] => {
    const line = soundtrack.lines[stretch.line];
    const stream = streams.find(({ who }) => who === line?.who);
    if (line === undefined || stream === undefined) return [];
    const { place, best } = scriptedPlace(settings.pattern, stream, line, stretch);
    const { alignment } = best;
    const score = highest(thousandths, place.startMs, place.endMs + LATEST_MS) / 1000;
    return [{ ...place, alignment, ...judge(score), probability: 1, by: 'script', accepted: stretch.accepted }];
  });
  const endMs = Int32Array.from(thousandths, (_, step) => (step + 1) * STEP_MS);
  const free = onePerStart(
    peaks(endMs, thousandths).flatMap((step): Candidate[] => {
      const score = (thousandths[step] as number) / 1000;
      if (score < threshold) return [];
      const held = heldBack(thousandths, step, threshold, settings.patience);
      const place = placeOf(settings, streams, soundtrack, endMs[step] as number);
      const probability = held === undefined ? 1 : 0;
      return [{ ...place, ...judge(score), probability, by: 'detector', accepted: null, heldBack: held }];
    }),
    ({ who, startMs }) => `${who} ${startMs}`,
    ({ score }) => score,
  ).filter((candidate) => !fixed.some((other) => other.who === candidate.who && overlap(candidate, other)));
  return { candidates: [...fixed, ...free].sort(inOrder), scores: scoresEvery(thousandths, soundtrack.durationMs) };
}

type Heard = Place & Pick<Candidate, 'alignment'>;

/**
 * Where the wake word lies whose score is highest at `peakMs`: on the words before it that resemble it most. Where
 * nobody says what the words are, or none resembles it, at the usual distance from the peak.
 */
function placeOf(
  { pattern, wakeWord }: NeuralSettings,
  streams: readonly VoiceStream[],
  soundtrack: Soundtrack,
  peakMs: number,
): Heard {
  let best: { readonly likeness: number; readonly heard: Heard } | null = null;
  for (const stream of streams) {
    const recent = endingBetween(stream, peakMs - LOOK_BACK_MS, peakMs);
    const { score, first, end, alignment } = bestAlignment(pattern, recent);
    if (score < LEAST_LIKENESS || score <= (best?.likeness ?? 0)) continue;
    best = { likeness: score, heard: { ...placeOn(part(recent, first, end)), alignment } };
  }
  return best?.heard ?? heardAt(soundtrack, stretchBefore(peakMs, wakeWord));
}

function heardAt({ lines }: Soundtrack, { startMs, endMs }: Stretch): Heard {
  const isMeanwhile = (one: Stretch) => one.startMs < endMs && one.endMs > startMs;
  const meanwhile = lines.filter(isMeanwhile);
  const words = meanwhile.flatMap((line) => line.words.filter(isMeanwhile));
  const { who = null, entry = null } = meanwhile[0] ?? {};
  return { startMs, endMs, who, entry, heard: words.map(({ text }) => text).join(' '), alignment: [] };
}

/**
 * The sounds of a voice that end within a time. Lines of one voice may overlap a little, sounds are in order all the
 * same, nearly always.
 */
function endingBetween(stream: VoiceStream, fromMs: number, toMs: number): VoiceStream {
  let first = countBy(stream.endMs, fromMs);
  while (first < stream.length && stream.opensWord[first] === 0) first++;
  return part(stream, first, Math.max(first, countBy(stream.endMs, toMs)));
}

function highest(thousandths: Int16Array, fromMs: number, toMs: number): number {
  const steps = thousandths.subarray(Math.floor(fromMs / STEP_MS), Math.ceil(toMs / STEP_MS));
  return steps.reduce((most, score) => Math.max(most, score), 0);
}

/** The highest score that ends in each 100 ms. */
function scoresEvery(thousandths: Int16Array, durationMs: number): number[] {
  const scores = new Array<number>(Math.ceil(durationMs / SCORE_STEP_MS)).fill(0);
  for (const [step, score] of thousandths.entries()) {
    const at = Math.floor(((step + 1) * STEP_MS) / SCORE_STEP_MS);
    if (at < scores.length) scores[at] = Math.max(scores[at] as number, score / 1000);
  }
  return scores;
}
