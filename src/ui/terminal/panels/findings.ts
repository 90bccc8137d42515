import { OTHER_BASIS_LIKELY } from '../../../privacy/finding.ts';
import { nameOf, sentenceOfFinding } from '../../../report/reader.ts';
import { wrap } from '../../../words/plain-text.ts';
import { momentOf } from '../../state/moment.ts';
import type { PlayerState } from '../../state/state.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { span } from '../draw/text.ts';

/** Every finding by the moment that is shown, person by person, each with its legal basis and its recordings. */
export function findingRows(state: PlayerState, columns: number, { reader }: Pen): readonly Row[] {
  const { findings: say, summary, player } = reader.sentences;
  const { header } = state.log;
  const all = momentOf(state).findings;
  const lines = (text: string, indent = 0, hanging = indent): Row[] =>
    wrap(text, columns, indent, hanging).map((line) => [span(line)]);
  if (all.length === 0) return lines(player.noFindings);
  const note = all.some(({ code }) => OTHER_BASIS_LIKELY.has(code))
    ? `${summary.advice} ${say.otherBasis}`
    : summary.advice;
  const rows = lines(note).map(([piece]): Row => [span(piece?.text ?? '', 'quiet')]);
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
      rows.push(
        ...lines(text, 2),
        ...wrap(`${basis} (${[...recordings].join(', ')})`, columns, 4).map((line): Row => [span(line, 'quiet')]),
      );
    }
  }
  return rows;
}
