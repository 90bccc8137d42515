import type { PlayerState } from '../state/state.ts';
import { summaryRows } from './afterwards/summary.ts';
import type { Pen } from './draw/pen.ts';
import type { Row, Size } from './draw/row.ts';
import { span, wrapped } from './draw/text.ts';
import { findingRows } from './panels/findings.ts';
import { helpRows } from './panels/help.ts';

/** Rows above and below what scrolls: of the summary its title and the footer, of a panel its frame and the header and footer of the screen. */
const SUMMARY_EDGES = 2;
const PANEL_EDGES = 4;

/** What scrolls now, all of it, and how many rows of it can be seen; null: nothing scrolls. */
export function scrollable(
  state: PlayerState,
  { size, pen }: { readonly size: Size; readonly pen: Pen },
): { readonly rows: readonly Row[]; readonly height: number; readonly offset: number } | null {
  const { panel } = state;
  const columns = insideOf(size);
  const height = Math.max(1, size.rows - PANEL_EDGES);
  if (panel?.kind === 'help') return { rows: helpRows(columns, pen), height, offset: panel.offset };
  if (panel?.kind === 'findings') return { rows: findingRows(state, columns, pen), height, offset: panel.offset };
  if (panel?.kind === 'problem') return { rows: problemRows(panel.text, columns), height, offset: panel.offset };
  if (panel?.kind === 'why') return { rows: whyRows(panel.lines, pen), height, offset: panel.offset };
  if (panel !== null || state.place !== 'summary') return null;
  const rows = summaryRows(state.log, size.columns, pen);
  return { rows, height: Math.max(1, size.rows - SUMMARY_EDGES), offset: state.offset };
}

/** Columns for text in a panel as wide as the screen: its frame and a space at either side. */
export function insideOf({ columns }: Size): number {
  return columns - 4;
}

/** What is wrong with a file, as it is told elsewhere; its carets stand under what they point at. */
function problemRows(text: string, columns: number): readonly Row[] {
  return text.split('\n').flatMap((line): Row[] => {
    const isCaret = /^[ ^|0-9]*$/u.test(line);
    return isCaret ? [[span(line)]] : wrapped(line, columns);
  });
}

/** The lines of an explanation; until they are there, that they are on their way. */
function whyRows(lines: readonly string[] | null, { reader }: Pen): readonly Row[] {
  return (lines ?? [reader.sentences.player.lookingWhy]).map((line): Row => [span(line)]);
}
