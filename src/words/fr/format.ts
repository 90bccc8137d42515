import { formatFor } from '../format.ts';

export const format = formatFor('fr', { one: 'jour', other: 'jours' });
