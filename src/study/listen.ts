import { SAMPLE_RATE, type Samples } from '../speech/sound.ts';
import type { Candidate } from '../wakeword/candidate.ts';
import { type Listener, STEP_MS, type Step } from '../wakeword/neural/listener.ts';
import { heldBack } from '../wakeword/neural/rules.ts';
import { SpeechStretches } from '../wakeword/neural/speech.ts';
import { stretchBefore } from '../wakeword/neural/stretch.ts';
import { PeakStream } from '../wakeword/phonetic/peaks.ts';

/** What is heard, under the names of `earshot/log@1` where it is the same thing. Times are ms of the sound. */
export type Heard =
  | {
      readonly type: 'wakeword.scores';
      /** Where the first of these scores begins; the one at `index` ends at `fromMs + (index + 1) * stepMs`. */
      readonly fromMs: number;
      readonly stepMs: number;
      readonly scores: readonly number[];
    }
  | ({ readonly type: 'wakeword.candidate' } & ListenCandidate)
  | { readonly type: 'wakeword.detected'; readonly atMs: number; readonly who: null; readonly wakeWord: string }
  | { readonly type: 'speech.started' | 'speech.ended'; readonly atMs: number; readonly who: null };

interface ListenCandidate
  extends Pick<Candidate, 'startMs' | 'endMs' | 'wakeWord' | 'score' | 'threshold' | 'heldBack'> {
  /** Where the stretch ends. */
  readonly atMs: number;
  readonly verdict: 'activated' | 'near-miss';
  readonly who: null;
  readonly probability: 0 | 1;
  readonly by: 'detector';
}

/** What was heard, from the beginning to where it ended or was stopped. */
export type Tally = Awaited<ReturnType<typeof listenTo>>;

/** A step, and what it made certain; null: the end, where the rest becomes certain. */
export interface Moment {
  readonly step: Step | null;
  /** Whether somebody speaks, or paused so shortly that it may go on. */
  readonly isSpeech: boolean;
  readonly heard: readonly Heard[];
}

/**
 * Listens to a sound as it comes: pulls it, and holds some seconds of it at most. What is heard depends on the
 * samples alone, not on the pieces they come in.
 *
 * @param tell takes each moment; nothing more is pulled before it is done
 * @param isStopped asked between two pieces: whether what has come is to be the whole
 */
export async function listenTo(
  samples: Samples,
  listener: Listener,
  ear: Ear,
  tell: (moment: Moment) => Promise<void>,
  isStopped: () => boolean,
) {
  const hear = async (steps: readonly Step[]) => {
    for (const step of steps) await tell({ step, heard: ear.hear(step), isSpeech: ear.isSpeech });
  };
  let count = 0;
  for await (const piece of samples) {
    count += piece.length;
    await hear(await listener.push(piece));
    if (isStopped()) break;
  }
  await hear(await listener.end());
  await tell({ step: null, heard: ear.end(), isSpeech: false });
  return { durationMs: Math.floor((count * 1000) / SAMPLE_RATE), ...ear.tally() };
}

/** Scores on one line: a second of them. */
const LINE_MS = 1000;
/** Scores that are kept for openWakeWord's rule about the first ones: all that have come when a peak among them is certain. */
const FIRST_STEPS = 12;

/** Makes of the detector's steps what a person or a script is told. */
export class Ear {
  readonly #wakeWord: string;
  readonly #threshold: number;
  readonly #peaks = new PeakStream<Step>();
  readonly #stretches = new SpeechStretches();
  readonly #first: number[] = [];
  #scores: number[] = [];
  #scoresFromMs = 0;
  #activations = 0;
  #highest = 0;
  #speechMs = 0;

  constructor(wakeWord: string, threshold: number) {
    this.#wakeWord = wakeWord;
    this.#threshold = threshold;
  }

  get isSpeech(): boolean {
    return this.#stretches.openedMs !== null;
  }

  hear(step: Step): Heard[] {
    this.#highest = Math.max(this.#highest, step.score);
    if (this.#first.length < FIRST_STEPS) this.#first.push(Math.round(1000 * step.score));
    const peaks = this.#peaks.push(step);
    this.#scores.push(step.score);
    const endsLine = Math.ceil(step.endMs / LINE_MS) < Math.ceil((step.endMs + STEP_MS) / LINE_MS);
    return [
      ...step.speech.flatMap((chance) => this.#speech(chance)),
      ...peaks.flatMap((peak) => this.#candidate(peak)),
      ...(endsLine ? this.#scoreLine() : []),
    ];
  }

  /** No step will follow. */
  end(): Heard[] {
    return [
      ...this.#stretches.end().map((stretch) => this.#speechEnds(stretch)),
      ...this.#peaks.end().flatMap((peak) => this.#candidate(peak)),
      ...this.#scoreLine(),
    ];
  }

  /** `highest`: of the scores; 0 where there is none. */
  tally() {
    return { activations: this.#activations, highest: this.#highest, speechMs: this.#speechMs };
  }

  #candidate({ index, endMs: peakMs, score }: Step): Heard[] {
    if (score < this.#threshold) return [];
    const held = index < this.#first.length ? heldBack(this.#first, index, this.#threshold, 1) : undefined;
    const { startMs, endMs } = stretchBefore(peakMs, this.#wakeWord);
    const about = { atMs: endMs, who: null, wakeWord: this.#wakeWord };
    const candidate: Heard = {
      type: 'wakeword.candidate',
      ...about,
      verdict: held === undefined ? 'activated' : 'near-miss',
      startMs,
      endMs,
      score,
      threshold: this.#threshold,
      probability: held === undefined ? 1 : 0,
      by: 'detector',
      ...(held === undefined ? {} : { heldBack: held }),
    };
    if (held !== undefined) return [candidate];
    this.#activations++;
    return [candidate, { type: 'wakeword.detected', ...about }];
  }

  #speech(chance: number): Heard[] {
    const wasSpeech = this.isSpeech;
    const complete = this.#stretches.push([chance]);
    const { openedMs } = this.#stretches;
    return [
      ...(openedMs !== null && !wasSpeech ? [{ type: 'speech.started', atMs: openedMs, who: null } as const] : []),
      ...complete.map((stretch) => this.#speechEnds(stretch)),
    ];
  }

  #speechEnds({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }): Heard {
    this.#speechMs += endMs - startMs;
    return { type: 'speech.ended', atMs: endMs, who: null };
  }

  #scoreLine(): Heard[] {
    if (this.#scores.length === 0) return [];
    const line: Heard = {
      type: 'wakeword.scores',
      fromMs: this.#scoresFromMs,
      stepMs: STEP_MS,
      scores: this.#scores,
    };
    this.#scoresFromMs += this.#scores.length * STEP_MS;
    this.#scores = [];
    return [line];
  }
}
