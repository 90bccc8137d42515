import type { LossCode } from '../../vocabulary/loss.ts';

/** Something in captions or a transcript that is not speech of a scenario. */
export interface Loss {
  readonly code: LossCode;
  /** Of a tier; null: it has none. */
  readonly name: string | null;
}

export type Lose = (loss: Loss) => void;

/** Where nobody asks what is left out. */
export const LOSE_QUIETLY: Lose = () => {};
