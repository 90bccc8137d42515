import type { Stretch } from '../vocabulary/overlaps.ts';
import type { SpeechSound } from './ipa.ts';
import { type Kind, kindOf } from './phones.ts';

/** After a sound: inside a clause, one or more of the engine's signs for a pause; else the punctuation after a clause. */
export const PAUSES = ['none', 'short', 'long', 'comma', 'colon', 'stop'] as const;
export type Pause = (typeof PAUSES)[number];

/** A sound of a text, before it has a time. */
export interface Untimed {
  readonly sound: SpeechSound;
  /** It belongs to the last syllable of a clause, from the vowel on. */
  readonly isFinal: boolean;
  readonly pause: Pause;
}

/** How long a language's sounds last. */
export interface Durations {
  /**
   * Inside a clause, at the engine's rate 175, ms: of what makes a syllable without stress, with primary and with
   * secondary stress; of a consonant one number.
   */
  readonly sounds: Readonly<Record<string, readonly number[]>>;
  /** Of sounds that are not among them. */
  readonly others: Readonly<Record<Kind, readonly number[]>>;
  /** Of that, in the last syllable of a clause. */
  readonly lastPercent: Readonly<Record<Kind, number>>;
  /** At the same rate, ms. */
  readonly pauses: Readonly<Record<Pause, number>>;
  /** On the engine's scale, ascending. */
  readonly rates: readonly number[];
  /** Of the lengths at 175, at each of the rates. */
  readonly thousandths: Readonly<Record<Kind | 'pause', readonly number[]>>;
}

/**
 * When each sound begins and ends.
 * @param wpm on the engine's scale, 80–450
 * @returns whole ms from the first sound, in order, without overlap
 */
export function timesOf(said: readonly Untimed[], durations: Durations, wpm: number): Stretch[] {
  const { rates, thousandths, lastPercent, pauses } = durations;
  const scaleOf = (part: Kind | 'pause') => between(rates, thousandths[part], wpm) / 1000;
  const scales = { vowel: scaleOf('vowel'), consonant: scaleOf('consonant'), pause: scaleOf('pause') };
  let atMs = 0;
  return said.map(({ sound: { ipa, stress }, isFinal, pause }) => {
    const kind = kindOf(ipa);
    const { [stress]: usual = 0 } = durations.sounds[ipa] ?? durations.others[kind];
    const startMs = Math.round(atMs);
    atMs += usual * scales[kind] * (isFinal ? lastPercent[kind] / 100 : 1);
    const endMs = Math.round(atMs);
    atMs += pauses[pause] * scales.pause;
    return { startMs, endMs };
  });
}

/** The value at a place between those that are known; beyond the last as at the last. */
function between(places: readonly number[], values: readonly number[], place: number): number {
  const next = places.findIndex((one) => one >= place);
  const [at = 0, from = 0] = [values[next], values[next - 1]];
  if (next < 0) return values.at(-1) ?? 0;
  if (next === 0) return at;
  const [low = 0, high = 0] = [places[next - 1], places[next]];
  return from + ((at - from) * (place - low)) / (high - low);
}
