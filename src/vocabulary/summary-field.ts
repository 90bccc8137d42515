/** The numbers of a result's summary. */
export const SUMMARY_FIELDS = [
  'heardMs',
  'mutedMs',
  'overwrittenMs',
  'uploadedMs',
  'accidentalMs',
  'prerollMs',
  'privateUploadedMs',
  'activations',
  'accidental',
  'nearMisses',
  'requestsMissed',
  'findings',
] as const;
export type SummaryField = (typeof SUMMARY_FIELDS)[number];

/** Those by which runs are compared, the most telling first. */
export const COMPARED_FIELDS = [
  'activations',
  'accidental',
  'requestsMissed',
  'nearMisses',
  'privateUploadedMs',
  'uploadedMs',
  'findings',
] as const satisfies readonly SummaryField[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];
