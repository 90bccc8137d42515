import { setImmediate as turn } from 'node:timers/promises';
import { wordsOf } from '../scenario/line.ts';
import type { SpeechEntry } from '../scenario/scenario.ts';
import type { SpeechEngine } from '../speech/engine.ts';
import { layOut } from '../speech/lay-out.ts';
import { likenesses } from '../wakeword/like.ts';
import { nothingCost } from '../wakeword/phonetic/align.ts';
import { pauseCost } from '../wakeword/phonetic/stream.ts';
import type { WakeWordModel } from '../wakeword/wake-words.ts';
import { saysItself } from './evaluate/itself.ts';
import { turnEntry } from './evaluate/talk.ts';
import { NearestTally } from './nearest-tally.ts';
import type { TextLine } from './text-lines.ts';

/** What of a text comes nearest to a wake word. */
export type Nearest = Awaited<ReturnType<typeof nearest>>;

interface Turn {
  readonly line: TextLine;
  readonly who: string | null;
  readonly said: string;
  readonly start: SpeechEntry['start'];
}

/** How many turns are heard at once (assumed): a text of any length takes no more memory than these. */
const BLOCK_TURNS = 512;

/**
 * Listens to a text, line by line, for what is like a wake word, across words and across the lines of one voice. A line
 * is a sentence, said by whom it names (`A: …`).
 *
 * What is heard at once overlaps with what comes before and after by as much as a stretch can reach, so the size of the
 * blocks has no say.
 *
 * @param top how many phrases are wanted
 * @param tell how many lines and words have been heard so far
 */
export async function nearest(
  text: AsyncIterable<TextLine>,
  model: WakeWordModel,
  engine: SpeechEngine,
  top: number,
  tell: (lines: number, words: number) => void,
  blockTurns: number = BLOCK_TURNS,
) {
  const overlap = overlapOf(model);
  const phrases = new NearestTally();
  const itself = new NearestTally(1);
  let [lines, words] = [0, 0];
  let turns: Turn[] = [];
  let heard = 0;
  const hear = (upTo: number) => {
    for (const { heard: said, thousandths, line } of likeIn(turns, heard, upTo, model, engine)) {
      if (saysItself(said, model.id)) itself.add(model.id, thousandths, line);
      else phrases.add(said, thousandths, line);
    }
    turns = turns.slice(Math.max(0, upTo - overlap));
    heard = Math.min(upTo, overlap);
    tell(lines, words);
  };
  let before: TextLine | null = null;
  let who: string | null = null;
  for await (const line of text) {
    const next: Turn = turnOf(line, before?.isCut ? { who, said: before.text } : null);
    turns.push(next);
    if (!before?.isCut) lines++;
    words += wordsOf(next.said).length;
    who = next.who;
    before = line;
    if (turns.length < heard + blockTurns + overlap) continue;
    hear(heard + blockTurns);
    // Else nobody could interrupt.
    await turn();
  }
  hear(turns.length);
  // The nearest first, and where the wake word itself is said: null is nowhere.
  return { phrases: phrases.best(top), itself: itself.best(1)[0] ?? null, lines, words };
}

/** The least pause between two turns, ms, as they are laid out: that between two speakers. */
const LEAST_PAUSE_MS = 200;
/** Of turns without a sound, as many as last the second in which a peak is the highest, three times over. */
const TURNS_AROUND = 15;

/**
 * How many turns may lie between what is heard and what has a say in it: those around a peak, and those that a stretch
 * can cross before their pauses cost more than hearing nothing of the wake word.
 */
function overlapOf({ pattern }: WakeWordModel): number {
  return TURNS_AROUND + Math.ceil(nothingCost(pattern) / pauseCost(LEAST_PAUSE_MS));
}

/** A name before what is said: one word, or up to three with capitals, so that “and then she said: …” is none. */
const NAME = /^([^\s:]{1,20}|[\p{Lu}\p{N}][^\s:]*(?: [\p{Lu}\p{N}][^\s:]*){1,2}):\s+(?=\S)/u;

const SENTENCE_END = /[.!?…]$/u;

/** @param before the piece that this one goes on from, with who says it; null: a line begins */
function turnOf(line: TextLine, before: Pick<Turn, 'who' | 'said'> | null): Turn {
  if (before !== null) {
    const start: Turn['start'] = SENTENCE_END.test(before.said) ? { kind: 'pause' } : { kind: 'after', ms: 0 };
    return { line, who: before.who, said: line.text, start };
  }
  const [written = '', who = null] = NAME.exec(line.text) ?? [];
  return { line, who, said: line.text.slice(written.length), start: { kind: 'pause' } };
}

/** What is like the wake word in the turns `from`…`to`, exclusive, among those around them. */
function likeIn(
  turns: readonly Turn[],
  from: number,
  to: number,
  { language, pattern }: WakeWordModel,
  engine: SpeechEngine,
) {
  const timeline = turns.map(({ who, said, start }, index) => turnEntry(index, who, said, start));
  const soundtrack = layOut({ language, people: [], timeline, durationMs: null }, engine);
  return likenesses(soundtrack, pattern).flatMap(({ heard, thousandths, entry }) => {
    const line = turns[entry]?.line.number;
    return entry < from || entry >= to || line === undefined ? [] : [{ heard, thousandths, line }];
  });
}
