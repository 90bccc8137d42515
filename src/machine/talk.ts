import type { Happening } from '../log/log.ts';
import type { SpeechEntry } from '../scenario/scenario.ts';
import type { Line } from '../speech/soundtrack.ts';
import { Overlaps, type Stretch, union } from '../vocabulary/overlaps.ts';
import type { Candidate } from '../wakeword/candidate.ts';
import { drawn } from './chance.ts';
import type { Scene } from './scene.ts';
import type { Answer, Heard } from './speaker/context.ts';

/** Gaps up to this long inside talk are no silence. Assumed: shorter than any end point. */
const SPEECH_GAP_MS = 150;
/** Where nobody says what the words are, this much after the wake word is another word. Assumed: about two sounds. */
const REST_OF_A_WORD_MS = 200;

/** The device's own voice, words a minute, as people talk. Assumed. */
const ANSWER_WPM = 175;

export type Opened = Extract<Happening, { type: 'recording.opened' }>;
type Closed = Extract<Happening, { type: 'recording.closed' }>;

/** What is said in a scene, by time: what of it resembles the wake word, and what is answered to it. */
export class Talk {
  /** Where anybody speaks, with the short gaps inside talk bridged. */
  readonly stretches: readonly Stretch[];
  readonly #lines: Overlaps<Line>;
  readonly #scene: Scene;
  readonly #speech: Overlaps<Stretch>;

  constructor(scene: Scene) {
    const { lines } = scene.soundtrack;
    const spoken = lines.flatMap((line): readonly Stretch[] => (line.entry === null ? [line] : line.words));
    this.#scene = scene;
    this.stretches = union(spoken, SPEECH_GAP_MS);
    this.#lines = new Overlaps(lines);
    this.#speech = new Overlaps(this.stretches);
  }

  /** The entry of the timeline, if somebody speaks in it. */
  #entry(index: number | null): SpeechEntry | undefined {
    const entry = index === null ? undefined : this.#scene.scenario.timeline[index];
    return entry?.kind === 'speech' ? entry : undefined;
  }

  /** A candidate as the speaker learns of it, with what the draws and the scenario say would follow. */
  heard(heard: Candidate, inAnswer = false): Heard {
    const { accepted: written, ...candidate } = heard;
    const reaches = this.#reaches(heard);
    return {
      candidate,
      reaches,
      intended: !inAnswer && this.#entry(heard.entry)?.toDevice === true,
      accepted: reaches && this.#accepts(heard),
      speechGoesOn: reaches && this.#goesOnAfter(heard),
      inAnswer,
    };
  }

  /**
   * The answer to a recording: the reply of the last entry in it that has one, else the profile's own.
   * Follow-up speech that is not meant for the device gets none, and streams and calls do not either.
   * @returns null: nothing is answered; with the entry whose reply it is, if it is one's
   */
  answerTo(
    { cause, startMs, wakeStartMs }: Opened,
    { endMs, reason }: Closed,
  ): { readonly answer: Answer; readonly entry: SpeechEntry | null } | null {
    if (cause === 'streamed' || cause === 'drop-in' || (reason !== 'end-point' && reason !== 'cap')) return null;
    const lines = this.#lines.between(Math.max(startMs, wakeStartMs ?? 0), endMs);
    const spoken = lines.flatMap(({ entry }) => this.#entry(entry) ?? []);
    const entry = spoken.findLast(({ reply }) => reply !== null);
    if (entry?.reply) {
      const { says, lastsMs, expects } = entry.reply;
      return { answer: { text: says, lastsMs: lastsMs ?? sayingMs(says), expects }, entry };
    }
    const isMeant = cause !== 'follow-up' || spoken.some(({ toDevice }) => toDevice);
    const isGivenUp = cause === 'accidental' && reason === 'cap';
    return isMeant && !isGivenUp ? { answer: { text: null, lastsMs: null, expects: false }, entry: null } : null;
  }

  #reaches(candidate: Candidate): boolean {
    if (candidate.by === 'script') return true;
    if (candidate.heldBack !== undefined) return false;
    if (this.#scene.seed === null) return candidate.score >= candidate.threshold;
    return this.#draw('wake', candidate) < candidate.probability;
  }

  #accepts(candidate: Candidate): boolean {
    const written = candidate.accepted ?? this.#entry(candidate.entry)?.accepted ?? null;
    if (written !== null) return written;
    if (this.#scene.seed === null) return candidate.verifyProbability >= 0.5;
    return this.#draw('verify', candidate) < candidate.verifyProbability;
  }

  #draw(kind: 'wake' | 'verify', { wakeWord, who, startMs }: Candidate): number {
    return drawn({ seed: this.#scene.seed ?? 0, kind, detector: this.#scene.detector, wakeWord, who, startMs });
  }

  /** Whether more than the rest of the wake word itself follows before the next silence. */
  #goesOnAfter({ endMs, who }: Candidate): boolean {
    const [stretch] = this.#speech.between(endMs, endMs + 1);
    if (stretch === undefined) return false;
    const [unnamed] = this.#lines.between(endMs, endMs + 1).filter(({ entry }) => entry === null);
    if (unnamed !== undefined && unnamed.endMs - endMs >= REST_OF_A_WORD_MS) return true;
    return this.#lines.between(endMs, stretch.endMs).some((line) =>
      line.words.some((word) => {
        const isHeard = word.endMs > endMs && word.startMs < stretch.endMs;
        return isHeard && (word.startMs >= endMs || line.who !== who);
      }),
    );
  }
}

/** How long the device takes to say something; null: nobody says what it says. */
function sayingMs(says: string | null): number | null {
  return says === null ? null : Math.round((says.split(/\s+/u).length * 60_000) / ANSWER_WPM);
}

/** The part of an answer in which something is said, ms from its start. */
export function partOfAnswer({ reply }: SpeechEntry, part: string): { startMs: number; endMs: number } | null {
  if (reply === null || reply.says === null) return null;
  const share = (reply.lastsMs ?? sayingMs(reply.says) ?? 0) / reply.says.length;
  const from = reply.says.indexOf(part);
  return { startMs: Math.round(from * share), endMs: Math.round((from + part.length) * share) };
}
