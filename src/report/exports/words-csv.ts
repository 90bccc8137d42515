import type { Log } from '../../log/log.ts';
import { type Result, type ResultRecording, resultOf } from '../../log/result.ts';
import { Overlaps } from '../../vocabulary/overlaps.ts';
import { csvFile } from '../csv.ts';
import { spokenIn } from './spoken.ts';

const COLUMNS = [
  'scenario',
  'line',
  'who',
  'name',
  'role',
  'startMs',
  'endMs',
  'word',
  'toDevice',
  'private',
  'fate',
  'recordings',
  'causes',
  'became',
] as const;

/**
 * One row for each word that somebody says, in order of lines, in RFC 4180; several things in a field have a blank
 * between them. `docs/formats.md` says what each column is.
 */
export function wordsCsv(log: Log): string {
  const result = resultOf(log);
  const people = new Map(log.header.people.map((person) => [person.id, person]));
  const recorded = recordingsByWord(result);
  const stretches = new Overlaps(result.fates);
  const rows = spokenIn(log).flatMap(({ entry, who, toDevice, words }) => {
    const { name = null, role = null } = people.get(who ?? '') ?? {};
    const line = entry === null ? null : entry + 1;
    return words.map(({ text: word, startMs, endMs, private: categories }) => {
      const recordings = recorded.get(keyOf({ who, startMs, endMs, word })) ?? [];
      const fates = stretches.between(startMs, Math.max(endMs, startMs + 1)).map(({ fate }) => fate);
      return [
        log.header.scenario.id,
        line,
        who,
        name,
        role,
        startMs,
        endMs,
        word,
        toDevice,
        categories.join(' '),
        fateOf(recordings, fates),
        unique(recordings.map(({ id }) => id)),
        unique(recordings.map(({ cause }) => cause)),
        unique(recordings.flatMap(({ fates }) => fates)),
      ];
    });
  });
  return csvFile([COLUMNS, ...rows]);
}

const unique = (values: readonly string[]) => [...new Set(values)].join(' ');

type RecordedWord = Pick<ResultRecording['words'][number], 'who' | 'startMs' | 'endMs' | 'word'>;

const keyOf = ({ who, startMs, endMs, word }: RecordedWord) => JSON.stringify([who, startMs, endMs, word]);

/** For each word of which any part is in recordings, those. */
function recordingsByWord({ recordings }: Result): ReadonlyMap<string, readonly ResultRecording[]> {
  const byWord = new Map<string, ResultRecording[]>();
  for (const recording of recordings) {
    for (const key of new Set(recording.words.map(keyOf))) byWord.set(key, [...(byWord.get(key) ?? []), recording]);
  }
  return byWord;
}

type Fate = Result['fates'][number]['fate'];

/** If a part of a word has left the home, or was at least heard, the word has. */
function fateOf(recordings: readonly ResultRecording[], stretches: readonly Fate[]): Fate {
  if (recordings.some(({ local }) => !local)) return 'uploaded';
  return stretches.includes('muted') && !stretches.includes('overwritten') ? 'muted' : 'overwritten';
}
