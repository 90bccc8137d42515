import type { Result } from '../log/result.ts';

const COLUMNS = [
  'scenario',
  'profile',
  'wakeWord',
  'seed',
  'recording',
  'cause',
  'local',
  'startMs',
  'wakeStartMs',
  'endMs',
  'prerollMs',
  'endReason',
  'verified',
  'words',
  'privateWords',
  'fates',
  'detector',
] as const;

export const CSV_HEADER = COLUMNS.join(',');

/** One row a recording, in RFC 4180; an empty field is null. */
export function csvRows({ scenario, device, detector, seed, recordings }: Result): string[] {
  return recordings.map((recording) => {
    const { id, cause, local, startMs, wakeStartMs, endMs, prerollMs, endReason, verified, words, fates } = recording;
    const privateWords = words.filter((word) => word.private.length > 0).length;
    const run = [scenario.id, device.profile, device.wakeWord, seed];
    const times = [startMs, wakeStartMs, endMs, prerollMs];
    const row = [
      ...run,
      id,
      cause,
      local,
      ...times,
      endReason,
      verified,
      words.length,
      privateWords,
      fates.join(' '),
      detector,
    ];
    return row.map(csvField).join(',');
  });
}

/** A field of a row of RFC 4180; null is empty. */
export function csvField(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
