import type { Words } from '../sentences.ts';

/** What the player asks for and cannot do itself. */
export const stage: Words['stage'] = {
  deleteThat: (wakeWord) => `${wakeWord}, supprime ce que je viens de dire.`,
  deleted: 'C’est supprimé.',
  nothingToDelete: 'Il n’y a rien à supprimer.',
  heardAsSound:
    'Ici, l’enceinte entend le son et ne compare pas de mots. Voici à quel point les mots seuls s’en approcheraient.',
  verdictWritten: (accepted) =>
    `Le scénario dit ce que répond ici la seconde vérification : elle ${accepted ? 'est d’accord' : 'refuse'}, quel que soit le score.`,
  changedCopy: (file) => `Copie modifiée de ${file}, enregistrée par earshot.`,
  howToRun: (p) => `Comme elle a été jouée : earshot play ${p.file} ${p.options}`,
  cannotBeSaved: (report) => `avec ces changements, ce scénario ne peut pas être écrit\n${report}`,
  broken: 'contient des erreurs ; jouez-le pour les voir',
  bareRecording: 'Un enregistrement dont personne ne dit qui y parle, ni quoi.',
};
