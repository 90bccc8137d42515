import { PURPOSES } from './consent.ts';

/** The keys of a scenario, by the part of it in which they stand; each is described in every language. */
export const SCENARIO_KEYS = {
  schema: ['title', 'description', 'editor'],
  scenario: [
    'format',
    'id',
    'title',
    'language',
    'summary',
    'sources',
    'tags',
    'law',
    'device',
    'people',
    'timeline',
    'later',
    'expect',
    'lesson',
    'room',
    'duration',
    'pronounce',
    'audio',
    'captions',
  ],
  source: ['title', 'author', 'year', 'url'],
  person: ['name', 'role', 'age', 'guardian', 'consents', 'wpm', 'voice', 'distanceM'],
  purpose: PURPOSES,
  voice: ['variant', 'pitch'],
  room: ['noise', 'snrDb'],
  entry: [
    'at',
    'who',
    'says',
    'to',
    'private',
    'wakes',
    'accepted',
    'reply',
    'words',
    'pronounce',
    'wpm',
    'does',
    'purpose',
    'choice',
    'what',
    'event',
    'with',
  ],
  reply: ['says', 'lasts', 'expects', 'does', 'partner', 'what', 'wakes'],
  later: ['after', 'event', 'recording', 'by', 'partner', 'purpose', 'who', 'does', 'choice', 'what'],
  expect: ['summary', 'heard', 'findings', 'noFindings'],
  lesson: ['at', 'ask', 'choices', 'answer', 'because'],
} as const;

type Parts = typeof SCENARIO_KEYS;

/** What each key means, in one language. */
export type KeyTexts = { readonly [Part in keyof Parts]: Readonly<Record<Parts[Part][number], string>> };
