import type { Words } from '../sentences.ts';

export const captions: Words['captions'] = {
  more: (more: number) => `et ${more} de plus`,
  note: (p) => [`${p.title} : fait par earshot, et dit par une synthèse vocale.`, ...p.sources].join('\n'),
};
