import type { Words } from '../sentences.ts';
import { count, plural } from './phrases.ts';

export const preventing: Words['preventing'] = {
  takeAndTarget: '--take et -o vont ensemble : --take 2 -o safer.yaml écrit le scénario avec le deuxième changement',
  notALog: (path) => `${path} est le journal d’une simulation, où rien ne peut être changé ; nommez le scénario`,
  noOffer: (p) =>
    p.offers === 0
      ? `il n’y a pas de changement « ${p.take} » : il n’y en a aucun`
      : `il n’y a pas de changement « ${p.take} » ; il y a 1 à ${p.offers}`,
  cannotWrite: (file) =>
    `${file} ne peut être écrit de façon à dire ce qui a été essayé ; changez le scénario à la main`,
  changedCopy: (file) => `Une copie modifiée de ${file} :`,
  staleLesson:
    'Ce qu’elle attend est ce qui se produit maintenant ; ses questions peuvent avoir d’autres réponses qu’avant.',
  written: (p) => `${p.file} : le scénario avec le changement ${p.take}`,
  leaves: 'Les paroles privées qui quittent la maison, et ne le devraient pas',
  capture: (p) =>
    `${p.who} : ${p.words} (${p.categories}), dans ${p.recordings} ; cela arrive dans ${p.hearings} ${plural(p.hearings, { one: 'écoute', other: 'écoutes' })} sur ${p.seeds}.`,
  lawful: (stretches) =>
    `${count(stretches, { one: 'autre passage privé quitte', other: 'autres passages privés quittent' })} la maison dans une demande de qui y a consenti ; aucun constat n’est fait.`,
  nothingLeaves: 'Aucune parole privée ne quitte la maison sans droit.',
  helps: 'Ce qui l’aurait gardé à la maison, ou rendu licite ; le moins coûteux d’abord',
  nothingHelps: 'Aucun des changements essayés n’y fait rien.',
  howCounted: (seeds) =>
    `Chaque changement vaut dans la simulation qui montre ce qui peut arriver ; les coûts sont des moyennes de ${plural(seeds, { one: 'la même écoute, telle quelle et changée', other: `${seeds} écoutes, les mêmes telles quelles et changées` })}.`,
  missedAsWritten: (p) =>
    `Tel quel, ${p.missed} ${plural(p.requests, { one: `demande sur ${p.requests} est manquée`, other: `demandes sur ${p.requests} sont manquées` })} par écoute.`,
  home: (p) => `${p.list} ${plural(p.count, { one: 'reste', other: 'restent' })} à la maison.`,
  nowLawful: (p) =>
    `${p.list} ${plural(p.count, { one: 'quitte', other: 'quittent' })} la maison, et aucun constat n’est fait.`,
  still: (p) =>
    `Dans ${p.count} ${plural(p.count, { one: 'écoute', other: 'écoutes' })} sur ${p.seeds}, ${p.capture} arrive quand même.`,
  cost: (p) =>
    p.sign === 0
      ? 'Cela ne coûte aucune demande.'
      : `Cela fait ${p.more} ${p.sign > 0 ? 'demande manquée de plus' : 'demande manquée de moins'} par écoute.`,
  unhelped: (list) => `Aucun des changements essayés n’y fait rien pour ${list}.`,
  soundsAlike: 'Un enregistrement sonne pareil à chaque écoute : toutes finissent de la même façon.',
  sensitivity: (sensitivity) => `Baisser la sensibilité à ${sensitivity}.`,
  wakeWord: (word) => `La faire répondre à « ${word} », et l’appeler ainsi.`,
  profile: (p) =>
    `Prendre un autre appareil, ${p.profile}${p.called === null ? '' : `, et l’appeler « ${p.called} »`}.`,
  mute: {
    'mute-guests': (p) =>
      `Couper le micro tant qu’il y a des invités, ${p.to === null ? `à partir de ${p.from}` : `de ${p.from} à ${p.to}`}.`,
    'mute-talk': (p) =>
      `Couper le micro avant que cela soit dit, ${p.to === null ? `à partir de ${p.from}` : `de ${p.from} à ${p.to}`}.`,
    'mute-after': (p) =>
      `Couper le micro dès que la demande est faite, ${p.to === null ? `à partir de ${p.from}` : `de ${p.from} à ${p.to}`}.`,
  },
  consent: (p) => `Demander l’accord de ${p.who}, qui consent à ceci : ${p.purposes}.`,
  settings: {
    local: 'Traiter la parole à la maison.',
    verification: 'Activer la vérification.',
    'no-follow-up': 'Désactiver le mode de suite.',
    'no-streaming': 'Lui faire attendre son mot d’éveil, au lieu de diffuser dès que quelqu’un parle.',
    'not-saved': 'Ne pas laisser conserver les enregistrements.',
    'no-review': 'Ne pas laisser écouter les enregistrements par des personnes.',
    'no-profiling': 'Ne pas laisser les enregistrements entrer dans un profil publicitaire.',
  },
};
