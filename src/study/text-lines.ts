/** A line, and a phrase, is at most this long, in UTF-16 units: about 180 words, a minute of talk (assumed). */
export const LINE_LIMIT = 1_000;

/** A line of a text, or a piece of one. */
export interface TextLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** The line is too long to be taken whole, and goes on in the next one. */
  readonly isCut: boolean;
}

/**
 * The lines of a text that are not blank, as they come and without the blanks around them, so that a text of any
 * length takes no more memory than its longest line. One over `LINE_LIMIT` comes in pieces: it is cut after a
 * sentence where there is one, else after a word, else anywhere.
 *
 * @param stop what is left of a line is nothing once it aborts
 */
export async function* textLines(pieces: AsyncIterable<string>, stop: AbortSignal): AsyncGenerator<TextLine> {
  let rest = '';
  let number = 1;
  for await (const text of pieces) {
    rest += text;
    for (;;) {
      const newline = rest.indexOf('\n');
      const line = (newline < 0 ? rest : rest.slice(0, newline)).trim();
      if (line.length > LINE_LIMIT) {
        const piece = firstPiece(line);
        yield { text: piece.trimEnd(), number, isCut: true };
        rest = line.slice(piece.length) + (newline < 0 ? endOf(rest) : rest.slice(newline));
      } else if (newline >= 0) {
        if (line !== '') yield { text: line, number, isCut: false };
        rest = rest.slice(newline + 1);
        number++;
      } else {
        // However many blanks come, they are not kept.
        rest = line + endOf(rest);
        break;
      }
    }
  }
  if (rest.trim() !== '' && !stop.aborted) yield { text: rest.trim(), number, isCut: false };
}

/** What keeps the word that ends a text apart from the one that comes next. */
function endOf(text: string): string {
  return /\s$/u.test(text) ? ' ' : '';
}

function firstPiece(line: string): string {
  const most = line.slice(0, LINE_LIMIT);
  const cut = /^.*[.!?…]\s/su.exec(most)?.[0] ?? /^.*\s/su.exec(most)?.[0] ?? most;
  // Never between the two halves of one character.
  return /[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut;
}
