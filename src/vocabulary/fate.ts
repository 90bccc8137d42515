/** What became of one stretch of sound at the scene's end. */
export type StretchFate = 'muted' | 'overwritten' | 'uploaded';

/** What was done with a recording, beside where its sound is, and what no deletion undoes. */
export const DEEDS = ['reviewed', 'profiled', 'shared', 'disclosed', 'breached'] as const;
export type Deed = (typeof DEEDS)[number];

/** What became of a recording; `overwritten` is one that never left the home. */
export type RecordingFate = Exclude<StretchFate, 'muted'> | 'discarded' | 'kept' | Deed | 'deleted';
