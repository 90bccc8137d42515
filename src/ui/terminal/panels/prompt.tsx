import type { ReactElement } from 'react';
import type { Panel as OpenPanel } from '../../state/state.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { span, wrapped } from '../draw/text.ts';
import { Overlay } from '../panel.tsx';
import { insideOf } from '../scroll.ts';

interface PromptProps extends Pick<Extract<OpenPanel, { readonly kind: 'go-to' | 'save' }>, 'kind' | 'typed'> {
  readonly size: Size;
  readonly pen: Pen;
}

/** A line to type into, under what is asked for. */
export function Prompt({ kind, typed, size, pen }: PromptProps): ReactElement {
  const { player } = pen.reader.sentences;
  const rows = [...wrapped(player.prompts[kind], insideOf(size)), field(typed)];
  return <Overlay title={player.titles[kind]} rows={rows} size={size} pen={pen} />;
}

/** What has been typed, and where the next character goes. */
export function field(typed: string): Row {
  return [span('> ', 'quiet'), span(typed, 'strong'), { text: '_', style: 'strong', isNow: true }];
}
