import { oddsOf } from '../odds.ts';

/** `about 1 hearing in 6`: the chance that a device wakes, or says yes, in one hearing. */
import { plural } from './phrases.ts';

export const odds = (probability: number) => {
  const { times, of, less } = oddsOf(probability);
  if (probability === 0) return 'never';
  if (of === 1) return 'every hearing';
  const hearings = `${times} ${plural(times, { one: 'hearing', other: 'hearings' })} in ${of}`;
  return less ? `less than ${hearings}` : `about ${hearings}`;
};
