import type { SpeechSound } from './ipa.ts';

/**
 * The 39 phones of the CMU Pronouncing Dictionary (cmudict.phones) as the sounds that the engine's English makes
 * in their place, so that an override compares with the words around it.
 */
export const ARPABET: Readonly<Record<string, string>> = {
  AA: 'ɑː',
  AE: 'a',
  AH: 'ʌ',
  AO: 'ɔː',
  AW: 'aʊ',
  AY: 'aɪ',
  B: 'b',
  CH: 'tʃ',
  D: 'd',
  DH: 'ð',
  EH: 'ɛ',
  ER: 'ɜː',
  EY: 'eɪ',
  F: 'f',
  G: 'ɡ',
  HH: 'h',
  IH: 'ɪ',
  IY: 'iː',
  JH: 'dʒ',
  K: 'k',
  L: 'l',
  M: 'm',
  N: 'n',
  NG: 'ŋ',
  OW: 'əʊ',
  OY: 'ɔɪ',
  P: 'p',
  R: 'ɹ',
  S: 's',
  SH: 'ʃ',
  T: 't',
  TH: 'θ',
  UH: 'ʊ',
  UW: 'uː',
  V: 'v',
  W: 'w',
  Y: 'j',
  Z: 'z',
  ZH: 'ʒ',
};

/** Without stress these are other sounds: the dictionary has no schwa of its own. */
const UNSTRESSED: Readonly<Record<string, string>> = { AH: 'ə', ER: 'ə', IY: 'i' };

/** One phone, such as `AH0` (no digit: not stressed); null: it is none. */
export function readArpabet(token: string): SpeechSound | null {
  const [, name = '', digit] = /^([A-Z]+)([012]?)$/.exec(token) ?? [];
  const stressed = Object.hasOwn(ARPABET, name) ? ARPABET[name] : undefined;
  if (stressed === undefined) return null;
  const stress = Number(digit || 0) as SpeechSound['stress'];
  return { ipa: stress === 0 ? (UNSTRESSED[name] ?? stressed) : stressed, stress };
}
