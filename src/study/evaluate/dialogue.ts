import { shareOut } from '../share-out.ts';
import { type HeardConversation, type HeardWakeWord, type Resembling, SCORES } from './conversation.ts';

/** What became of a file: what was heard in it, or why nothing was. */
export type Outcome = { readonly heard: HeardConversation } | { readonly why: string };

/** Hears one conversation at a time. */
export type Hearer = (path: string) => Promise<Outcome>;

/** Something that resembled the wake word, and where. */
export interface Candidate extends Resembling {
  /** The conversation's file. */
  readonly path: string;
}

/** All that was heard of one wake word. */
export interface DialogueOfWakeWord extends Pick<HeardWakeWord, 'stretches' | 'peaks'> {
  /** In order of file, then of time. */
  readonly candidates: readonly Candidate[];
}

/** All that was heard. */
export interface Dialogue {
  /** How many files were to be heard. */
  readonly files: number;
  /** How many of them were. */
  readonly conversations: number;
  readonly words: number;
  readonly lengthMs: number;
  /** In order of the wake words. */
  readonly wakeWords: readonly DialogueOfWakeWord[];
  /** By name. */
  readonly passedOver: readonly { readonly path: string; readonly why: string }[];
  /** It was stopped before all files were heard. */
  readonly isStopped: boolean;
}

/** How far it has come. */
export interface Progress {
  readonly done: number;
  readonly files: number;
  readonly words: number;
}

/**
 * Lets several hearers share files: each takes the next one when it is free. How many there are, and who is faster,
 * changes nothing of what comes out.
 *
 * @param wakeWords how many the hearers listen for
 * @param tell is told after each file
 * @param stop what is heard by the time it aborts is the result
 */
export async function hearDialogue(
  files: readonly string[],
  wakeWords: number,
  hearers: readonly Hearer[],
  tell: (progress: Progress) => void,
  stop: AbortSignal,
): Promise<Dialogue> {
  const sums = new Sums(files, wakeWords);
  const took = (index: number, outcome: Outcome) => {
    sums.add(index, outcome);
    tell(sums.progress());
  };
  await shareOut(files, hearers, took, stop);
  return sums.dialogue();
}

/** Adds conversations up in whatever order they come; only candidates and reasons are kept by file. */
class Sums {
  readonly #files: readonly string[];
  readonly #candidates: (readonly (readonly Resembling[])[] | undefined)[];
  readonly #reasons: (string | undefined)[];
  readonly #stretches: readonly Uint32Array[];
  readonly #peaks: readonly Uint32Array[];
  #done = 0;
  #conversations = 0;
  #words = 0;
  #lengthMs = 0;

  constructor(files: readonly string[], wakeWords: number) {
    const histograms = () => Array.from({ length: wakeWords }, () => new Uint32Array(SCORES));
    this.#files = files;
    this.#candidates = new Array(files.length);
    this.#reasons = new Array(files.length);
    this.#stretches = histograms();
    this.#peaks = histograms();
  }

  add(index: number, outcome: Outcome): void {
    this.#done++;
    if ('why' in outcome) {
      this.#reasons[index] = outcome.why;
      return;
    }
    const { words, lengthMs, wakeWords } = outcome.heard;
    this.#conversations++;
    this.#words += words;
    this.#lengthMs += lengthMs;
    this.#candidates[index] = wakeWords.map(({ candidates }) => candidates);
    wakeWords.forEach(({ stretches, peaks }, wakeWord) => {
      addTo(this.#stretches[wakeWord] as Uint32Array, stretches);
      addTo(this.#peaks[wakeWord] as Uint32Array, peaks);
    });
  }

  progress(): Progress {
    return { done: this.#done, files: this.#files.length, words: this.#words };
  }

  dialogue(): Dialogue {
    const candidatesOf = (wakeWord: number) =>
      this.#files.flatMap((path, index) =>
        (this.#candidates[index]?.[wakeWord] ?? []).map((candidate) => ({ ...candidate, path })),
      );
    return {
      files: this.#files.length,
      conversations: this.#conversations,
      words: this.#words,
      lengthMs: this.#lengthMs,
      wakeWords: this.#stretches.map((stretches, wakeWord) => ({
        stretches,
        peaks: this.#peaks[wakeWord] as Uint32Array,
        candidates: candidatesOf(wakeWord),
      })),
      passedOver: this.#files.flatMap((path, index) => {
        const why = this.#reasons[index];
        return why === undefined ? [] : [{ path, why }];
      }),
      isStopped: this.#done < this.#files.length,
    };
  }
}

function addTo(sum: Uint32Array, more: Uint32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (more[at] as number);
}
