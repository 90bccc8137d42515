/** A probability as `times` in `of` hearings; `less`: it is lower than that. */
interface Odds {
  readonly times: number;
  readonly of: number;
  readonly less: boolean;
}

/** Odds rarer than one in this many are not told apart. */
const RAREST = 10_000;

/** A probability in numbers that a person can picture: 1 in a round number below a half, tenths or hundredths above. */
export function oddsOf(probability: number): Odds {
  if (probability >= 1) return { times: 1, of: 1, less: false };
  if (probability >= 0.95) return { times: Math.min(99, Math.round(probability * 100)), of: 100, less: false };
  if (probability > 0.5) return { times: Math.max(6, Math.min(9, Math.round(probability * 10))), of: 10, less: false };
  if (probability < 1 / RAREST) return { times: 1, of: RAREST, less: true };
  const of = 1 / probability;
  return { times: 1, of: of < 20 ? Math.round(of) : Number(of.toPrecision(2)), less: false };
}
