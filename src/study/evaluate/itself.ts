import { wordsOf } from '../../scenario/line.ts';

/** `Alexa’s`; `Alexas`, `echoes`; `echoing`, `computerized`. */
const ENDING = /^(?:['’]?s|['’]|es|ed|ing|i[sz]e[sd]?|i[sz](?:ing|ation))?$/u;
/** Two ways to write one word. */
const SPELLINGS: Readonly<Record<string, string>> = { okay: 'ok' };

/**
 * Whether a text has the wake word in it, as whole words: whatever the case and the punctuation, also in the plural, as
 * the owner of something, or made into another word by an ending.
 *
 * @param wakeWord lower case, single spaces
 */
export function saysItself(text: string, wakeWord: string): boolean {
  const said = plainWords(text);
  const wanted = plainWords(wakeWord);
  const last = wanted.length - 1;
  return said.some((_, from) =>
    wanted.every((word, nth) => {
      const heard = said[from + nth] ?? '';
      return heard === word || (nth === last && heard.startsWith(word) && ENDING.test(heard.slice(word.length)));
    }),
  );
}

function plainWords(text: string): string[] {
  return wordsOf(text).map((word) => {
    const plain = word.text.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, '');
    return SPELLINGS[plain] ?? plain;
  });
}
