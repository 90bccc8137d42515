/** One key press. */
export interface Key {
  /** `left`, `right`, `up`, `down`, `enter`, `escape`, `tab`, `backspace`, `delete`, `home`, `end`, `page-up`, `page-down`, `space`, or the grapheme itself. */
  readonly name: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}
