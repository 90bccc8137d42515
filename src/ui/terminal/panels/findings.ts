import { OTHER_BASIS_LIKELY } from '../../../privacy/finding.ts';
import { nameOf, sentenceOfFinding } from '../../../report/reader.ts';
import { momentOf } from '../../state/moment.ts';
import type { PlayerState } from '../../state/state.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { span, wrapped } from '../draw/text.ts';

/** Every finding by the moment that is shown, person by person, each with its legal basis and its recordings. */
export function findingRows(state: PlayerState, columns: number, { reader }: Pen): readonly Row[] {
  const { findings: say, summary, player } = reader.sentences;
  const { header } = state.log;
  const all = momentOf(state).findings;
  if (all.length === 0) return wrapped(player.noFindings, columns);
  const note = all.some(({ code }) => OTHER_BASIS_LIKELY.has(code))
    ? `${summary.advice} ${say.otherBasis}`
    : summary.advice;
  const rows = wrapped(note, columns, 'quiet');
  for (const { id } of header.people) {
    const findings = all.filter(({ who }) => who === id);
    if (findings.length > 0) rows.push([], [span(nameOf(id, header, reader), 'heading')]);
    const told = new Map<string, { basis: string; recordings: Set<string> }>();
    for (const finding of findings) {
      const text = sentenceOfFinding(finding, header, reader);
      const known = told.get(text) ?? { basis: `${finding.code}, ${say.basis(finding.basis)}`, recordings: new Set() };
      known.recordings.add(finding.recording);
      told.set(text, known);
    }
    for (const [text, { basis, recordings }] of told) {
      const legal = `${basis} (${[...recordings].join(', ')})`;
      rows.push(...wrapped(text, columns, 'plain', 2), ...wrapped(legal, columns, 'quiet', 4));
    }
  }
  return rows;
}
