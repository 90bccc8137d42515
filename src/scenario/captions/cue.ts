import { categoryOf } from '../../vocabulary/category.ts';
import type { Stretch } from '../../vocabulary/overlaps.ts';
import { type MarkedWord, type Revealed, revealedBy, wordsOf } from '../line.ts';

/** WebVTT's classes that mean something here, beside the categories of private words. */
export const DEVICE_CLASS = 'device';
/** After a category: whom it concerns, by id; without it, who says it. */
export const ABOUT_CLASS = 'about-';
/** A word that is written, but makes no sound. */
export const SILENT_CLASS = 'silent';

/** Whom what it reveals concerns is an id, or null: the voice. */
export interface CueWord extends MarkedWord {
  /** ms of the scene; null where the captions say only when the whole cue is. */
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** What one voice says in one stretch of time. */
export interface Cue extends Stretch {
  /** As the captions call it; null: a voice nobody named. */
  readonly voice: string | null;
  readonly toDevice: boolean;
  readonly text: string;
  /** Those of `wordsOf(text)`, at least one. Either all have times or none. */
  readonly words: readonly CueWord[];
  /** From 1, in the captions. */
  readonly line: number;
}

/** A piece of a cue's text. */
export interface Piece {
  readonly text: string;
  readonly voice: string | null;
  readonly toDevice: boolean;
  readonly revealed: readonly Revealed[];
  /** Its words are written, but make no sound: they have a place in time and no length. */
  readonly silent: boolean;
}

/** What classes tell of private words, in their order; others mean nothing. */
export function revealedByClasses(classes: readonly string[]): Revealed[] {
  const revealed: Revealed[] = [];
  for (const name of classes) {
    const category = categoryOf(name);
    const last = revealed.at(-1);
    if (category !== null) revealed.push({ category, about: null });
    else if (name.startsWith(ABOUT_CLASS) && last !== undefined)
      revealed[revealed.length - 1] = { ...last, about: name.slice(ABOUT_CLASS.length) };
  }
  return revealed;
}

/** A piece without anything special. */
export const plain = (text: string, voice: string | null): Piece => {
  return { text, voice, toDevice: false, revealed: [], silent: false };
};

/** A time in the middle of a cue; `at` is a UTF-16 offset into the text of all its pieces. */
export interface Stamp {
  readonly at: number;
  readonly ms: number;
}

type CueTimes = Pick<Cue, 'startMs' | 'endMs' | 'line'>;

interface Word extends MarkedWord {
  readonly silent: boolean;
}

/** Consecutive pieces of one voice. Offsets of the words are into the text of the whole cue. */
interface Turn {
  readonly from: number;
  readonly text: string;
  readonly voice: string | null;
  readonly toDevice: boolean;
  readonly words: readonly Word[];
}

/**
 * Cuts the text of a cue into one for each voice. Words get times from the stamps between them: the first stamp after
 * a word is its end, the last one before a word its start. Words with no stamp between them share their time by their
 * letters. Without any stamp a single voice's words get none, for a speech engine knows better than their letters.
 * @param stamps in order of place and of time
 */
export function cuesOf(times: CueTimes, pieces: readonly Piece[], stamps: readonly Stamp[]): Cue[] {
  const turns = turnsOf(pieces).filter(({ words }) => words.length > 0);
  const words = turns.flatMap((turn) => turn.words);
  const isTimed = stamps.length > 0 || turns.length > 1 || words.length === 1 || words.some(({ silent }) => silent);
  const spans = isTimed ? spansOf(words, times, stamps) : [];
  let next = 0;
  return turns.map(({ from, text, voice, toDevice, words }) => {
    const timed = words.map(({ silent: _silent, ...word }): CueWord => {
      const { startMs, endMs } = spans[next++] ?? { startMs: null, endMs: null };
      return { ...word, from: word.from - from, to: word.to - from, startMs, endMs };
    });
    const startMs = turns.length === 1 ? times.startMs : (timed[0]?.startMs ?? times.startMs);
    const endMs = turns.length === 1 ? times.endMs : (timed.at(-1)?.endMs ?? times.endMs);
    return { startMs, endMs, voice, toDevice, text, words: timed, line: times.line };
  });
}

/** A piece with its offsets in the text of the whole cue. */
interface Placed extends Piece {
  readonly from: number;
  readonly to: number;
}

function turnsOf(pieces: readonly Piece[]): Turn[] {
  const turns: Placed[][] = [];
  let from = 0;
  for (const piece of pieces) {
    const placed = { ...piece, from, to: from + piece.text.length };
    const last = turns.at(-1);
    if (last?.[0]?.voice === piece.voice) last.push(placed);
    else turns.push([placed]);
    from = placed.to;
  }
  return turns.map(turnOf);
}

function turnOf(pieces: readonly Placed[]): Turn {
  const { from = 0, voice = null } = pieces[0] ?? {};
  const written = pieces.map(({ text }) => text).join('');
  const start = from + written.length - written.trimStart().length;
  const filled = pieces.filter(({ text }) => text !== '');
  let first = 0;
  const words = wordsOf(written).map((word): Word => {
    const [wordFrom, wordTo] = [from + word.from, from + word.to];
    while ((filled[first]?.to ?? wordTo) <= wordFrom) first++;
    let next = first;
    while ((filled[next]?.from ?? wordTo) < wordTo) next++;
    const own = filled.slice(first, next);
    return {
      text: word.text,
      from: wordFrom,
      to: wordTo,
      ...revealedBy(
        own.flatMap(({ revealed }) => revealed),
        null,
      ),
      silent: own.some(({ silent }) => silent),
    };
  });
  return { from: start, text: written.trim(), voice, toDevice: pieces.some(({ toDevice }) => toDevice), words };
}

/** The times of all words of a cue. */
function spansOf(words: readonly Word[], { startMs, endMs }: CueTimes, stamps: readonly Stamp[]): Stretch[] {
  const spans: Stretch[] = [];
  const waiting: Word[] = []; // until a stamp ends the last of them
  let fromMs = startMs;
  const end = (untilMs: number) => spans.push(...share(waiting.splice(0), fromMs, untilMs));
  let next = 0;
  for (const [place, word] of words.entries()) {
    const inside = words[place - 1]?.to ?? 0;
    for (let stamp = stamps[next]; stamp && stamp.at <= word.from; stamp = stamps[++next]) {
      if (stamp.at < inside) continue;
      end(stamp.ms);
      fromMs = stamp.ms;
    }
    waiting.push(word);
  }
  const lastTo = words.at(-1)?.to ?? 0;
  end(stamps.slice(next).find(({ at }) => at >= lastTo)?.ms ?? endMs);
  return spans;
}

/** Gives words that follow one another a time each by their letters, and a word that makes no sound no length. */
function share(words: readonly Word[], startMs: number, endMs: number): Stretch[] {
  const letters = ({ silent, text }: Word) => (silent ? 0 : text.length);
  const all = words.reduce((sum, word) => sum + letters(word), 0) || 1;
  let said = 0;
  const place = () => startMs + Math.round(((endMs - startMs) * said) / all);
  return words.map((word) => {
    const from = place();
    said += letters(word);
    return { startMs: from, endMs: place() };
  });
}
