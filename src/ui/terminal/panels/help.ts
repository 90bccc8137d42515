import { displayWidth, wrap } from '../../../words/plain-text.ts';
import { type Action, keysOf } from '../../state/keys/play.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row } from '../draw/row.ts';
import { filled, span, wrapped } from '../draw/text.ts';

/** The keys in groups, as a person looks for them. */
const GROUPS = {
  time: [
    'play',
    'back1',
    'on1',
    'back5',
    'on5',
    'previous',
    'next',
    'start',
    'end',
    'goTo',
    'slower',
    'faster',
    'nearer',
    'wider',
  ],
  intervene: ['mute', 'action', 'plug', 'sayDelete', 'undo'],
  change: ['whatIf', 'more', 'less', 'asWritten', 'save'],
  look: ['why', 'findings', 'afterwards', 'help'],
  leave: ['goBack', 'quit'],
} as const satisfies Record<string, readonly Action[]>;

/** A key as it is shown: a sign, a name in the reader's language, or the character itself. */
export function keyLabel(key: string, { signs, reader }: Pen): string {
  const { keyNames } = reader.sentences.player;
  if (key.startsWith('shift+'))
    return `${keyNames.shift}${keyLabel(key.slice('shift+'.length), { signs, reader } as Pen)}`;
  if (key === 'left') return signs.left;
  if (key === 'right') return signs.right;
  if (key === 'up') return signs.up;
  if (key === 'down') return signs.down;
  const named: Readonly<Record<string, string>> = keyNames;
  return named[key] ?? key;
}

/** The keys of an action, as the help shows them. */
function keysLabel(action: Action, pen: Pen): string {
  return keysOf(action)
    .map((key) => keyLabel(key, pen))
    .join('  ');
}

/** Every key and what it does, group by group; then what the signs mean. */
export function helpRows(columns: number, pen: Pen): readonly Row[] {
  const { player } = pen.reader.sentences;
  const width =
    Math.max(...Object.values(GROUPS).flatMap((group) => group.map((action) => displayWidth(keysLabel(action, pen))))) +
    2;
  const rows: Row[] = [];
  for (const [group, actions] of Object.entries(GROUPS)) {
    rows.push(...(rows.length === 0 ? [] : [[]]), [span(player.groups[group as keyof typeof GROUPS], 'heading')]);
    for (const action of actions) {
      const [first = '', ...more] = wrap(player.actions[action], columns - width - 2, 0);
      rows.push([span('  '), span(filled(keysLabel(action, pen), width), 'key'), span(first)]);
      rows.push(...more.map((line): Row => [span(' '.repeat(width + 2)), span(line)]));
    }
  }
  const notes = [player.otherPlaces, player.howToRead];
  return [...rows, ...notes.flatMap((note): Row[] => [[], ...wrapped(note, columns)])];
}
