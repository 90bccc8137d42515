import { wordsOf } from '../../scenario/line.ts';
import type { Line, Soundtrack } from '../../speech/soundtrack.ts';
import { grouped } from '../../vocabulary/grouped.ts';
import { type Candidate, type Hearing, SCORE_STEP_MS } from '../candidate.ts';
import type { WakeWordModel } from '../wake-words.ts';
import { align, type Best, bestAlignment, type Pattern, type Sweep, sweep } from './align.ts';
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
    const fixed = scripted.flatMap((stretch): Candidate[] => {
      const line = soundtrack.lines[stretch.line];
      if (line?.who !== stream.who) return [];
      const { place, best } = scriptedPlace(wakeWord.pattern, stream, line, stretch);
      const { accepted } = stretch;
      const judgement = { ...judge(best.score), probability: 1 };
      return [{ ...place, ...judgement, by: 'script', accepted, alignment: best.alignment }];
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
  return peaksIn(stream, heard).flatMap((last): Candidate[] => {
    const judgement = judge((heard.thousandths[last] as number) / 1000);
    if (judgement.probability < NEAR_MISS_PROBABILITY) return [];
    const first = heard.first[last] as number;
    const place = placeOn(part(stream, first, last + 1));
    return [{ ...place, ...judgement, by: 'detector', accepted: null, alignment: align(pattern, stream, first, last) }];
  });
}

/** The last sounds of the stretches of a voice that resemble the wake word most. */
export function peaksIn(stream: VoiceStream, { first, thousandths }: Sweep): number[] {
  const found = peaks(stream.endMs, thousandths);
  return onePerStart(
    found,
    (last) => first[last],
    (last) => thousandths[last] as number,
  );
}

/** Of peaks with the same start, the highest, the first of equals: a stretch is told apart by its start. */
export function onePerStart<T>(found: readonly T[], startOf: (one: T) => unknown, scoreOf: (one: T) => number): T[] {
  return [...grouped(found, startOf).values()].map((group) =>
    group.reduce((best, other) => (scoreOf(other) > scoreOf(best) ? other : best)),
  );
}

/** Where in a scene something was heard, and whose words it was. */
export type Place = Pick<Candidate, 'startMs' | 'endMs' | 'who' | 'entry' | 'heard'>;

/** Of a stretch that has sounds. */
export function placeOn(stretch: VoiceStream): Place {
  return {
    startMs: stretch.startMs[0] as number,
    endMs: stretch.endMs.at(-1) as number,
    who: stretch.who,
    entry: stretch.lines[stretch.line[0] as number]?.entry ?? null,
    heard: wordsHeard(stretch),
  };
}

/** Where a scenario says that something wakes the device, and how like the wake word that is. */
export function scriptedPlace(
  pattern: Pattern,
  stream: VoiceStream,
  line: Line,
  { from, to }: ScriptedStretch,
): { readonly place: Place; readonly best: Best } {
  const sounds = soundsBetween(stream, line, from, to);
  const said = wordsOf(line.text.slice(from, to));
  const place = {
    startMs: sounds.startMs[0] ?? line.startMs,
    endMs: sounds.endMs.at(-1) ?? line.endMs,
    who: line.who,
    entry: line.entry,
    heard: said.map(({ text }) => text).join(' '),
  };
  return { place, best: bestAlignment(pattern, sounds) };
}

/** The sounds of the words that a stretch of a line's text touches. */
function soundsBetween(stream: VoiceStream, line: Line, from: number, to: number): VoiceStream {
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
