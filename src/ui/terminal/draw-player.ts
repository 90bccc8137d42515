import { viewOf } from '../../log/view/view.ts';
import { withoutControls, wrap } from '../../words/plain-text.ts';
import { deletersOf } from '../state/change.ts';
import type { PlayerState } from '../state/state.ts';
import { windowOf } from '../state/transport.ts';
import type { Surroundings } from '../state/update.ts';
import { isChanged } from '../state/values.ts';
import { drawLater } from './afterwards/draw-later.ts';
import { type FooterKey, fitsFooter, footerRow } from './draw/footer.ts';
import { panel as framed } from './draw/panel.ts';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { fitRow, fitRows, span } from './draw/text.ts';
import { titleRow } from './draw/title-row.ts';
import { footerOf, panelFooter } from './footer.ts';
import { drawLesson } from './lesson/draw-lesson.ts';
import { promptRows } from './panels/prompt.ts';
import { whatIfRows } from './panels/what-if-rows.ts';
import { drawPlay } from './play/play-screen.ts';
import { insideOf, scrollable } from './scroll.ts';
import { tooSmall } from './too-small.ts';

/** The whole screen of a player: exactly `size.rows` rows, none wider than `size.columns`. */
export function drawPlayer(state: PlayerState, size: Size, pen: Pen): readonly Row[] {
  const cramped = tooSmall(size, pen);
  if (cramped !== null) return cramped;
  const around = { size, pen };
  // A message that the footer has no room for stands above it, over what is there.
  const keys = state.panel === null ? footerOf(state, around) : panelFooter(state, around);
  const isLong = state.message !== null && !fitsFooter(keys, state.message, size.columns);
  const drawn = drawWithPanel(isLong ? { ...state, message: null } : state, around);
  return isLong ? withMessage(drawn, state.message ?? '', size.columns) : drawn;
}

function withMessage(drawn: readonly Row[], message: string, columns: number): readonly Row[] {
  const lines = wrap(message, columns - 1, 1).map((line): Row => fitRow([span(line, 'strong')], columns));
  return [...drawn.slice(0, -1 - lines.length), ...lines, ...drawn.slice(-1)];
}

function drawWithPanel(state: PlayerState, around: Surroundings): readonly Row[] {
  const drawn = drawPlace(state, around);
  return state.panel === null ? drawn : over(drawn, state, around);
}

function drawPlace(state: PlayerState, around: Surroundings): readonly Row[] {
  const { lesson, log, message } = state;
  const { size, pen } = around;
  const footer = footerOf({ ...state, panel: null }, around);
  if (lesson !== null && lesson.phase !== 'playing') {
    return drawLesson(lesson, size, pen, { title: log.header.scenario.title, footer, message });
  }
  if (state.place === 'summary') return drawSummary(state, around);
  if (state.place === 'later') {
    const { laterMs: afterMs, changes } = state;
    const isDeletionAdded = changes.deletions.length > 0;
    return drawLater({ log, afterMs, isDeletionAdded, deleters: deletersOf(state), message, footer }, size, pen);
  }
  return drawScene(state, footer, around);
}

/** Lines of speech that the largest screen can hold. */
const MOST_LINES = 80;

function drawScene(state: PlayerState, footer: readonly FooterKey[], { size, pen }: Surroundings): readonly Row[] {
  const { log, atMs, changes, isPlaying, speed, message } = state;
  const yours = changes.interventions.map((intervention) => intervention.atMs);
  const view = {
    header: log.header,
    frame: viewOf(log).at(atMs, { lines: Math.min(size.rows, MOST_LINES) }),
    lanes: (cells: number) => viewOf(log).lanes(atMs, { ...windowOf(state), cells }, yours),
    isPlaying,
    speed,
    isChanged: isChanged(state),
    message,
    footer,
    intervened: yours.length,
  };
  return drawPlay(view, size, pen);
}

function drawSummary(state: PlayerState, around: Surroundings): readonly Row[] {
  const { size, pen } = around;
  const { columns } = size;
  const open = { ...state, panel: null };
  const { rows, height, offset } = scrollable(open, around) ?? { rows: [], height: 0, offset: 0 };
  const right = isChanged(state) ? pen.reader.sentences.player.changed : '';
  return [
    titleRow(withoutControls(state.log.header.scenario.title), right, columns, pen),
    ...fitRows(rows.slice(offset), height),
    footerRow(footerOf(open, around), state.message, columns, pen),
  ];
}

function panelRows(state: PlayerState, around: Surroundings): readonly Row[] {
  const { panel } = state;
  const columns = insideOf(around.size);
  if (panel?.kind === 'what-if') return whatIfRows(state, panel, columns, around.pen);
  if (panel?.kind === 'go-to' || panel?.kind === 'save') return promptRows(panel, columns, around.pen);
  const { rows, offset } = scrollable(state, around) ?? { rows: [], offset: 0 };
  return rows.slice(offset);
}

/** The panel over the lower part of a screen, above the footer, which then has the panel's keys. */
function over(drawn: readonly Row[], state: PlayerState, around: Surroundings): readonly Row[] {
  const { size, pen } = around;
  const rows = panelRows(state, around);
  const title = state.panel === null ? '' : pen.reader.sentences.player.titles[state.panel.kind];
  const height = Math.min(rows.length + 2, size.rows - 2);
  const box = framed(title, rows, { columns: size.columns, rows: height }, pen);
  const footer = footerRow(panelFooter(state, around), state.message, size.columns, pen);
  return [...drawn.slice(0, size.rows - 1 - height), ...box, footer];
}
