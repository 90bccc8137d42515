import { wrap } from '../../../words/plain-text.ts';
import type { Panel } from '../../state/state.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { span } from '../draw/text.ts';

/** A line to type into, under what is asked for. */
export function promptRows(
  { kind, typed }: Extract<Panel, { readonly kind: 'go-to' | 'save' }>,
  columns: number,
  { reader }: Pen,
): readonly Row[] {
  const asked = wrap(reader.sentences.player.prompts[kind], columns, 0);
  return [...asked.map((line): Row => [span(line)]), field(typed)];
}

/** What has been typed, and where the next character goes. */
export function field(typed: string): Row {
  return [span('> ', 'quiet'), span(typed, 'strong'), { text: '_', style: 'strong', isNow: true }];
}
