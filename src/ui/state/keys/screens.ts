import type { PlayerState } from '../state.ts';
import type { KeyTable } from './key-table.ts';
import { LATER_KEYS } from './later.ts';
import { ASKING_KEYS, SHOWING_KEYS } from './lesson.ts';
import { PROBLEM_KEYS, readingKeys } from './panels.ts';
import { PLAY_KEYS } from './play.ts';
import { GO_TO_KEYS, SAVE_KEYS } from './prompt.ts';
import { SUMMARY_KEYS } from './summary.ts';
import { WHAT_IF_KEYS, WHAT_IF_TYPING_KEYS } from './what-if.ts';

const PLACES = { play: PLAY_KEYS, summary: SUMMARY_KEYS, later: LATER_KEYS };
const PANELS = {
  help: readingKeys('help'),
  findings: readingKeys('findings'),
  why: readingKeys('why'),
  problem: PROBLEM_KEYS,
  'what-if': WHAT_IF_KEYS,
  'go-to': GO_TO_KEYS,
  save: SAVE_KEYS,
};

/** The keys of where one is: of the panel that lies over everything, of what a lesson stopped for, or of the place. */
export function keysAt({ panel, lesson, place }: PlayerState): KeyTable {
  if (lesson?.phase === 'asking') return ASKING_KEYS;
  if (lesson !== null && lesson.phase !== 'playing') return SHOWING_KEYS;
  if (panel === null) return PLACES[place];
  return panel.kind === 'what-if' && panel.typed !== null ? WHAT_IF_TYPING_KEYS : PANELS[panel.kind];
}
