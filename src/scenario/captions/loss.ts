import type { Words } from '../../words/words.ts';

/** Something in captions or a transcript that is not speech of a scenario; `importing.losses` of the catalogue says what. */
export interface Loss {
  readonly code: keyof Words['importing']['losses'];
  /** Of a tier; null: it has none. */
  readonly name: string | null;
}

export type Lose = (loss: Loss) => void;

/** Where nobody asks what is left out. */
export const LOSE_QUIETLY: Lose = () => {};
