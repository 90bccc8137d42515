import { shareOut } from '../share-out.ts';
import { type HeardConversation, type Resembling, SCORES } from './conversation.ts';

/** What became of a file: what was heard in it, or why nothing was. */
export type Outcome = { readonly heard: HeardConversation } | { readonly why: string };

/** Hears one conversation at a time. */
export type Hearer = (path: string) => Promise<Outcome>;

/** All that was heard. */
export type Dialogue = Awaited<ReturnType<typeof hearDialogue>>;
/** All that was heard of one wake word. */
export type DialogueOfWakeWord = Dialogue['wakeWords'][number];

/** How far it has come: files that are done, of how many, and their words. */
export type SoFar = Readonly<Record<'done' | 'files' | 'words', number>>;

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
  tell: (soFar: SoFar) => void,
  stop: AbortSignal,
) {
  const histograms = () => Array.from({ length: wakeWords }, () => new Uint32Array(SCORES));
  const [stretches, peaks] = [histograms(), histograms()];
  const outcomes: { readonly why?: string; readonly candidates: readonly (readonly Resembling[])[] }[] = [];
  let [done, conversations, words, lengthMs] = [0, 0, 0, 0];
  // Conversations are added up in whatever order they come; only candidates and reasons are kept by file.
  const took = (index: number, outcome: Outcome) => {
    done++;
    if ('why' in outcome) outcomes[index] = { ...outcome, candidates: [] };
    else {
      const { heard } = outcome;
      conversations++;
      words += heard.words;
      lengthMs += heard.lengthMs;
      outcomes[index] = { candidates: heard.wakeWords.map(({ candidates }) => candidates) };
      for (const [wakeWord, more] of heard.wakeWords.entries()) {
        addTo(stretches[wakeWord] as Uint32Array, more.stretches);
        addTo(peaks[wakeWord] as Uint32Array, more.peaks);
      }
    }
    tell({ done, files: files.length, words });
  };
  await shareOut(files, hearers, took, stop);
  const byFile = files.map((path, index) => ({ path, ...(outcomes[index] ?? { candidates: [] }) }));
  return {
    /** How many files were to be heard. */
    files: files.length,
    /** How many of them were. */
    conversations,
    words,
    lengthMs,
    /** In order of the wake words. */
    wakeWords: stretches.map((own, wakeWord) => ({
      stretches: own,
      peaks: peaks[wakeWord] as Uint32Array,
      /** In order of file, then of time. */
      candidates: byFile.flatMap(({ path, candidates }) =>
        (candidates[wakeWord] ?? []).map((candidate) => ({ ...candidate, path })),
      ),
    })),
    /** By name. */
    passedOver: byFile.flatMap(({ path, why }) => (why === undefined ? [] : [{ path, why }])),
    /** It was stopped before all files were heard. */
    isStopped: done < files.length,
  };
}

function addTo(sum: Uint32Array, more: Uint32Array): void {
  for (const [at, count] of more.entries()) sum[at] = (sum[at] as number) + count;
}
