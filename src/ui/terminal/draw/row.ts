/** What a piece of text is, for `paint` to say how that looks. */
export type Style =
  | 'plain'
  | 'strong'
  | 'quiet'
  /** Set off against its surroundings: what is chosen, a key. */
  | 'chosen'
  | 'key'
  | 'heading'
  /** Fates of words. */
  | 'memory'
  | 'overwritten'
  | 'muted'
  | 'sent'
  | 'sent-private'
  | 'discarded'
  | 'kept'
  | 'deleted'
  /** The speaker's light. */
  | 'light-on'
  | 'light-muted'
  | 'good'
  | 'bad';

export interface Span {
  readonly text: string;
  readonly style: Style;
  /** Being said at the playhead: shown inverted over its style. */
  readonly isNow?: boolean;
}

/** One row of the screen; its spans together are at most as wide as its place. */
export type Row = readonly Span[];

export interface Size {
  readonly columns: number;
  readonly rows: number;
}
