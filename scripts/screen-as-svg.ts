import type xterm from '@xterm/headless';

type Terminal = InstanceType<typeof xterm.Terminal>;
type Cell = NonNullable<ReturnType<NonNullable<ReturnType<Terminal['buffer']['active']['getLine']>>['getCell']>>;

/** Of one cell, in units of the picture. */
const WIDTH = 9;
const HEIGHT = 20;
const MARGIN = 12;
const BACKGROUND = '#15181e';
const TEXT = '#d8dee9';
/** The eight colours of a terminal's palette (assumed: muted, and legible on the background). */
const PALETTE = ['#3b4252', '#e06c75', '#8fbf7f', '#e0b060', '#6fa8dc', '#c78fd6', '#5fb8c4', '#d8dee9'];

interface Look {
  readonly colour: string;
  readonly background: string | null;
  readonly isBold: boolean;
  readonly opacity: number;
  readonly decoration: string | null;
}

/** What a terminal shows, as an SVG in which every cell keeps its place in any font. */
export function screenAsSvg(terminal: Terminal): string {
  const width = terminal.cols * WIDTH + 2 * MARGIN;
  const height = terminal.rows * HEIGHT + 2 * MARGIN;
  const rows = Array.from({ length: terminal.rows }, (_, row) => drawRow(terminal, row)).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    rows,
    '</svg>\n',
  ].join('\n');
}

function drawRow(terminal: Terminal, row: number): string {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row);
  if (line === undefined) return '';
  let drawn = '';
  let run = { text: '', from: 0, cells: 0, look: '' };
  const flush = () => {
    if (run.cells > 0 && (run.text.trim() !== '' || run.look.includes('"background":"#'))) {
      drawn += drawRun(run.text, run.from, run.cells, row, JSON.parse(run.look) as Look);
    }
  };
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const look = JSON.stringify(lookOf(cell));
    if (look !== run.look || run.from + run.cells !== column) {
      flush();
      run = { text: '', from: column, cells: 0, look };
    }
    run = { ...run, text: run.text + (cell.getChars() || ' '), cells: run.cells + cell.getWidth() };
  }
  flush();
  return drawn;
}

function lookOf(cell: Cell): Look {
  const named = cell.isFgPalette() ? (PALETTE[cell.getFgColor() % 8] ?? TEXT) : TEXT;
  const isInverse = cell.isInverse() !== 0;
  return {
    colour: isInverse ? BACKGROUND : named,
    background: isInverse ? named : null,
    isBold: cell.isBold() !== 0,
    opacity: cell.isDim() !== 0 ? 0.6 : 1,
    decoration: cell.isStrikethrough() !== 0 ? 'line-through' : cell.isUnderline() !== 0 ? 'underline' : null,
  };
}

function drawRun(text: string, from: number, cells: number, row: number, look: Look): string {
  const x = MARGIN + from * WIDTH;
  const y = MARGIN + row * HEIGHT;
  const width = cells * WIDTH;
  const back =
    look.background === null
      ? ''
      : `<rect x="${x}" y="${y}" width="${width}" height="${HEIGHT}" fill="${look.background}"/>`;
  const attributes = [
    `x="${x}" y="${y + 15}" textLength="${width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="${look.colour}"`,
    ...(look.isBold ? ['font-weight="bold"'] : []),
    ...(look.opacity === 1 ? [] : [`opacity="${look.opacity}"`]),
    ...(look.decoration === null ? [] : [`text-decoration="${look.decoration}"`]),
  ];
  return `${back}<text ${attributes.join(' ')}>${escaped(text)}</text>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
