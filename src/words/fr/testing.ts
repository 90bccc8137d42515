import type { Words } from '../sentences.ts';
import { count } from './phrases.ts';

export const testing: Words['testing'] = {
  signs: { holds: 'ok', fails: 'ÉCHEC', chance: 'hasard', nothing: '-', problem: 'ERREUR' },
  nothing: 'n’attend rien ; --update écrit ce qui se produit',
  items: (p) => `listes ${p.held}/${p.all}`,
  number: (p) => `${p.about} devait être ${p.wanted}, et vaut ${p.got}.`,
  compared: {
    '=': (number) => number,
    '>': (number) => `supérieur à ${number}`,
    '>=': (number) => `d’au moins ${number}`,
    '<': (number) => `inférieur à ${number}`,
    '<=': (number) => `d’au plus ${number}`,
  },
  heard: (p) =>
    `${p.words} devait réveiller l’enceinte, et ne l’a pas fait ; ${p.others === '' ? 'rien ne l’a réveillée' : `l’ont réveillée : ${p.others}`}.`,
  finding: (p) =>
    `Le constat ${p.code} devait être fait, et ne l’a pas été ; ${p.others === '' ? 'aucun ne l’a été' : `ont été faits : ${p.others}`}.`,
  noFinding: (code) => `Le constat ${code} ne devait pas être fait, et l’a été.`,
  at: (p) => `À ${p.when}  ${p.what}`,
  recording: (p) => `${p.id} commence : ${p.cause}`,
  raised: (p) => `${p.code}, à propos de ${p.who} dans ${p.recording}`,
  muted: 'le micro est coupé',
  share: (p) => `${p.what} dans ${p.low} à ${p.high} % des simulations (${p.held} sur ${p.runs})`,
  never: 'dans aucune',
  closing: (p) => {
    const parts = [
      ...(p.hold > 0 ? [`${p.hold} comme attendu`] : []),
      ...(p.fail > 0 ? [`${p.fail} pas comme attendu`] : []),
      ...(p.chance > 0 ? [`${p.chance} au hasard, avec des intervalles à 95 %`] : []),
      ...(p.nothing > 0 ? [`${p.nothing} sans attentes`] : []),
      ...(p.problems > 0 ? [`${p.problems} avec des erreurs`] : []),
    ];
    const all = p.tried < p.files ? `Arrêt après ${p.tried} sur ` : '';
    return `${all}${count(p.files, { one: 'scénario', other: 'scénarios' })}${parts.length === 0 ? '' : ` : ${parts.join(', ')}`}.`;
  },
  unknownReporter: (name) => `il n’y a pas de format « ${name} » ; il y a : text, json, junit`,
  updateOfChance: '--update écrit ce qui s’est produit une fois ; ôtez --seeds',
  notAFile: (path) => `${path} n’est pas un fichier que l’on puisse mettre à jour ; copiez d’abord le scénario`,
  cannotUpdate: (path) => `${path} : son « expect » ne peut être réécrit tel quel ; changez-le à la main`,
  unwritten: (p) => `${p.file} ne peut pas être écrit (${p.code})`,
};
