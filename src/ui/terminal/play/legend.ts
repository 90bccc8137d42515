import type { FrameLine } from '../../../log/view/types.ts';
import { displayWidth } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Style } from '../draw/row.ts';
import { fitRow, fitRows, span } from '../draw/text.ts';
import { fateStyle, prerollSign, SHOWN_FATES, shownFate } from './fate.ts';

interface Entry {
  readonly sign: string;
  readonly style: Style;
  readonly means: string;
  readonly columns: number;
  /** It stands on the screen now. */
  readonly occurs: boolean;
}

const GAP = '  ';

/**
 * What the signs of the words mean: those that stand on the screen, and as many others as fit in `most` rows. As many
 * rows at any time of the scene.
 */
export function legendRows(lines: readonly FrameLine[], columns: number, most: number, pen: Pen): Row[] {
  const entries = entriesFor(lines, pen);
  const all = flow(entries, columns);
  const shown = flow(fitting(entries, columns, most), columns);
  return fitRows(shown, Math.min(all.length, most)).map((row) => fitRow(row, columns, pen.signs.ellipsis));
}

function entriesFor(lines: readonly FrameLine[], { reader, signs }: Pen): Entry[] {
  const { legend } = reader.sentences.playScreen;
  const words = lines.flatMap((line) => line.words);
  const fates = new Set(words.map(shownFate));
  const entry = (sign: string, style: Style, means: string, occurs: boolean): Entry => ({
    ...{ sign, style, means, occurs },
    columns: displayWidth(sign) + 1 + displayWidth(means),
  });
  return [
    ...SHOWN_FATES.map((fate) => entry(signs[fate], fateStyle(fate), legend[fate], fates.has(fate))),
    entry(
      prerollSign(signs),
      'sent',
      legend.preroll,
      words.some(({ isPreroll }) => isPreroll),
    ),
    entry(
      '[ ]',
      'plain',
      legend.private,
      words.some((word) => word.private.length > 0),
    ),
  ];
}

/** Those that occur, and of the others those that leave the legend in its rows; in their order. */
function fitting(entries: readonly Entry[], columns: number, most: number): Entry[] {
  let chosen = entries.filter(({ occurs }) => occurs);
  for (const entry of entries) {
    const more = entries.filter((other) => other === entry || chosen.includes(other));
    if (flow(more, columns).length <= most) chosen = more;
  }
  return chosen;
}

function flow(entries: readonly Entry[], columns: number): Row[] {
  const rows: Entry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (used + GAP.length + entry.columns > columns) {
      rows.push([]);
      used = -GAP.length;
    }
    rows.at(-1)?.push(entry);
    used += GAP.length + entry.columns;
  }
  return rows.map((row) =>
    row.flatMap(({ sign, style, means }, index) => [
      span(index === 0 ? '' : GAP),
      span(sign, style),
      span(` ${means}`, 'quiet'),
    ]),
  );
}
