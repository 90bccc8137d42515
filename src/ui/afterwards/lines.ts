import { inAscii } from '../../words/ascii.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Pen } from '../terminal/draw/pen.ts';

/** Spaces of French that no line may be broken at: before `;`, `:`, `?`, `!` and inside guillemets. */
const UNBREAKABLE = / (?=[;:?!»])|(?<=«) /gu;
const NO_BREAK_SPACE = '\u00a0';

/**
 * A text broken at spaces; already in ASCII where the terminal shows nothing else, for that can be longer.
 * @param indent columns before the first line; the others begin two columns further where there are any.
 */
export function lines(text: string, columns: number, { isAscii }: Pick<Pen, 'isAscii'>, indent = 0): string[] {
  const kept = (isAscii ? inAscii(text) : text).replace(UNBREAKABLE, NO_BREAK_SPACE);
  const broken = wrap(kept, columns, indent, indent === 0 ? 0 : indent + 2);
  return broken.map((line) => line.replaceAll(NO_BREAK_SPACE, ' '));
}
