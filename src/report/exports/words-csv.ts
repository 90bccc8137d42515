import type { Log } from '../../log/log.ts';
import { type Result, type ResultRecording, resultOf } from '../../log/result.ts';
import { Overlaps } from '../../vocabulary/overlaps.ts';
import { csvFile, type Field } from '../csv.ts';
import { type LoggedLine, spokenIn } from './spoken.ts';

/** A word that somebody says, and what became of it. */
interface Word {
  readonly log: Log;
  readonly line: LoggedLine;
  readonly word: LoggedLine['words'][number];
  readonly recordings: readonly ResultRecording[];
  readonly fate: Fate;
}

const person = ({ log, line }: Word) => log.header.people.find(({ id }) => id === line.who);

const COLUMNS: Readonly<Record<string, (of: Word) => Field>> = {
  scenario: ({ log }) => log.header.scenario.id,
  line: ({ line: { entry } }) => (entry === null ? null : entry + 1),
  who: ({ line }) => line.who,
  name: (word) => person(word)?.name ?? null,
  role: (word) => person(word)?.role ?? null,
  startMs: ({ word }) => word.startMs,
  endMs: ({ word }) => word.endMs,
  word: ({ word }) => word.text,
  toDevice: ({ line }) => line.toDevice,
  private: ({ word }) => word.private.join(' '),
  about: ({ word }) => word.about.join(' '),
  fate: ({ fate }) => fate,
  recordings: ({ recordings }) => unique(recordings.map(({ id }) => id)),
  causes: ({ recordings }) => unique(recordings.map(({ cause }) => cause)),
  became: ({ recordings }) => unique(recordings.flatMap(({ fates }) => fates)),
};

/**
 * One row for each word that somebody says, in order of lines, in RFC 4180; several things in a field have a blank
 * between them. `docs/formats.md` says what each column is.
 */
export function wordsCsv(log: Log): string {
  const result = resultOf(log);
  const recorded = recordingsByWord(result);
  const stretches = new Overlaps(result.fates);
  const words = spokenIn(log).flatMap((line) =>
    line.words.map((word): Word => {
      const { startMs, endMs, text } = word;
      const recordings = recorded.get(keyOf({ who: line.who, startMs, endMs, word: text })) ?? [];
      const fates = stretches.between(startMs, Math.max(endMs, startMs + 1)).map(({ fate }) => fate);
      return { log, line, word, recordings, fate: fateOf(recordings, fates) };
    }),
  );
  return csvFile([Object.keys(COLUMNS), ...words.map((word) => Object.values(COLUMNS).map((of) => of(word)))]);
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
