import type { Key } from './key.ts';

/** What a key can do in the play, in the order of the help. */
const BINDINGS = {
  play: ['space'],
  back1: ['left'],
  on1: ['right'],
  back5: ['shift+left', ','],
  on5: ['shift+right', '.'],
  next: ['n'],
  previous: ['p'],
  start: ['home', '0'],
  end: ['end', '$'],
  goTo: ['g'],
  faster: ['>'],
  slower: ['<'],
  nearer: ['z'],
  wider: ['Z'],
  mute: ['m'],
  action: ['a'],
  plug: ['x'],
  sayDelete: ['d'],
  undo: ['u'],
  whatIf: ['w'],
  more: ['+', '='],
  less: ['-'],
  asWritten: ['b'],
  save: ['s'],
  why: ['e'],
  findings: ['f'],
  afterwards: ['enter'],
  help: ['?', 'h'],
  goBack: ['escape'],
  quit: ['q'],
} as const;

export type Action = keyof typeof BINDINGS;

export const ACTIONS = Object.keys(BINDINGS) as readonly Action[];

const ACTION_OF = new Map<string, Action>(
  Object.entries(BINDINGS).flatMap(([action, keys]) => keys.map((key) => [key, action as Action] as const)),
);

/** The keys of an action, the usual one first; `shift+left` with the other key held. */
export function keysOf(action: Action): readonly string[] {
  return BINDINGS[action];
}

/** What a key does in the play; null: nothing. */
export function actionOf({ name, ctrl, shift }: Key): Action | null {
  if (ctrl) return null;
  return (shift ? ACTION_OF.get(`shift+${name}`) : undefined) ?? ACTION_OF.get(name) ?? null;
}
