import { wrap } from '../../words/plain-text.ts';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { cut, span } from './draw/text.ts';

/** What the player needs (assumed: what a terminal of 80 × 24 still has beside a note or in a split). */
const LEAST: Size = { columns: 60, rows: 20 };

/** Says what the player needs and what there is; null: there is enough. Fits any place of at least 10 × 3. */
export function tooSmall(size: Size, { reader, signs }: Pen): readonly Row[] | null {
  if (size.columns >= LEAST.columns && size.rows >= LEAST.rows) return null;
  const words = reader.sentences.screen;
  const sentence = wrap(words.tooSmall(LEAST, size), size.columns, 0);
  const lines = sentence.length <= size.rows ? sentence : words.tooSmallBriefly(LEAST, size);
  return lines.slice(0, size.rows).map((line) => [span(cut(line, size.columns, signs.ellipsis))]);
}
