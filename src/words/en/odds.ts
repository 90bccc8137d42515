import { oddsOf } from '../odds.ts';

/** `about 1 hearing in 6`: the chance that a device wakes, or says yes, in one hearing. */
export const odds = (probability: number) => {
  const { times, of, less } = oddsOf(probability);
  if (probability === 0) return 'never';
  if (of === 1) return 'every hearing';
  const hearings = `${times} ${times === 1 ? 'hearing' : 'hearings'} in ${of}`;
  return less ? `less than ${hearings}` : `about ${hearings}`;
};
