/** A part of the terminal. */
export interface Place {
  readonly columns: number;
  readonly rows: number;
}

/** The player's terminal: too small, left, suspended. */
export const screen = {
  tooSmall: (needed: Place, here: Place) =>
    `earshot needs ${needed.columns} columns and ${needed.rows} rows; there are ${here.columns} and ${here.rows}. Make the window larger, or leave with Ctrl+C.`,
  /** Three lines of at most 10 columns. */
  tooSmallBriefly: (needed: Place, here: Place) => [
    'Too small',
    `${needed.columns}×${needed.rows} min`,
    `${here.columns}×${here.rows} now`,
  ],
};
