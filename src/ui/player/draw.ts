import { withoutControls } from '../../catalogue/plain-text.ts';
import { drawLater } from '../afterwards/draw-later.ts';
import { drawLesson } from '../class/draw-lesson.ts';
import { frameAt } from '../frame/frame.ts';
import { lanesAt } from '../frame/lanes.ts';
import { drawPlay } from '../play/play-screen.ts';
import { footerRow } from '../screen/footer.ts';
import { panel as framed } from '../screen/panel.ts';
import type { Pen } from '../screen/pen.ts';
import type { Row, Size } from '../screen/row.ts';
import { cut, fitRows, span } from '../screen/text.ts';
import { tooSmall } from '../terminal/too-small.ts';
import { deletersOf, isChanged } from './change.ts';
import { footerOf, panelFooter } from './footer.ts';
import { promptRows } from './prompt.ts';
import { insideOf, scrollable } from './scroll.ts';
import type { PlayerState } from './state.ts';
import { windowOf } from './transport.ts';
import { whatIfRows } from './what-if-rows.ts';

/** The whole screen of a player: exactly `size.rows` rows, none wider than `size.columns`. */
export function drawPlayer(state: PlayerState, size: Size, pen: Pen): readonly Row[] {
  const cramped = tooSmall(size, pen);
  if (cramped !== null) return cramped;
  const drawn = drawPlace(state, size, pen);
  if (state.problem !== null)
    return over(drawn, problemRows(state.problem), pen.reader.sentences.player.titles.problem, state, size, pen);
  if (state.panel === null) return drawn;
  const { rows, title } = panelOf(state, size, pen);
  return over(drawn, rows, title, state, size, pen);
}

function drawPlace(state: PlayerState, size: Size, pen: Pen): readonly Row[] {
  const { lesson, log, message } = state;
  const footer = footerOf(state, pen);
  if (lesson !== null && lesson.phase !== 'playing') {
    return drawLesson(lesson, size, pen, { title: log.header.scenario.title, footer, message });
  }
  if (state.place === 'summary') return drawSummary(state, size, pen);
  if (state.place === 'later') {
    const { laterMs: afterMs, changes } = state;
    const isDeletionAdded = changes.deletions.length > 0;
    return drawLater({ log, afterMs, isDeletionAdded, deleters: deletersOf(state), message, footer }, size, pen);
  }
  return drawScene(state, size, pen);
}

/** Lines of speech that the largest screen can hold. */
const MOST_LINES = 80;

function drawScene(state: PlayerState, size: Size, pen: Pen): readonly Row[] {
  const { log, atMs, changes, isPlaying, speed, message } = state;
  const yours = changes.interventions.map((intervention) => intervention.atMs);
  const view = {
    header: log.header,
    frame: frameAt(log, atMs, { lines: Math.min(size.rows, MOST_LINES) }),
    lanes: (cells: number) => lanesAt(log, atMs, { ...windowOf(state), cells }, yours),
    isPlaying,
    speed,
    isChanged: isChanged(state),
    message,
    footer: footerOf(state, pen),
    intervened: yours.length,
    side: null,
    sideTitle: '',
  };
  return drawPlay(view, size, pen);
}

function drawSummary(state: PlayerState, size: Size, pen: Pen): readonly Row[] {
  const { player } = pen.reader.sentences;
  const { rows, height, offset } = scrollable({ ...state, panel: null }, { size, pen }) ?? {
    rows: [],
    height: 0,
    offset: 0,
  };
  const title = cut(withoutControls(state.log.header.scenario.title), size.columns - 2, pen.signs.ellipsis);
  return [
    [
      span(' earshot', 'heading'),
      span(`   ${cut(title, size.columns - 30, pen.signs.ellipsis)}${isChanged(state) ? `  (${player.changed})` : ''}`),
    ],
    ...fitRows(rows.slice(offset), height),
    footerRow(footerOf(state, pen), withMore(state.message, rows.length - height - offset, pen), size.columns, pen),
  ].slice(0, size.rows);
}

/** Where rows are hidden below, that there are is said unless there is something else to say. */
function withMore(message: string | null, hidden: number, { reader }: Pen): string | null {
  return message ?? (hidden > 0 ? reader.sentences.player.more(hidden) : null);
}

function problemRows(problem: string): readonly Row[] {
  return problem.split('\n').map((line) => [span(line)]);
}

function panelOf(state: PlayerState, size: Size, pen: Pen): { readonly rows: readonly Row[]; readonly title: string } {
  const { titles } = pen.reader.sentences.player;
  const { panel } = state;
  if (panel === null) return { rows: [], title: '' };
  const title = titles[panel.kind];
  if (panel.kind === 'what-if') return { rows: whatIfRows(state, panel, insideOf(size), pen), title };
  if (panel.kind === 'go-to' || panel.kind === 'save') return { rows: promptRows(panel, insideOf(size), pen), title };
  const { rows, offset } = scrollable(state, { size, pen }) ?? { rows: [], offset: 0 };
  return { rows: rows.slice(offset), title };
}

/** A panel over the lower part of a screen, above the footer, which then has the panel's keys. */
function over(
  drawn: readonly Row[],
  rows: readonly Row[],
  title: string,
  state: PlayerState,
  size: Size,
  pen: Pen,
): readonly Row[] {
  const height = Math.min(rows.length + 2, size.rows - 2);
  const box = framed(title, rows, { columns: size.columns, rows: height }, pen);
  const hidden = rows.length + 2 - height;
  const footer = footerRow(panelFooter(state, pen), withMore(state.message, hidden, pen), size.columns, pen);
  return [...drawn.slice(0, size.rows - 1 - height), ...box, footer];
}
