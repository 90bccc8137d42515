import { wordsOf } from '../../scenario/line.ts';
import type { Line, Soundtrack } from '../../speech/soundtrack.ts';
import { type Candidate, type Hearing, SCORE_STEP_MS } from '../candidate.ts';
import type { WakeWordModel } from '../wake-words.ts';
import { align, bestAlignment, type Pattern, type Sweep, sweep } from './align.ts';
import { peaks } from './peaks.ts';
import { type Judge, judgeOf, NEAR_MISS_PROBABILITY } from './probability.ts';
import { part, type VoiceStream, voiceStreams, wordsHeard } from './stream.ts';

/** A stretch of a line that a scenario takes to wake the device (`wakes:`). */
export interface ScriptedStretch {
  /** Index into the soundtrack's `lines`. */
  readonly line: number;
  /** UTF-16 offsets into the line's text. */
  readonly from: number;
  readonly to: number;
  /** What verification says; null: the score decides. */
  readonly accepted: boolean | null;
}

/**
 * Listens to everything that is said, each voice on its own, for one wake word.
 *
 * Listed are the local peaks of the score whose probability is at least 1 in 500, and every scripted stretch,
 * which takes the place of the same voice's peaks that overlap it.
 *
 * @param sensitivity 0…1; moves threshold and probabilities, never which stretches are peaks
 */
export function hear(
  soundtrack: Soundtrack,
  wakeWord: WakeWordModel,
  sensitivity: number,
  scripted: readonly ScriptedStretch[] = [],
): Hearing {
  const judge = judgeOf(wakeWord, sensitivity);
  const scores = new Float64Array(Math.ceil(soundtrack.durationMs / SCORE_STEP_MS));
  const candidates: Candidate[] = [];
  for (const stream of voiceStreams(soundtrack)) {
    const heard = sweep(wakeWord.pattern, stream);
    keepHighest(scores, stream, heard);
    const fixed = scripted.flatMap((stretch) => {
      const line = soundtrack.lines[stretch.line];
      return line && line.who === stream.who ? [scriptedCandidate(wakeWord.pattern, judge, stream, line, stretch)] : [];
    });
    const free = heardCandidates(wakeWord.pattern, judge, stream, heard);
    candidates.push(...fixed, ...free.filter((candidate) => !fixed.some((other) => overlap(candidate, other))));
  }
  return { candidates: candidates.sort(inOrder), scores: Array.from(scores) };
}

/** In order of end, then of start, then of entry. */
export function inOrder(one: Candidate, other: Candidate): number {
  return one.endMs - other.endMs || one.startMs - other.startMs || (one.entry ?? -1) - (other.entry ?? -1);
}

/** Raises each step to the highest score that ends in it. */
function keepHighest(scores: Float64Array, stream: VoiceStream, heard: Sweep): void {
  for (let i = 0; i < stream.length; i++) {
    const step = Math.min(scores.length - 1, Math.floor((stream.endMs[i] as number) / SCORE_STEP_MS));
    scores[step] = Math.max(scores[step] as number, (heard.thousandths[i] as number) / 1000);
  }
}

function heardCandidates(pattern: Pattern, judge: Judge, stream: VoiceStream, heard: Sweep): Candidate[] {
  return onePerStart(peaks(stream.endMs, heard.thousandths), heard).flatMap((last) => {
    const judgement = judge((heard.thousandths[last] as number) / 1000);
    if (judgement.probability < NEAR_MISS_PROBABILITY) return [];
    const first = heard.first[last] as number;
    return [
      {
        startMs: stream.startMs[first] as number,
        endMs: stream.endMs[last] as number,
        who: stream.who,
        entry: (stream.lines[stream.line[first] as number] as Line).entry,
        heard: wordsHeard(part(stream, first, last + 1)),
        ...judgement,
        by: 'detector',
        accepted: null,
        alignment: align(pattern, stream, first, last),
      },
    ];
  });
}

/** Of peaks whose stretches begin with the same sound, the highest: a stretch is told apart by its start. */
export function onePerStart(found: readonly number[], { first, thousandths }: Sweep): number[] {
  const best = new Map<number, number>();
  for (const last of found) {
    const start = first[last] as number;
    const other = best.get(start);
    if (other === undefined || (thousandths[last] as number) > (thousandths[other] as number)) best.set(start, last);
  }
  return [...best.values()];
}

function scriptedCandidate(
  pattern: Pattern,
  judge: Judge,
  stream: VoiceStream,
  line: Line,
  stretch: ScriptedStretch,
): Candidate {
  const sounds = soundsBetween(stream, line, stretch.from, stretch.to);
  const best = bestAlignment(pattern, sounds);
  return {
    startMs: sounds.startMs[0] ?? line.startMs,
    endMs: sounds.endMs.at(-1) ?? line.endMs,
    who: stream.who,
    entry: line.entry,
    heard: wordsOf(line.text.slice(stretch.from, stretch.to))
      .map(({ text }) => text)
      .join(' '),
    ...judge(best.score),
    probability: 1,
    by: 'script',
    accepted: stretch.accepted,
    alignment: best.alignment,
  };
}

/** The sounds of the words that a stretch of a line's text touches. */
export function soundsBetween(stream: VoiceStream, line: Line, from: number, to: number): VoiceStream {
  const touched = (i: number) => {
    const word = line.words[stream.word[i] as number];
    return stream.lines[stream.line[i] as number] === line && word !== undefined && word.from < to && word.to > from;
  };
  let first = 0;
  while (first < stream.length && !touched(first)) first++;
  let end = first;
  while (end < stream.length && touched(end)) end++;
  return part(stream, first, end);
}

export function overlap(one: Candidate, other: Candidate): boolean {
  return one.startMs < other.endMs && other.startMs < one.endMs;
}
