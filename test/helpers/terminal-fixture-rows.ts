import type { Key } from '../../src/ui/state/key.ts';
import type { Row, Size } from '../../src/ui/terminal/draw/row.ts';
import { fitRow, span } from '../../src/ui/terminal/draw/text.ts';

/** What the fixture program shows: a counter, the newest keys, and rows up to both edges with letters of all widths. */
export interface Shown {
  readonly keys: readonly Key[];
  readonly ticks: number;
}

export const keyName = ({ name, ctrl, shift }: Key) => `${ctrl ? 'ctrl+' : ''}${shift ? 'shift+' : ''}${name}`;

export function rowsOf({ keys, ticks }: Shown, { columns, rows }: Size, pid: number): readonly Row[] {
  const body = Array.from({ length: rows - 3 }, (_, row): Row => {
    const text = row % 3 === 0 ? 'été 日本語 e\u0301 ▁▂▃' : 'the same width everywhere ─│█';
    const left = span(`${row} ${(row + ticks) % 7} ${text}`, row % 2 === 0 ? 'sent' : 'plain');
    return [...fitRow([left], columns - 6), span('edge │', 'strong')];
  });
  return [
    [span(`size ${columns}x${rows} pid ${pid} ticks ${ticks}`, 'heading')],
    [span(`keys ${keys.length}: ${keys.slice(-8).map(keyName).join(' ')}`)],
    ...body,
    [span('the last row', 'key')],
  ];
}
