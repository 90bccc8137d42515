import type { Words } from '../sentences.ts';

import { plural } from './phrases.ts';

export const classroom: Words['classroom'] = {
  noLesson: (title) =>
    `« ${title} » n’a pas de questions pour une classe ; écrivez-en sous « lesson », par exemple :\nlesson:\n  - {at: 1.9s, ask: "Qu’est-ce qui va quitter la maison ?", choices: ["Rien", "Un mot"], answer: 2, because: "…"}`,
  question: (number, of) => `Question ${number} sur ${of}`,
  answer: (number, of) => `Question ${number} sur ${of} : la réponse`,
  tally: 'Ce que la classe a prédit',
  hands: 'mains',
  right: 'bonne réponse',
  rightWas: (choice) => `bonne réponse : ${choice}`,
  noHands: 'Aucune main n’a été comptée.',
  share: (p) => `${p.right} sur ${p.total} ${plural(p.right, { one: 'juste', other: 'justes' })} (${p.percent} %)`,
  overall: (share) => `Toutes les questions : ${share}`,
  asks: (number, ask) => `Question ${number} : ${ask}`,
  opinion: 'Une question d’opinion : il n’y a pas de bonne réponse.',
  answers: (number, answer, choice) => `Réponse à la question ${number} : ${answer}  ${choice}`,
  typeHands: 'tapez le nombre de mains levées ; Entrée continue, même sans',
  tooManyHands: (most) => `au plus ${most} mains par choix`,
  askHands: (number) => `Mains pour ${number} : `,
  handsAre: (most) => `les mains sont un nombre de 0 à ${most} ; Entrée seule veut dire aucune`,
  nothingTyped: 'il n’y a rien à effacer ici',
  firstChoice: 'c’est le premier choix',
  lastChoice: 'c’est le dernier choix ; Entrée continue',
  goesOn: 'Entrée reprend la scène',
  leaves: 'Entrée passe au bilan',
  more: (arrows) => `suite : ${arrows}`,
};
