import type { Result, ResultRecording } from '../log/result.ts';

/** null is empty. */
export type Field = string | number | boolean | null;

const COLUMNS: Readonly<Record<string, (recording: ResultRecording, of: Result) => Field>> = {
  scenario: (_, { scenario }) => scenario.id,
  profile: (_, { device }) => device.profile,
  wakeWord: (_, { device }) => device.wakeWord,
  seed: (_, { seed }) => seed,
  recording: ({ id }) => id,
  cause: ({ cause }) => cause,
  local: ({ local }) => local,
  startMs: ({ startMs }) => startMs,
  wakeStartMs: ({ wakeStartMs }) => wakeStartMs,
  endMs: ({ endMs }) => endMs,
  prerollMs: ({ prerollMs }) => prerollMs,
  endReason: ({ endReason }) => endReason,
  verified: ({ verified }) => verified,
  words: ({ words }) => words.length,
  privateWords: ({ words }) => words.filter((word) => word.private.length > 0).length,
  fates: ({ fates }) => fates.join(' '),
  detector: (_, { detector }) => detector,
};

export const CSV_HEADER = csvRow(Object.keys(COLUMNS));

/** One row a recording, in RFC 4180; an empty field is null. */
export function csvRows(result: Result): string[] {
  return result.recordings.map((recording) => csvRow(Object.values(COLUMNS).map((of) => of(recording, result))));
}

/** A row of RFC 4180, without what ends it. */
export function csvRow(fields: readonly Field[]): string {
  return fields.map(csvField).join(',');
}

/** A whole file of RFC 4180. */
export function csvFile(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${csvRow(row)}\r\n`).join('');
}

function csvField(value: Field): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
