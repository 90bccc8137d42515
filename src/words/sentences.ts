import type * as en from './en/index.ts';

/** The sentences of one language, as English has them. */
export type Words = typeof en;
