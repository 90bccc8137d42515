import type { Words } from '../sentences.ts';

export const api: Words['api'] = {
  unknownChoice: ({ name, known, nearest }) =>
    `rien de ce qui se choisit ne s’appelle « ${name} »${nearest === null ? '' : ` ; vouliez-vous dire ${nearest} ?`} (${known})`,
  badSeed: (seed) => `seed vaut null ou un entier de 0 à 999999999999999, pas ${seed}`,
  badChoice: ({ name, values, written }) => `${name} vaut "${values.join('" ou "')}", pas ${written}`,
  noPhrase: 'il n’y a pas d’expression ; explain prend un texte qui contient des mots',
};
