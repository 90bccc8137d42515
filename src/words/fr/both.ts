import { oddsOf } from '../odds.ts';
import type { Words } from '../sentences.ts';
import { count, plural } from './phrases.ts';

export const both: Words['both'] = {
  device: (p) =>
    `Enceinte : ${p.profile}, ${p.wakeWord === null ? 'sans mot d’éveil' : `mot d’éveil « ${p.wakeWord} »`} ; scène écoutée par les deux détecteurs.`,
  heard: 'dit',
  phonetic: 'phonetic (mots)',
  neural: 'neural (son)',
  verdicts: {
    activated: 'réveillée',
    'near-miss': 'presque',
    'while-busy': 'occupée',
    'while-muted': 'micro coupé',
    'while-offline': 'hors ligne',
    'not-listed': '–',
  },
  odds: (probability) => {
    const { times, of, less } = oddsOf(probability);
    return `${less ? '<' : ''}${times}/${of}`;
  },
  agree: 'accord',
  differ: 'désaccord',
  nothing: 'Aucun n’a rien entendu qui ressemble au mot d’éveil.',
  agreement: (p) =>
    p.all === 0
      ? 'Ils sont d’accord.'
      : `Ils sont d’accord sur ${p.agreed} passage${plural(p.agreed, { one: '', other: 's' })} sur ${p.all} : les deux s’y réveillent, ou aucun.`,
  totals: (p) =>
    `${p.detector} : ${count(p.activations, { one: 'activation', other: 'activations' })}, dont ${count(p.accidental, { one: 'accidentelle', other: 'accidentelles' })} ; ${count(p.requestsMissed, { one: 'demande manquée', other: 'demandes manquées' })} ; ${p.uploaded} ont quitté la maison ; ${count(p.findings, { one: 'constat', other: 'constats' })}.`,
  scales: (p) => {
    const thresholds = [
      p.phonetic === null ? [] : [`phonetic ${p.phonetic}`],
      p.neural === null ? [] : [`neural ${p.neural}`],
    ];
    const from = thresholds.flat().length === 0 ? '' : ` Seuils : ${thresholds.flat().join(', ')}.`;
    return `Les deux scores ne sont pas sur la même échelle : l’un compare les sons des mots, l’autre vient d’un modèle entraîné.${from} 7/10 : elle se réveillerait à 7 écoutes sur 10.`;
  },
};
