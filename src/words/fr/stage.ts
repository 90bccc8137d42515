import type { Words } from '../sentences.ts';

/** What the player asks for and cannot do itself. */
export const stage: Words['stage'] = {
  onlyLog:
    'ceci est le journal d’une exécution : ce qui s’est passé y est, mais pas le scénario, et rien ne peut y être changé ; jouez le scénario lui-même',
  deleteThat: (wakeWord) => `${wakeWord}, supprime ce que je viens de dire.`,
  deleted: 'C’est supprimé.',
  nothingToDelete: 'Il n’y a rien à supprimer.',
  doesNotFit:
    'ce qui a été ajouté ne va plus avec le scénario tel qu’il est ; quelqu’un qui devait supprimer n’y est peut-être plus',
  noWakeWord: 'cette enceinte n’attend aucun mot d’éveil : personne ne peut lui demander de supprimer quelque chose',
  nobodyToDelete:
    'cet enregistrement n’a pas de propriétaire qui puisse supprimer ; nommez-en un sous « people » d’un scénario',
  noWordsToExplain: 'personne ne dit quels sont les mots de ce son : il n’y a rien à comparer',
  notListening: 'l’enceinte n’attend ici aucun mot d’éveil : il n’y a rien à comparer',
  heardAsSound:
    'Ici, l’enceinte entend le son et ne compare pas de mots. Voici à quel point les mots seuls s’en approcheraient.',
  verdictWritten: (accepted) =>
    `Le scénario dit ce que répond ici la seconde vérification : elle ${accepted ? 'est d’accord' : 'refuse'}, quel que soit le score.`,
  changedCopy: (file) => `Copie modifiée de ${file}, enregistrée par earshot.`,
  howToRun: (p) => `Comme elle a été jouée : earshot play ${p.file} ${p.options}`,
  exists: (file) => `${file} existe déjà et n’a pas été touché ; choisissez un autre nom`,
  cannotSave: (p) => `${p.file} ne peut pas être écrit (${p.code}) ; choisissez un autre endroit`,
  besideItsSound: (folder) =>
    `le scénario nomme un son ou des sous-titres à côté de lui, sa copie doit donc être dans le même dossier : ${folder}`,
  cannotBeSaved: (report) => `avec ces changements, ce scénario ne peut pas être écrit\n${report}`,
  broken: 'contient des erreurs ; jouez-le pour les voir',
  bareRecording: 'Un enregistrement dont personne ne dit qui y parle, ni quoi.',
};
