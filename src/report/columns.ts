import { displayWidth } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';

/** What is written for somebody on so many columns, at least 40. */
export interface Sheet {
  readonly reader: Reader;
  readonly width: number;
  /** Sets a heading off; the identity where there is no colour. */
  readonly heading: (text: string) => string;
}

/** Rows of cells as lines; the first column begins under its heading, the others end under theirs. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => displayWidth(cells[column] ?? '')))) ?? [];
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return column === 0 ? cell + blank : blank + cell;
      })
      .join('  '),
  );
}

/** A text with the blanks after it that fill so many columns; none where it is wider. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
