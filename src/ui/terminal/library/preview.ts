import type { Listed } from '../../../app/stage/stage.ts';
import type { Role } from '../../../vocabulary/role.ts';
import type { Reader } from '../../../words/reader.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size, Style } from '../draw/row.ts';
import { span, wrapped } from '../draw/text.ts';

/** What one wants to know of a scene before playing it, the most telling first; `size` with its frame. */
export function previewRows(listed: Listed | undefined, size: Size, { reader, signs }: Pen): Row[] {
  if (listed === undefined) return [];
  const height = size.rows - 2;
  const rows = partsOf(listed, reader).flatMap(({ text, indent, style }) =>
    wrapped(text, size.columns - 4, style, indent),
  );
  return rows.length <= height ? rows : [...rows.slice(0, height - 1), [span(signs.ellipsis, 'quiet')]];
}

interface Part {
  readonly text: string;
  readonly indent: number;
  readonly style: Style;
}

function partsOf({ title, tags, summary, people, firstLines, sources, questions, id }: Listed, reader: Reader): Part[] {
  const { library, names } = reader.sentences;
  const named = people.map(({ name, role }) => library.person(name, names.roles[role as Role] ?? role));
  const part = (text: string, style: Style = 'plain', indent = 0): Part => ({ text, style, indent });
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : [part(heading, 'quiet'), ...items.map((item) => part(item, 'plain', 2))];
  return [
    part(title, 'strong'),
    ...(tags.length === 0 ? [] : [part(tags.join(', '), 'quiet')]),
    ...(summary === null ? [] : [part(summary)]),
    ...(named.length === 0 ? [] : [part(library.people(reader.format.list(named)))]),
    ...(questions === 0 ? [] : [part(library.questions(questions, id))]),
    ...list(library.begins, firstLines),
    ...list(library.sources, sources),
  ];
}
