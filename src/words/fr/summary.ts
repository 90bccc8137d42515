import type { Words } from '../sentences.ts';
import { count } from './phrases.ts';

export const summary: Words['summary'] = {
  device: (p) =>
    `Enceinte : ${p.profile}, ${p.wakeWord === null ? 'sans mot d’éveil' : `mot d’éveil « ${p.wakeWord} »`}, sensibilité ${p.sensitivity}, détecteur ${p.detector}.`,
  canHappen:
    'Voici ce qui peut arriver : tout ce qui atteint le seuil réveille l’enceinte. Ce n’est pas un taux. --seed N montre ce qui arrive une fois.',
  happensEachTime:
    'Voici ce qui peut arriver, et ce qui arrive chaque fois : un enregistrement sonne toujours de la même façon, quelle que soit la graine. Ce n’est pas un taux.',
  unnamed:
    'Personne ne dit qui parle dans cet enregistrement, ni si l’on s’adresse à l’enceinte : toute activation compte comme un accident, et aucun consentement ne peut être examiné. Des sous-titres ou une ligne de temps le disent.',
  happensOnce: (seed) =>
    `Voici ce qui est arrivé une fois, par hasard, avec la graine ${seed}. Une autre graine peut finir autrement.`,
  neural: (model) => {
    if (model === null) return 'Aucun modèle n’écoute, car il n’y a pas de mot d’éveil.';
    const origin = model.startsWith('sha256:')
      ? 'C’est votre propre classifieur derrière l’étage d’entrée public d’openWakeWord'
      : 'C’est le modèle public d’openWakeWord';
    return `Le modèle ${model} entend le son, et entend le même son chaque fois de la même façon. ${origin} (poids CC BY-NC-SA 4.0), pas celui d’un produit.`;
  },
  oddsMeasured: (device) =>
    `Les probabilités sont ajustées aux réveils accidentels d’un appareil devant la télévision en anglais (${device}).`,
  oddsUnmeasured: 'Personne n’a mesuré ce mot d’éveil : ses probabilités sont celles d’un mot habituel.',
  heading: {
    heard: 'Ce que l’enceinte a entendu',
    woke: 'Ce qui l’a réveillée',
    near: 'Ce qui a failli la réveiller, ou l’aurait fait',
    left: 'Ce qui a quitté la maison',
    people: 'De qui sont les paroles parties, et ce que chacun avait accepté',
    became: 'Ce que c’est devenu',
    findings: 'Ce que le consentement ne couvre pas',
  },
  heard: (p) =>
    `Elle a écouté pendant ${p.heard}. ${p.overwritten} n’ont fait que passer par sa mémoire tampon et ont été écrasées.`,
  muted: (length) => `Le micro était coupé pendant ${length}.`,
  nothingWoke: 'Rien.',
  scoreOf: (p) => `score ${p.score}, seuil ${p.threshold}`,
  byScript: 'supposé la réveiller, comme le dit le scénario',
  otherWord: (wakeWord) =>
    `Personne ne lui dit « ${wakeWord} » : les demandes de ce scénario visent un autre mot d’éveil.`,
  nothingLeft: 'Rien.',
  length: (p) => (p.preroll === null ? p.length : `${p.length}, dont ${p.preroll} d’avant le mot d’éveil`),
  stayed: 'Il est resté à la maison.',
  unverified: 'Il n’a pas pu être vérifié.',
  noWords: 'aucune parole',
  marks: 'Les mots entre [crochets] sont privés.',
  wordsOf: (p) =>
    `${p.words === 0 ? 'pas un mot n’est parti' : count(p.words, { one: 'mot parti', other: 'mots partis' })}, ${p.private === 0 ? 'rien de privé' : `${p.words === 0 ? 'mais ' : ''}${count(p.private, { one: 'mot privé', other: 'mots privés' })} à son sujet (${p.categories})`}`,
  noSwitch: 'n’a ici ni compte ni réglage qui lui soit propre',
  guardian: (name) => `le consentement est donné par ${name}`,
  noGuardian: 'n’a personne ici qui puisse consentir',
  nothingKept: 'Rien n’est conservé.',
  noFindings: 'Rien que le modèle voie.',
  advice: 'Un constat dit ce que voit le modèle et de quelle règle il s’agit. Ce n’est pas un conseil juridique.',
  numbers: (p) =>
    `${count(p.activations, { one: 'activation', other: 'activations' })}, dont ${count(p.accidental, { one: 'accidentelle', other: 'accidentelles' })} ; ${count(p.nearMisses, { one: 'réveil évité', other: 'réveils évités' })} de peu ; ${count(p.requestsMissed, { one: 'demande manquée', other: 'demandes manquées' })} ; ${count(p.findings, { one: 'constat', other: 'constats' })}.`,
};
