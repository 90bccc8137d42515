/*
 * CHAT is described in MacWhinney, B., Tools for Analyzing Talk, part 1: The CHAT Transcription Format (2024),
 * https://talkbank.org/0info/manuals/CHAT.html; the chapters are named below.
 */

/** What a main line says aloud, and what it only tells about. */
export interface SaidLine {
  readonly text: string;
  /** Stretches that nobody could write down: `xxx`, `yyy`, `www`. */
  readonly untranscribed: number;
  /** Words of somebody else in the middle of a line: `&*MOT:mhm`. */
  readonly interposed: number;
}

/** Times of the media in ms, between two U+0015 ("Media linkage"); older files name the media before them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: CHAT has them.
export const BULLET = /\u0015(?:[^\u0015]{0,200}[_"])?(\d{1,9})_(\d{1,9})-?\u0015/gu;

/** "Scoped symbols", "Postcodes", languages: what is in square brackets was not said; `<…>` only tells how far it goes. */
const CODES = /\[[^\][]*\]/gu;
/** `<` and `>` of groups; the overlaps, pitches, voices and long features of "CA transcription". */
const MARKS = /[<>⌈⌉⌊⌋↑↓↗↘→⇗⇘↻⤇⤆∆∇⁎°▁▔☺♋⁇∬Ϋ∮↫≠∙∾ἩⱵ≈≋⟪⟫‹›§∲∳☻♡ʬʔˈˌ^]/gu;
/** "Pauses": `(.)`, `(..)`, `(...)`, `(3.4)`, `(1:03.2)`. */
const PAUSE = /^\((?:\.{1,3}|(?:\d+:)?\d*\.?\d*)\)$/u;
/** "Unidentifiable material". */
const UNTRANSCRIBED = /^(?:xxx?|yyy?|www)$/u;
/** "Terminators", to the sign that ends a sentence on paper; `+/.` and its like are an interruption. */
const TERMINATORS: Readonly<Record<string, string>> = {
  '.': '.',
  '?': '?',
  '!': '!',
  '+...': '…',
  '+..?': '…?',
  '+!?': '?!',
  '+/.': ' —',
  '+//.': ' —',
  '+/?': ' —?',
  '+//?': ' —?',
  '+"/.': ':',
  '+".': '.',
  '+.': '',
};
/** "Separators" and the marks of tags and vocatives. */
const SEPARATORS: Readonly<Record<string, string>> = { ',': ',', ';': ';', ':': ':', '‡': ',', '„': ',' };
/** "Linkers": how a line goes on from another. */
const LINKER = /^\+(?:["^<,+≈≋]|\u02C4)+$/u;

/** The main line of an utterance, without its speaker, as it was said: retraced and broken words too, gestures not. */
export function saidIn(line: string): SaidLine {
  let text = '';
  let [untranscribed, interposed] = [0, 0];
  for (const token of line.replace(BULLET, ' ').replace(CODES, ' ').replace(MARKS, '').split(/\s+/u)) {
    const sign = TERMINATORS[token] ?? SEPARATORS[token];
    if (sign !== undefined) text += text === '' ? '' : sign;
    else if (UNTRANSCRIBED.test(token)) untranscribed++;
    else if (token.startsWith('&*')) interposed++;
    else {
      const said = LINKER.test(token) || PAUSE.test(token) ? '' : wordOf(token);
      if (said !== '') text += `${text === '' ? '' : ' '}${said}`;
    }
  }
  return { text, untranscribed, interposed };
}

/** A word as it was said; empty: nothing was. */
function wordOf(token: string): string {
  // "Incomplete and omitted words": 0is was left out. "Local events": &=laughs, and &{l=… &}l=….
  if (token.startsWith('0') || /^&[={}]/u.test(token)) return '';
  // "Special form markers": signed words are not heard; others only tell what kind of word it is.
  if (/@(?:sl|si)\b/u.test(token)) return '';
  return (
    token
      // Fillers &-uh, fragments &+w and nonwords &~gaga are heard.
      .replace(/^&[-+~]?/u, '')
      .replace(/@.*$/u, '')
      // "Shortenings": the letters in brackets were not said.
      .replace(/\([^()]*\)/gu, '')
      // "Compounds and linkages".
      .replace(/[+_]/gu, ' ')
      // Drawn out sounds, and clitics.
      .replace(/:+(?=\p{L}|\p{M}|$|')|~/gu, '')
      .trim()
  );
}
