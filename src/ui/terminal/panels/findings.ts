import { nameOf } from '../../../report/reader.ts';
import { notesText, toldFindings } from '../../afterwards/answer-items.ts';
import { momentOf } from '../../state/moment.ts';
import type { PlayerState } from '../../state/state.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { span, wrapped } from '../draw/text.ts';

/** Every finding by the moment that is shown, person by person, each with its legal basis and its recordings. */
export function findingRows(state: PlayerState, columns: number, { reader }: Pen): readonly Row[] {
  const { header } = state.log;
  const all = momentOf(state).findings;
  if (all.length === 0) return wrapped(reader.sentences.player.noFindings, columns);
  const rows = notesText(all, header, reader).flatMap((note) => wrapped(note, columns, 'quiet'));
  for (const { id } of header.people) {
    const findings = all.filter(({ who }) => who === id);
    if (findings.length > 0) rows.push([], [span(nameOf(id, header, reader), 'heading')]);
    for (const { sentence, legal, recordings } of toldFindings(findings, header, reader)) {
      rows.push(...wrapped(sentence, columns, 'plain', 2), ...wrapped(`${legal} (${recordings})`, columns, 'quiet', 4));
    }
  }
  return rows;
}
