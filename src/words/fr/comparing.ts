import type { Words } from '../sentences.ts';
import { count } from './phrases.ts';

/** The player's keys, panels and messages. */
export const comparing: Words['comparing'] = {
  nothingVaried: 'rien ne varie ; dites quoi : --vary sensitivity=0.3,0.5,0.7',
  noValues: (name) => `--vary ${name} demande des valeurs : --vary ${name}=une,autre`,
  seedIsChance: 'une graine n’est pas un réglage ; --seeds N fait tourner chaque combinaison avec les mêmes N graines',
  variedTwice: (name) => `${name} varie deux fois ; mettez ses valeurs dans un seul --vary`,
  tooMany: (p) => `cela fait ${p.all} combinaisons ; au plus ${p.most} sont simulées`,
  stopped: 'Arrêt ; voici les combinaisons faites jusque-là.',
  asWritten: 'tel quel',
  asChosen: 'tel que choisi',
  canHappen: 'Ce qui peut arriver sous chaque combinaison : des nombres, pas des taux.',
  drawn: (seeds) =>
    `Moyennes de ${count(seeds, { one: 'simulation', other: 'simulations' })} par combinaison, avec les mêmes graines dans chacune : seul diffère ce qui varie.`,
  marked: (p) =>
    `* diffère du scénario ${p.usual}${p.isMean ? ' plus que par hasard (intervalle à 95 % des différences, graine par graine)' : ''}.`,
  same: (what) => `Partout pareil : ${what}.`,
  nothingDiffers: (usual) => `Aucun nombre du bilan ne diffère du scénario ${usual}.`,
  columns: {
    activations: 'réveils',
    accidental: 'accidents',
    requestsMissed: 'manquées',
    nearMisses: 'évités',
    privateUploadedMs: 'privé',
    uploadedMs: 'envoyé',
    findings: 'constats',
  },
  counted: {
    activations: 'activations',
    accidental: 'activations accidentelles',
    requestsMissed: 'demandes manquées',
    nearMisses: 'réveils évités de peu',
    privateUploadedMs: 'paroles privées envoyées',
    uploadedMs: 'son envoyé',
    findings: 'constats',
  },
  countOf: (p) => `${p.what}, selon ${p.name}`,
  meanOf: (p) => `${p.what}, en moyenne, selon ${p.name}`,
};
