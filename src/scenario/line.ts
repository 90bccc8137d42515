import { type Category, categoryOf } from '../vocabulary/category.ts';

/** A part of a text, in UTF-16 offsets. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A word of a line, without the punctuation around it. */
export interface SpokenWord extends Part {
  readonly text: string;
}

/** What words reveal, and about whom. */
export interface Revealed {
  readonly category: Category;
  /** A person's id; null: who says them. */
  readonly about: string | null;
}

/** What is private about a word, and, in the same order, whom each of it concerns; null: a voice nobody named. */
export interface Private {
  readonly private: readonly Category[];
  readonly about: readonly (string | null)[];
}

/** A word with what marks it. */
export interface MarkedWord extends SpokenWord, Private {}

interface Mark extends Part, Revealed {
  /** Where in the line as written the category stands, and the person. */
  readonly written: Part;
}

/** What the marks of a word reveal, each thing once. */
export function revealedBy(marks: readonly Revealed[], who: string | null): Private {
  const seen = new Map(
    marks.map(({ category, about }) => [`${category} ${about ?? who}`, { category, about: about ?? who }]),
  );
  return {
    private: [...seen.values()].map(({ category }) => category),
    about: [...seen.values()].map(({ about }) => about),
  };
}

/** A line as written, taken apart. Offsets are into `text`. */
interface MarkedLine {
  /** The line without its private marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a word reveals, each with whom it concerns; null: who says it. */
export function revealedOf({ private: categories, about }: Private, who: string | null): Revealed[] {
  return categories.map((category, nth) => {
    const whom = about[nth] ?? null;
    return { category, about: whom === who ? null : whom };
  });
}

/** What is wrong with the marks of a line; offsets are into the line as written. */
export type MarkFault = Part &
  (
    | { readonly fault: 'unopened' | 'unclosed' | 'no-category' | 'empty' }
    | { readonly fault: 'unknown-category'; readonly written: string }
  );

/** `health`, or `health about sam`. */
const REVEALED = /^(?<name>.*?)(?:\s+about\s+(?<about>\S+))?$/u;

/**
 * Reads `[text]{category}` and `[text]{category about person}` marks, which may be nested; `\[`, `\]` and `\\` stand for the characters themselves.
 * @returns the plain text and the marks, and every fault that was found
 */
export function readMarks(written: string): { readonly line: MarkedLine; readonly faults: readonly MarkFault[] } {
  let text = '';
  let filledTo = 0; // up to the last character that is no blank
  const open: { readonly at: number; readonly from: number }[] = [];
  const marks: Mark[] = [];
  const faults: MarkFault[] = [];
  for (let at = 0; at < written.length; at++) {
    const character = written.charAt(at);
    if (character === '\\' && /[[\]\\]/.test(written.charAt(at + 1))) {
      text += written.charAt(++at);
      filledTo = text.length;
    } else if (character === '[') {
      open.push({ at, from: text.length });
    } else if (character === ']') {
      const start = open.pop();
      const braces = /^\{([^{}]*)\}/.exec(written.slice(at + 1, at + 120));
      const end = at + 1 + (braces?.[0].length ?? 0);
      const { name = '', about = null } = REVEALED.exec(braces?.[1]?.trim() ?? '')?.groups ?? {};
      const category = categoryOf(name);
      const place = { from: at + 2, to: Math.max(at + 3, end - 1) };
      if (!start) faults.push({ fault: 'unopened', from: at, to: at + 1 });
      else if (!braces) faults.push({ fault: 'no-category', from: start.at, to: at + 1 });
      else if (category === null) faults.push({ fault: 'unknown-category', written: name, ...place });
      else if (filledTo <= start.from) faults.push({ fault: 'empty', from: start.at, to: end });
      else marks.push({ from: start.from, to: text.length, category, about, written: place });
      at = end - 1;
    } else {
      text += character;
      if (character.trim() !== '') filledTo = text.length;
    }
  }
  for (const { at } of open) faults.push({ fault: 'unclosed', from: at, to: at + 1 });
  return { line: { text, marks }, faults };
}

// What is spoken: letters, digits, and the signs that are read aloud. The rest around a word is punctuation.
const SPOKEN = String.raw`[\p{L}\p{M}\p{N}\p{Sc}%&@#+=°]`;
const WORD = new RegExp(`${SPOKEN}(?:\\S*${SPOKEN})?`, 'gu');

/** The words of a plain text: what stands between spaces, without the punctuation around it. */
export function wordsOf(text: string): SpokenWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}
