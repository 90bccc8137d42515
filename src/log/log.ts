import type * as z from 'zod';
import type { eventSchema } from './events.ts';
import type { headerSchema } from './header.ts';

/** What is read is never changed. */
type Fixed<T> = { readonly [K in keyof T]: Fixed<T[K]> };
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** One line of the log. */
export type LogEvent = Fixed<z.infer<typeof eventSchema>>;
/** An event that has no place in a log yet. */
export type TimedEvent = Without<LogEvent, 'seq'>;
/** What happens, without its time. */
export type Happening = Without<TimedEvent, 'atMs'>;
/** Events of some types. */
export type EventOf<T extends LogEvent['type']> = Extract<LogEvent, { readonly type: T }>;

/** Everything about a run that does not happen. */
export type LogHeader = Fixed<z.infer<typeof headerSchema>>;
export type LoggedPerson = LogHeader['people'][number];

export interface Log {
  readonly header: LogHeader;
  readonly events: readonly LogEvent[];
}
