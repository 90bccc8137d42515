/** Every sign that stands for something, each one column wide. None is ever the only difference but colour. */
export interface Signs {
  readonly now: string;
  readonly memory: string;
  readonly overwritten: string;
  readonly muted: string;
  readonly sent: string;
  readonly sentPrivate: string;
  readonly discarded: string;
  readonly kept: string;
  readonly deleted: string;
  readonly playing: string;
  readonly paused: string;
  /** The playhead in a lane. */
  readonly playhead: string;
  readonly chosen: string;
  readonly bullet: string;
  readonly lightOn: string;
  readonly lightOff: string;
  readonly ellipsis: string;
  readonly left: string;
  readonly right: string;
  readonly up: string;
  readonly down: string;
  /** From empty to full, of a cell of a lane: nine steps. */
  readonly heights: readonly string[];
  readonly full: string;
  readonly shade: string;
  readonly line: string;
  readonly threshold: string;
  readonly border: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
    readonly horizontal: string;
    readonly vertical: string;
    readonly teeLeft: string;
    readonly teeRight: string;
  };
}

export const UNICODE_SIGNS: Signs = {
  now: '▸',
  memory: '○',
  overwritten: '·',
  muted: '−',
  sent: '▲',
  sentPrivate: '◆',
  discarded: '×',
  kept: '■',
  deleted: '□',
  playing: '▶',
  paused: '‖',
  playhead: '│',
  chosen: '▸',
  bullet: '·',
  lightOn: '●',
  lightOff: '○',
  ellipsis: '…',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  heights: [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  full: '█',
  shade: '░',
  line: '─',
  threshold: '┃',
  border: {
    topLeft: '╭',
    topRight: '╮',
    bottomLeft: '╰',
    bottomRight: '╯',
    horizontal: '─',
    vertical: '│',
    teeLeft: '├',
    teeRight: '┤',
  },
};

/** For a terminal whose locale is not UTF-8. */
export const ASCII_SIGNS: Signs = {
  now: '>',
  memory: 'o',
  overwritten: '.',
  muted: '-',
  sent: '^',
  sentPrivate: '%',
  discarded: 'x',
  kept: '#',
  deleted: '_',
  playing: '>',
  paused: '=',
  playhead: '|',
  chosen: '>',
  bullet: '*',
  lightOn: '@',
  lightOff: 'o',
  ellipsis: '~',
  left: '<-',
  right: '->',
  up: '^',
  down: 'v',
  heights: [' ', '.', '.', ':', ':', '+', '+', '#', '#'],
  full: '#',
  shade: ':',
  line: '-',
  threshold: '|',
  border: {
    topLeft: '+',
    topRight: '+',
    bottomLeft: '+',
    bottomRight: '+',
    horizontal: '-',
    vertical: '|',
    teeLeft: '+',
    teeRight: '+',
  },
};
