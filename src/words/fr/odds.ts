import { oddsOf } from '../odds.ts';
import type { Words } from '../sentences.ts';

import { plural } from './phrases.ts';

export const odds: Words['odds'] = (probability) => {
  const { times, of, less } = oddsOf(probability);
  if (probability === 0) return 'jamais';
  if (of === 1) return 'chaque écoute';
  const hearings = `${times} ${plural(times, { one: 'écoute', other: 'écoutes' })} sur ${of}`;
  return less ? `moins de ${hearings}` : `environ ${hearings}`;
};
