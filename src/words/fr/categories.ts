import type { Words } from '../sentences.ts';
import { CATEGORIES_FR } from './phrases.ts';

export const categories: Words['categories'] = CATEGORIES_FR;
