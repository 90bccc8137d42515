import type { ReactElement } from 'react';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Panel as OpenPanel, PlayerState } from '../../state/state.ts';
import { valuesOf } from '../../state/values.ts';
import { FIELDS, type Field } from '../../state/what-if.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { filled, span, wrapped } from '../draw/text.ts';
import { Overlay } from '../panel.tsx';
import { insideOf } from '../scroll.ts';
import { field } from './prompt.tsx';

interface WhatIfProps extends Pick<Extract<OpenPanel, { readonly kind: 'what-if' }>, 'chosen' | 'typed'> {
  readonly state: PlayerState;
  readonly size: Size;
  readonly pen: Pen;
}

/** A row a setting, with what it is now and what it was as written. */
export function WhatIf({ state, chosen, typed, size, pen }: WhatIfProps): ReactElement {
  const { player } = pen.reader.sentences;
  const now = valuesOf(state);
  const { log, asWritten } = state.opened;
  const before = valuesOf({ log, changes: asWritten });
  const names = FIELDS.map((name) => player.fields[name]);
  const width = Math.max(...names.map(displayWidth)) + 2;
  const rows = FIELDS.map((name, index): Row => {
    const isChosen = index === chosen;
    const sign = span(isChosen ? `${pen.signs.chosen} ` : '  ', 'key');
    const label = span(filled(player.fields[name], width), isChosen ? 'strong' : 'plain');
    if (isChosen && typed !== null) return [sign, label, ...field(typed)];
    const value = valueText(name, now, pen);
    const written = valueText(name, before, pen);
    const was = value === written ? [] : [span(`  ${player.was(written)}`, 'quiet')];
    return [
      sign,
      label,
      span(isChosen ? `${pen.signs.left} ${value} ${pen.signs.right}` : `  ${value}`, isChosen ? 'strong' : 'plain'),
      ...was,
    ];
  });
  const all = [...rows, ...wrapped(player.whatIfNote, insideOf(size), 'quiet')];
  return <Overlay title={player.titles['what-if']} rows={all} size={size} pen={pen} />;
}

function valueText(name: Field, values: ReturnType<typeof valuesOf>, { reader }: Pen): string {
  const { player, names, devices } = reader.sentences;
  switch (name) {
    case 'sensitivity':
      return reader.format.number(values.sensitivity);
    case 'wakeWord':
      return values.wakeWord === null ? devices.none.wakeWord : names.quote(values.wakeWord);
    case 'profile':
      return `${values.profile} (${devices.about[values.profile]})`;
    case 'prerollMs':
      return reader.format.length(values.prerollMs);
    case 'seed':
      return values.seed === null ? player.noSeed : String(values.seed);
    case 'verification':
    case 'followUp':
      return values[name] ? player.yes : player.no;
  }
}
