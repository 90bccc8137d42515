import { type SpokenWord, wordsOf } from '../../scenario/line.ts';
import type { Language } from '../../vocabulary/language.ts';
import { DURATIONS } from '../durations.ts';
import { readIpa, type SpeechSound } from '../ipa.ts';
import { ownersOf } from '../owners.ts';
import { kindOf } from '../phones.ts';
import { type Pause, timesOf, type Untimed } from '../timing.ts';
import type { Espeak, Snapshots } from './espeak.ts';
import { type SpeechEngine, type Utterance, utteranceOf } from './utterance.ts';

/** A sound of a text. */
interface Said extends Untimed {
  /** Index of the written word that it belongs to. */
  readonly word: number;
}

/** A sound as the engine writes it. */
interface Read {
  sound: SpeechSound;
  /** Of what the engine takes for a word. */
  readonly group: number;
  /** Signs for a short pause after it. */
  marks: number;
  isFinal: boolean;
  endsClause: boolean;
}

/**
 * The sounds of texts at estimated times, without making any sound: for texts too long to be spoken.
 *
 * The engine's own text-to-phonemes path gives the sounds; times are estimates (`durations.ts`).
 */
export class QuickEngine implements SpeechEngine {
  readonly #espeak: Espeak;
  readonly #snapshots: Snapshots;
  readonly #alone = new Map<string, readonly string[]>();

  constructor(espeak: Espeak, snapshots: Snapshots) {
    this.#espeak = espeak;
    this.#snapshots = snapshots;
  }

  pronounce(text: string, language: Language, wpm: number): Utterance {
    const written = wordsOf(text);
    const said = this.said(text, language, written);
    const times = timesOf(said, DURATIONS[language], wpm);
    const sounds = said.map(({ sound: { ipa, stress }, word }, index) => {
      const { startMs, endMs } = times[index] ?? { startMs: 0, endMs: 0 };
      return { ipa, stress, startMs, endMs, word };
    });
    return utteranceOf(sounds, (word) => ({ from: written[word]?.from ?? 0, to: written[word]?.to ?? text.length }));
  }

  /** The sounds of a text, in order; what `durations.ts` is learned from. */
  said(text: string, language: Language, written: readonly SpokenWord[] = wordsOf(text)): Said[] {
    const read = readPhonemes(this.#espeak.phonemes(text, this.#snapshots[language]));
    const owners = this.#ownersOf(read, written, language);
    return read.map(({ sound, isFinal, marks, endsClause }, index) => {
      const word = owners[index] ?? 0;
      const between = () => text.slice(written[word]?.to, written[owners[index + 1] ?? word]?.from);
      return { sound, isFinal, word, pause: endsClause ? pauseBetween(between()) : (PAUSES_INSIDE[marks] ?? 'long') };
    });
  }

  /**
   * The engine runs words together (“from the”) and takes one apart (“1990s”). Where it gives as many words as are
   * written, and none of those is such that it may be taken apart, they are the same ones.
   */
  #ownersOf(read: readonly Read[], written: readonly SpokenWord[], language: Language): number[] {
    const groups = (read.at(-1)?.group ?? -1) + 1;
    if (groups === written.length && written.every(({ text }) => PLAIN_WORD.test(text)))
      return read.map(({ group }) => group);
    return ownersOf(
      read.map(({ sound }) => sound.ipa),
      written.map(({ text }) => this.#soundsAlone(text, language)),
    );
  }

  #soundsAlone(word: string, language: Language): readonly string[] {
    const key = `${language} ${word}`;
    const known = this.#alone.get(key);
    if (known) return known;
    const read = readPhonemes(this.#espeak.phonemes(word, this.#snapshots[language]));
    const sounds = read.map(({ sound }) => sound.ipa);
    this.#alone.set(key, sounds);
    return sounds;
  }
}

/** One word to the engine, if it is one at all. */
const PLAIN_WORD = /^\p{L}[\p{Ll}'’]*$/u;

/** By how many signs the engine writes. */
const PAUSES_INSIDE: readonly Pause[] = ['none', 'short', 'long'];

/** The pause between two clauses, by what stands between their words. */
function pauseBetween(text: string): Pause {
  if (/[.!?](?!\.)/u.test(text)) return 'stop';
  return /[:;…—–]|\.\./u.test(text) ? 'colon' : 'comma';
}

/** The engine has a few hundred names of sounds, which are read once. */
const names = new Map<string, readonly SpeechSound[]>();

function soundsOf(name: string): readonly SpeechSound[] {
  const sounds = names.get(name) ?? readIpa(name).sounds;
  names.set(name, sounds);
  return sounds;
}

function readPhonemes(written: string): Read[] {
  const read: Read[] = [];
  let group = -1;
  for (const clause of written.split('|')) {
    const from = read.length;
    for (const word of clause.split(' ')) {
      let isNew = true;
      for (const name of word.split('_')) {
        const before = read.at(-1);
        if (name === '' && before && word !== '') before.marks++;
        for (const sound of name.startsWith('(') ? [] : soundsOf(name)) {
          if (isNew) group++;
          isNew = false;
          read.push({ sound, group, marks: 0, isFinal: false, endsClause: false });
        }
      }
    }
    endClause(read, from);
  }
  return read;
}

/** Where no syllable of a clause has the primary stress, the engine gives it to the last of the most stressed ones. */
function endClause(read: Read[], from: number): void {
  const last = read.at(-1);
  if (!last || read.length === from) return;
  last.endsClause = true;
  const syllables = read.slice(from).filter(({ sound }) => kindOf(sound.ipa) === 'vowel');
  const lastSyllable = syllables.at(-1);
  if (!lastSyllable) return;
  for (const one of read.slice(read.lastIndexOf(lastSyllable))) one.isFinal = true;
  if (syllables.some(({ sound }) => sound.stress === 1)) return;
  const stressed = syllables.findLast(({ sound }) => sound.stress === 2) ?? lastSyllable;
  stressed.sound = { ...stressed.sound, stress: 1 };
}
