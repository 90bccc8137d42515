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
