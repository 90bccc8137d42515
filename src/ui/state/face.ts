import type { Reader } from '../../words/reader.ts';
import type { PlayerState } from './state.ts';

/** What the answer to a key may depend on beside the state: the language, and how it is shown. */
export interface Face {
  readonly reader: Reader;
  /** Columns for the lines of an explanation. */
  readonly columns: number;
  /** A key as a message names it. */
  readonly keyLabel: (key: string) => string;
  /** Of what scrolls now: its rows, how many of them are seen, and how many of them are above; where nothing scrolls all are 0. */
  readonly scrolling: (state: PlayerState) => {
    readonly length: number;
    readonly height: number;
    readonly offset: number;
  };
}
