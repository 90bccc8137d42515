/** What opened a recording. */
export const CAUSES = ['intended', 'accidental', 'follow-up', 'button', 'drop-in', 'streamed'] as const;
export type Cause = (typeof CAUSES)[number];

/** What ended it. */
export const END_REASONS = [
  'end-point',
  'rejected',
  'no-speech',
  'cap',
  'muted',
  'offline',
  'wake-word',
  'scene-end',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What kept a later event from happening to it. */
export const PREVENTIONS = ['saveRecordings', 'humanReview', 'profiling', 'no-account'] as const;
export type Prevention = (typeof PREVENTIONS)[number];

/** What a deletion of it does not reach. */
export const SURVIVORS = ['reviewed', 'profiled', 'shared', 'disclosed', 'breached', 'transcript', 'snippet'] as const;
export type Survivor = (typeof SURVIVORS)[number];
