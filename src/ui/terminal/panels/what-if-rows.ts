import { displayWidth, wrap } from '../../../words/plain-text.ts';
import type { Panel, PlayerState } from '../../state/state.ts';
import { valuesOf } from '../../state/values.ts';
import { FIELDS, type Field } from '../../state/what-if.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { filled, span } from '../draw/text.ts';
import { field } from './prompt.ts';

/** A row a setting, with what it is now and what it was as written. */
export function whatIfRows(
  state: PlayerState,
  { chosen, typed }: Extract<Panel, { readonly kind: 'what-if' }>,
  columns: number,
  pen: Pen,
): readonly Row[] {
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
  return [...rows, ...wrap(player.whatIfNote, columns, 0).map((line): Row => [span(line, 'quiet')])];
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
