import { formatFor } from '../format.ts';

export const format = formatFor('en', { one: 'day', other: 'days' });
