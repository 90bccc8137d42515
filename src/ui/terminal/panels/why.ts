import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { span } from '../draw/text.ts';

/** The lines of an explanation; until they are there, that they are on their way. */
export function whyRows(lines: readonly string[] | null, { reader }: Pen): readonly Row[] {
  return (lines ?? [reader.sentences.player.lookingWhy]).map((line): Row => [span(line)]);
}
