import type { Words } from '../sentences.ts';

export const creating: Words['creating'] = {
  questions: {
    title: 'Quel est son titre ?',
    about: 'Que doit-il arriver ?',
    device: 'Quelle enceinte est dans la pièce ?',
  },
  abouts: {
    accident: 'un nom ressemble au mot d’éveil',
    request: 'une demande, où se mêlent les paroles de quelqu’un d’autre',
    quiet: 'une demande et une conversation privée, et tout se passe bien',
  },
  choose: (most) => `Un numéro de 1 à ${most}`,
  noChoice: (p) => `« ${p.written} » n’est pas dans la liste ; tapez un numéro de 1 à ${p.most}, ou seulement Entrée.`,
  usualTitle: 'Mon premier scénario',
  noTitle: 'un titre comporte au moins un caractère visible',
  folder: (path) => `${path} est un dossier ; nommez le fichier à y écrire`,
  taken: (file) => `Il y a déjà un fichier ${file} ; choisissez un autre titre.`,
  noAbout: (p) => `--about vaut ${p.known}, et non « ${p.written} »`,
  noAccident: (profile) =>
    `${profile} n’a pas de mot d’éveil, et rien ne l’éveille donc par erreur ; prenez --about request, --about quiet ou un autre --device`,
  aboutOfTranscript: 'avec --from, c’est la transcription qui dit ce qui arrive ; enlevez --about',
  done: (file) => `${file} est écrit. Voici ce que vous pouvez en faire :`,
  next: {
    play: 'le regarder',
    validate: 'à chaque sauvegarde, dit ce qui ne va pas',
    test: 'dit si ce qu’il attend en sort',
  },
};
