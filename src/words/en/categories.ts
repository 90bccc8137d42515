import { CATEGORIES_EN } from './phrases.ts';

export const categories = CATEGORIES_EN;
