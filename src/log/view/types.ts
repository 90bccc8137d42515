import type { Frame } from './frame.ts';

export type { Frame, WordFate } from './frame.ts';
export type { Lanes } from './lanes.ts';
export type { MarkKind } from './marks.ts';

export type FrameLine = Frame['lines'][number];
export type FrameWord = FrameLine['words'][number];
export type FrameSpeaker = Frame['speaker'];
export type Counts = Frame['counts'];
/** What has left the home of one person by now. */
export type PersonAccount = Frame['accounts'][number];
