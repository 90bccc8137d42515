import type { Words } from '../sentences.ts';
import { count } from './phrases.ts';

export const library: Words['library'] = {
  title: 'Bibliothèque',
  found: (found, all) => (found === all ? count(all, { one: 'scène', other: 'scènes' }) : `${found} sur ${all}`),
  scenes: 'Scènes',
  preview: 'Aperçu',
  filter: 'Chercher :',
  filterHint: 'tapez un mot, une étiquette, une langue',
  kinds: { transcript: 'texte', audio: 'son', recording: 'WAV' },
  nothingMatches: 'Aucune scène n’a tous ces mots. Retour arrière efface une lettre, Échap les montre toutes.',
  nothingHere: 'Il n’y a rien à jouer ici. earshot play FICHIER en joue une ; --scenarios DOSSIER montre un dossier.',
  people: (names) => `À portée de voix : ${names}.`,
  person: (name, role) => `${name} (${role})`,
  questions: (questions, id) =>
    `Pour une classe : ${count(questions, { one: 'question', other: 'questions' })}, earshot teach ${id}`,
  begins: 'Cela commence :',
  sources: 'Sources :',
};
