import type { Part } from '../scenario/line.ts';
import type { SpeechEntry } from '../scenario/scenario.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Stretch } from '../vocabulary/overlaps.ts';
import { readArpabet } from './arpabet.ts';
import type { SpeechEngine } from './engine.ts';
import type { Utterance } from './espeak/utterance.ts';
import { readIpa, type SpeechSound } from './ipa.ts';
import type { Phone } from './soundtrack.ts';

/** The speech engine's own default rate, on its own scale: where only the sounds are wanted, not their times. */
export const ENGINE_WPM = 175;
/** The engine's highest rate: the sounds are the same, and the less sound it makes the sooner it has said them. */
export const QUICKEST_WPM = 450;

/** One span a written word, in order, never overlapping; a word that makes no sound has one of no length. */
interface Pronounced {
  readonly words: readonly Stretch[];
  /** `word` is an index into the written words. */
  readonly phones: readonly Phone[];
}

/**
 * Pronounces a text whose words are known.
 * @param written the words' UTF-16 offsets into the text, in order
 * @param wpm words a minute, 80–450
 * @returns times in ms from the first sound
 */
export function pronounceWords(
  text: string,
  written: readonly Part[],
  language: Language,
  wpm: number,
  engine: SpeechEngine,
): Pronounced {
  const soundsAlone = ({ from, to }: Part) =>
    engine.pronounce(text.slice(from, to), language, QUICKEST_WPM).phones.length;
  const groups = groupByWrittenWord(engine.pronounce(text, language, wpm), written);
  const phones = groups.flatMap((group) => share(group, written, soundsAlone));
  return { words: spansOf(phones, written.length), phones };
}

/**
 * Pronounces a line. An override takes the time of its word; exact times take the word's sounds. Where the line's end
 * is given, it is stretched or pressed together to end there.
 * @param startMs of the first sound, where the words have no exact times
 * @returns times in ms from the scene's start
 */
export function pronounceEntry(
  { text, words: written, pronounce, endMs }: Pick<SpeechEntry, 'text' | 'words' | 'pronounce' | 'endMs'>,
  startMs: number,
  language: Language,
  wpm: number,
  engine: SpeechEngine,
): Pronounced {
  const { words: spans, phones } = pronounceWords(text, written, language, wpm, engine);
  const lengthMs = spans.at(-1)?.endMs ?? 0;
  const scale = endMs === null || lengthMs === 0 ? 1 : (endMs - startMs) / lengthMs;
  const place = (ms: number) => startMs + Math.round(ms * scale);
  const words = spans.map(
    (span, word) => written[word]?.exact ?? { startMs: place(span.startMs), endMs: place(span.endMs) },
  );
  const said = byWord(phones, written.length);
  const overridden = spans.flatMap((span, word) => {
    const key = written[word]?.text.toLowerCase() ?? '';
    const override = Object.hasOwn(pronounce, key) ? pronounce[key] : undefined;
    if (override === undefined) return said[word] ?? [];
    return spread(readPronunciation(override), span, word);
  });
  return { words, phones: overridden.map((phone) => move(phone, spans[phone.word], words[phone.word])) };
}

/** Sounds of one or more written words that the engine ran together. */
interface Group {
  /** Index of the first written word, and of the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly phones: readonly Phone[];
}

/**
 * Gives the engine's words to the written ones: one that the engine does not name belongs to the one before it.
 * Where nothing written is a word, what the engine makes of it is nobody's.
 */
function groupByWrittenWord({ words, phones }: Utterance, written: readonly Part[]): Group[] {
  if (written.length === 0) return [];
  const owners = ownersOf(words, written);
  const owned = phones.map((phone) => ({ ...phone, word: owners[phone.word] ?? 0 }));
  const said = byWord(owned, written.length);
  const named = [...new Set(owners)];
  return named.map((owner, place) => ({
    first: place === 0 ? 0 : owner,
    end: named[place + 1] ?? written.length,
    phones: said[owner] ?? [],
  }));
}

function byWord(phones: readonly Phone[], count: number): Phone[][] {
  const groups = Array.from({ length: count }, (): Phone[] => []);
  for (const phone of phones) groups[phone.word]?.push(phone);
  return groups;
}

/** For each of the engine's words the written word that it begins in, or follows; never one before the last. */
function ownersOf(words: readonly Part[], written: readonly Part[]): number[] {
  let owner = 0;
  return words.map(({ from }) => {
    while (owner + 1 < written.length && (written[owner + 1]?.from ?? 0) <= from) owner++;
    return owner;
  });
}

/** Shares a group's sounds out among its words, in proportion to how many each makes when it is said alone. */
function share({ first, end, phones }: Group, written: readonly Part[], soundsAlone: (word: Part) => number): Phone[] {
  if (end - first <= 1) return phones.map((phone) => ({ ...phone, word: first }));
  const alone = written.slice(first, end).map(soundsAlone);
  const counts = proportion(phones.length, alone);
  const owners = counts.flatMap((count, place) => new Array<number>(count).fill(first + place));
  return phones.map((phone, place) => ({ ...phone, word: owners[place] ?? first }));
}

/** Whole shares of a number, in proportion, with at least 1 where there is a claim and enough to go round. */
function proportion(total: number, claims: readonly number[]): number[] {
  let left = total;
  let claimed = claims.reduce((sum, claim) => sum + claim, 0);
  let waiting = claims.filter((claim) => claim > 0).length;
  return claims.map((claim) => {
    if (claim === 0) return 0;
    waiting--;
    const fair = Math.round((left * claim) / claimed);
    const given = Math.max(Math.min(fair, left - waiting), Math.min(1, left));
    left -= given;
    claimed -= claim;
    return given;
  });
}

/** From the first sound of each word to its last; a word without sounds lies where the one before it ends. */
function spansOf(phones: readonly Phone[], count: number): Stretch[] {
  const spans: Stretch[] = [];
  let place = 0;
  for (let word = 0; word < count; word++) {
    const beforeMs = spans.at(-1)?.endMs ?? 0;
    const startMs = phones[place]?.word === word ? (phones[place]?.startMs ?? beforeMs) : beforeMs;
    let endMs = startMs;
    for (; phones[place]?.word === word; place++) endMs = phones[place]?.endMs ?? endMs;
    spans.push({ startMs, endMs });
  }
  return spans;
}

/** As the scenario's reader has checked it. */
function readPronunciation(written: string): SpeechSound[] {
  if (!/^[A-Z0-9\s]+$/.test(written)) return readIpa(written).sounds;
  return written.split(/\s+/).flatMap((token) => readArpabet(token) ?? []);
}

function spread(sounds: readonly SpeechSound[], { startMs, endMs }: Stretch, word: number): Phone[] {
  const cut = (place: number) => startMs + Math.round(((endMs - startMs) * place) / sounds.length);
  return sounds.map((sound, place) => ({ ...sound, startMs: cut(place), endMs: cut(place + 1), word }));
}

/** From its place in one span to the same place in another. */
function move(phone: Phone, from: Stretch | undefined, to: Stretch | undefined): Phone {
  if (from === undefined || to === undefined) return phone;
  const [length, newLength] = [from.endMs - from.startMs, to.endMs - to.startMs];
  const place = (ms: number) =>
    to.startMs + (length === 0 ? 0 : Math.round(((ms - from.startMs) * newLength) / length));
  return { ...phone, startMs: place(phone.startMs), endMs: place(phone.endMs) };
}
