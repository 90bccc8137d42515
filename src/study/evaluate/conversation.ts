import type { Host } from '../../host/host.ts';
import type { SpeechEngine } from '../../speech/engine.ts';
import { layOut } from '../../speech/lay-out.ts';
import type { Language } from '../../vocabulary/language.ts';
import { Overlaps } from '../../vocabulary/overlaps.ts';
import type { Device } from '../../vocabulary/settings.ts';
import { hear } from '../../wakeword/phonetic/detector.ts';
import { bestFromEachWord } from '../../wakeword/phonetic/per-word.ts';
import { judgeOf, NEAR_MISS_PROBABILITY } from '../../wakeword/phonetic/probability.ts';
import { voiceStreams } from '../../wakeword/phonetic/stream.ts';
import type { WakeWordModel } from '../../wakeword/wake-words.ts';
import { type Accidents, accidentsIn } from './accident.ts';
import { saysItself } from './itself.ts';
import { readConversation } from './talk.ts';

/** Scores are 0…1000 thousandths. */
export const SCORES = 1001;
/** At which most is listed, so that what is listed at any other is among it. */
const HIGHEST_SENSITIVITY = 1;

/** A stretch of a conversation that could wake the device, or nearly. */
export interface Resembling {
  readonly who: string | null;
  readonly startMs: number;
  readonly heard: string;
  /** 0–1, three decimals. */
  readonly score: number;
  /** The wake word itself is said, as text. */
  readonly isItself: boolean;
  /** Of what is not the wake word itself, where there is a device that may have them. */
  readonly accidents?: Accidents | undefined;
}

/** A conversation after it was heard, without its text. */
export type HeardConversation = NonNullable<Awaited<ReturnType<typeof hearConversation>>>;

/** What is listened for, and how readily. */
export interface Listening {
  readonly language: Language;
  /** 0…1 */
  readonly sensitivity: number;
  readonly models: readonly WakeWordModel[];
  /** Which device has the accidents, for each of the models; undefined: none. */
  readonly devices?: readonly Device[] | undefined;
}

/**
 * Reads a conversation, pronounces it once, and listens to it for each of the wake words.
 *
 * @returns null: there is nothing to hear in the file
 * @throws DiagnosticError
 */
export async function hearConversation(host: Host, path: string, listening: Listening, engine: SpeechEngine) {
  const talk = await readConversation(host, path, listening.language);
  if (talk === null) return null;
  // A scenario's own end would cut off what is said after it.
  const soundtrack = layOut({ ...talk, durationMs: null }, engine);
  const streams = voiceStreams(soundtrack);
  const lines = new Overlaps(soundtrack.lines);
  const wakeWords = listening.models.map((model, nth) => {
    const device = listening.devices?.[nth];
    const stretches = new Uint32Array(SCORES);
    for (const stream of streams) for (const score of bestFromEachWord(model.pattern, stream)) count(stretches, score);
    const peaks = new Uint32Array(SCORES);
    const candidates: Resembling[] = [];
    const judge = judgeOf(model, listening.sensitivity);
    for (const candidate of hear(soundtrack, model, HIGHEST_SENSITIVITY).candidates) {
      const { who, startMs, heard, score } = candidate;
      const isItself = saysItself(heard, model.id);
      if (!isItself) count(peaks, Math.round(1000 * score));
      if (judge(score).probability < NEAR_MISS_PROBABILITY) continue;
      const accidents = device === undefined || isItself ? undefined : accidentsIn(lines, candidate, device);
      candidates.push({ who, startMs, heard, score, isItself, accidents });
    }
    return {
      /** `stretches[t]`: how many words begin a stretch whose best score is t thousandths; 1001 values. */
      stretches,
      /** The same for local peaks of the score that are listed at the highest sensitivity and are not the wake word itself. */
      peaks,
      /** Those at the sensitivity that was asked for. */
      candidates,
    };
  });
  return {
    /** As written. */
    words: soundtrack.lines.reduce((sum, { words }) => sum + words.length, 0),
    /** Until the last sound, ms. */
    lengthMs: soundtrack.lines.reduce((latest, { endMs }) => Math.max(latest, endMs), 0),
    /** In order of the wake words. */
    wakeWords,
  };
}

function count(histogram: Uint32Array, thousandths: number): void {
  histogram[thousandths] = (histogram[thousandths] as number) + 1;
}
