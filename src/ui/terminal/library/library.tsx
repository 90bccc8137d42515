import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Listed } from '../../../app/stage/stage.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import { footerOf } from '../../state/keys/key-table.ts';
import { LIBRARY_KEYS, type LibraryState, matching } from '../../state/library.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size } from '../draw/row.ts';
import { filled, fitRow, span, wrapped } from '../draw/text.ts';
import { faceOf } from '../face.ts';
import { Footer } from '../footer.tsx';
import { Lines } from '../lines.tsx';
import { Panel } from '../panel.tsx';
import { Title } from '../title.tsx';
import { previewRows } from './preview.ts';

/** From this width on, the preview stands beside the list. */
const SIDE_BY_SIDE = 100;
/** From this height of the list on, each scene has a second row with its kind, its tags and its sentence. */
const TWO_ROWS = 16;
/** From this width of the list on, the tags have a column of their own. */
const TAGS_COLUMN = 72;
/** The longest length, as in `59 min 59 s`. */
const LENGTH_COLUMNS = 11;

interface LibraryProps {
  readonly state: LibraryState;
  readonly size: Size;
  readonly pen: Pen;
}

/** The scenes that match the filter, and a preview of the chosen one. */
export function Library({ state, size, pen }: LibraryProps): ReactElement {
  const { columns, rows } = size;
  const { library } = pen.reader.sentences;
  const found = matching(state);
  const height = rows - 4;
  const isWide = columns >= SIDE_BY_SIDE;
  const list = isWide
    ? { columns: Math.floor(columns * 0.56), rows: height }
    : { columns, rows: Math.ceil(height / 2) };
  const preview = isWide ? { columns: columns - list.columns, rows: height } : { columns, rows: height - list.rows };
  const keys = footerOf(LIBRARY_KEYS, state, faceOf(size, pen));
  const message = fitRow([span(` ${state.message ?? ''}`, 'strong')], columns, pen.signs.ellipsis);
  return (
    <Box flexDirection="column">
      <Title
        title={library.title}
        right={library.found(found.length, state.listed.length)}
        columns={columns}
        pen={pen}
      />
      <Lines columns={columns} rows={[filterRow(state, columns, pen)]} />
      <Box flexDirection={isWide ? 'row' : 'column'}>
        <Panel
          title={library.scenes}
          rows={listRows(state, found, list, pen)}
          columns={list.columns}
          height={list.rows}
          pen={pen}
        />
        <Panel
          title={library.preview}
          rows={previewRows(found[state.chosen], preview, pen)}
          columns={preview.columns}
          height={preview.rows}
          pen={pen}
        />
      </Box>
      <Lines columns={columns} rows={[message]} />
      <Footer keys={keys} columns={columns} pen={pen} />
    </Box>
  );
}

function filterRow({ filter }: LibraryState, columns: number, { reader, signs }: Pen): Row {
  const { library } = reader.sentences;
  const hint = filter === '' ? [span(` ${library.filterHint}`, 'quiet')] : [];
  const row = [span(` ${library.filter} `), span(filter, 'strong'), span(' ', 'chosen'), ...hint];
  return fitRow(row, columns, signs.ellipsis);
}

function listRows(state: LibraryState, found: readonly Listed[], size: Size, pen: Pen): Row[] {
  const { library } = pen.reader.sentences;
  const width = size.columns - 4;
  const height = size.rows - 2;
  if (found.length === 0) {
    const why = state.listed.length === 0 ? library.nothingHere : library.nothingMatches;
    return wrapped(why, width);
  }
  const each = height >= TWO_ROWS ? 2 : 1;
  const shown = Math.max(1, Math.floor(height / each));
  const first = Math.max(0, Math.min(state.chosen - Math.floor(shown / 2), found.length - shown));
  const hasAbout = each === 2;
  return found.slice(first, first + shown).flatMap((listed, nth) => {
    const isChosen = first + nth === state.chosen;
    const row = sceneRow(listed, { durationMs: state.durations.get(listed.path), isChosen, hasAbout }, width, pen);
    return hasAbout ? [row, aboutRow(listed, width, pen)] : [row];
  });
}

interface Shown {
  readonly durationMs: number | undefined;
  readonly isChosen: boolean;
  /** A second row tells what there is no room for in the first. */
  readonly hasAbout: boolean;
}

function sceneRow(
  { title, tags, kind, language }: Listed,
  { durationMs, isChosen, hasAbout }: Shown,
  width: number,
  { reader, signs }: Pen,
): Row {
  const { ellipsis } = signs;
  const { kinds } = reader.sentences.library;
  const length = durationMs === undefined ? ellipsis : reader.format.length(durationMs);
  const kindColumns = Math.max(...Object.values(kinds).map(displayWidth));
  const facts = [
    ...(hasAbout || width < TAGS_COLUMN ? [] : [filled(tags.join(', '), Math.floor(width / 4), ellipsis)]),
    ...(hasAbout ? [] : [filled(kinds[kind], kindColumns, ellipsis)]),
    filled(language, 2, ellipsis),
    length.padStart(LENGTH_COLUMNS),
  ].join('  ');
  const name = filled(title, width - 4 - displayWidth(facts), ellipsis);
  return [
    span(`${isChosen ? signs.chosen : ' '} `, 'strong'),
    span(`${name}  `, isChosen ? 'chosen' : 'plain'),
    span(facts, isChosen ? 'chosen' : 'quiet'),
  ];
}

function aboutRow({ kind, tags, summary }: Listed, width: number, { reader, signs }: Pen): Row {
  const parts = [reader.sentences.library.kinds[kind], tags.join(', '), summary ?? ''].filter((part) => part !== '');
  return fitRow([span('    '), span(parts.join(` ${signs.bullet} `), 'quiet')], width, signs.ellipsis);
}
