import { Box } from 'ink';
import type { ReactElement } from 'react';
import { viewOf } from '../../log/view/view.ts';
import { wrap } from '../../words/plain-text.ts';
import { deletersOf } from '../state/change.ts';
import { footerOf } from '../state/keys/key-table.ts';
import { keysAt } from '../state/keys/screens.ts';
import type { Panel as OpenPanel, PlayerState } from '../state/state.ts';
import { windowOf } from '../state/transport.ts';
import { isChanged } from '../state/values.ts';
import { Later } from './afterwards/later.tsx';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { fitRow, fitRows, span } from './draw/text.ts';
import { faceOf } from './face.ts';
import { Footer, fitsFooter } from './footer.tsx';
import { Lesson } from './lesson/lesson.tsx';
import { Lines } from './lines.tsx';
import { Prompt } from './panels/prompt.tsx';
import { Reading } from './panels/reading.tsx';
import { WhatIf } from './panels/what-if.tsx';
import { Play } from './play/play.tsx';
import { scrollable } from './scroll.ts';
import { Title } from './title.tsx';

interface PlayerProps {
  readonly state: PlayerState;
  readonly size: Size;
  readonly pen: Pen;
}

/** A scene and what came after it, with the panel that lies over it, the newest message, and the keys. */
export function Player({ state, size, pen }: PlayerProps): ReactElement {
  const { columns } = size;
  const { panel, message } = state;
  const keys = footerOf(keysAt(state), state, faceOf(size, pen));
  // A message that the footer has no room for stands above it, over what is there.
  const isLong = message !== null && !fitsFooter(keys, message, columns);
  const said = isLong ? wrap(message, columns - 1, 1).map((line): Row => fitRow([span(line, 'strong')], columns)) : [];
  const brief = isLong ? null : message;
  const lessonSays = panel === null && isStopped(state);
  return (
    <Box flexDirection="column">
      <Box flexDirection="column" height={size.rows - 1 - said.length} overflowY="hidden">
        <Box flexDirection="column" height={size.rows - 1} flexShrink={0}>
          <Box flexDirection="column" overflowY="hidden">
            <Box flexDirection="column" flexShrink={0}>
              <Place state={{ ...state, message: brief }} size={{ columns, rows: size.rows - 1 }} pen={pen} />
            </Box>
          </Box>
          {panel !== null && (
            <Box flexDirection="column" flexShrink={0}>
              <Panel state={state} panel={panel} size={size} pen={pen} />
            </Box>
          )}
        </Box>
      </Box>
      {isLong && <Lines columns={columns} rows={said} />}
      <Footer keys={keys} message={lessonSays ? null : brief} columns={columns} pen={pen} />
    </Box>
  );
}

const isStopped = ({ lesson }: PlayerState) => lesson !== null && lesson.phase !== 'playing';

/** Where the person is, without the footer. */
function Place({ state, size, pen }: PlayerProps): ReactElement {
  const { lesson, log, changes } = state;
  if (lesson !== null && isStopped(state)) {
    const { title } = log.header.scenario;
    return <Lesson lesson={lesson} title={title} message={state.message} size={size} pen={pen} />;
  }
  if (state.place === 'summary') return <Summary state={state} size={size} pen={pen} />;
  if (state.place === 'later') {
    const isDeletionAdded = changes.deletions.length > 0;
    const shown = { log, afterMs: state.laterMs, isDeletionAdded, deleters: deletersOf(state) };
    return <Later shown={shown} size={size} pen={pen} />;
  }
  return <Play view={shownOf(state, size)} size={size} pen={pen} />;
}

/** Lines of speech that the largest screen can hold. */
const MOST_LINES = 80;

function shownOf(state: PlayerState, { rows }: Size) {
  const { log, atMs, changes, isPlaying, speed } = state;
  const yours = changes.interventions.map((intervention) => intervention.atMs);
  const frame = viewOf(log).at(atMs, { lines: Math.min(rows + 1, MOST_LINES) });
  return {
    header: log.header,
    frame,
    lanes: (cells: number) => frame.lanes({ ...windowOf(state), cells }, yours),
    isPlaying,
    speed,
    isChanged: isChanged(state),
    intervened: yours.length,
  };
}

/** What came of the scene, scrolled. */
function Summary({ state, size, pen }: PlayerProps): ReactElement {
  const { columns } = size;
  const around = { size: { columns, rows: size.rows + 1 }, pen };
  const { rows, height, offset } = scrollable({ ...state, panel: null }, around) ?? { rows: [], height: 0, offset: 0 };
  const right = isChanged(state) ? pen.reader.sentences.player.changed : '';
  return (
    <Box flexDirection="column">
      <Title title={state.log.header.scenario.title} right={right} columns={columns} pen={pen} />
      <Lines columns={columns} rows={fitRows(rows.slice(offset), height)} />
    </Box>
  );
}

/** What lies over the place. */
function Panel({ state, panel, size, pen }: PlayerProps & { readonly panel: OpenPanel }): ReactElement {
  switch (panel.kind) {
    case 'what-if':
      return <WhatIf chosen={panel.chosen} typed={panel.typed} state={state} size={size} pen={pen} />;
    case 'go-to':
    case 'save':
      return <Prompt kind={panel.kind} typed={panel.typed} size={size} pen={pen} />;
    default:
      return <Reading kind={panel.kind} state={state} size={size} pen={pen} />;
  }
}
