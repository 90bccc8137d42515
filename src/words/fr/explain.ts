import type { Words } from '../sentences.ts';
import { count, inputName, noText, plural } from './phrases.ts';

export const explain: Words['explain'] = {
  title: (p) => `« ${p.phrase} » face au mot d’éveil « ${p.wakeWord} »`,
  rows: { wake: 'mot d’éveil', heard: 'entendu', cost: 'coût' },
  signs: {
    nothing: (sign) => `${sign}  aucun son`,
    cut: (sign) => `${sign}  commence ou finit à l’intérieur d’un mot`,
    pause: (sign) => `${sign}  une pause`,
  },
  cost: (p) => `Coût total ${p.cost} ; ne rien entendre du mot d’éveil coûterait ${p.nothing}.`,
  score: (p) => `Score ${p.score} = 1 − (${p.cost} / ${p.nothing})^${p.bend}, seuil ${p.threshold}`,
  verdicts: {
    'can-wake': (p) => `« ${p.heard} » peut la réveiller : ${p.odds}.`,
    'near-miss': (p) => `« ${p.heard} » passe tout près : sous le seuil, mais ${p.odds} la réveillerait.`,
    silent: (p) =>
      p.heard === ''
        ? 'Cela ne la réveille pas : aucun son du mot d’éveil ne s’y trouve.'
        : `Cela ne la réveille pas, même pas 1 écoute sur 500. « ${p.heard} » en est le plus près.`,
  },
  verification: (p) =>
    `D’après le seul score, la seconde vérification sur le serveur ${p.confirms ? 'serait d’accord dans' : 'la refuserait le plus souvent : elle est d’accord dans'} ${p.odds}.`,
  silentInTests: (p) => `Quelqu’un a essayé cette phrase sur un appareil, sans le réveiller : ${p.source}`,
  like: 'Semblables, et signalés comme ayant réveillé une enceinte :',
  likeTrigger: (p) => {
    const looked = p.accepted
      ? ' ; le serveur y a vu le mot d’éveil aussi'
      : ' ; le serveur n’y a pas vu le mot d’éveil';
    const inferred = p.wakeWordInferred ? ' ; la source ne dit pas quel mot d’éveil était réglé' : '';
    return `« ${p.phrase} » (ressemblance ${p.similarity}${p.accepted === null ? '' : looked}${inferred})`;
  },
  usage: {
    needsLike: (option) => `${option} va avec --like : earshot explain --like "alexa" --words FICHIER`,
    noWords:
      '--like classe les expressions d’un texte ; nommez-le avec --words FICHIER, ou --words - pour l’entrée standard',
    likeAndPhrase: '--like prend ses expressions dans un texte ; retirez l’expression, ou --like',
    likeAndOther: (option) => `--like et ${option} ne vont pas ensemble ; retirez l’un des deux`,
    phraseAndFile: 'il y a une expression et un --file ; retirez l’un des deux',
    badTop: (p) => `--top est un nombre entier de 1 à ${p.most}, pas « ${p.written} »`,
  },
  noText: (fault) => `${noText(fault)} ; --words prend un texte, ou - pour l’entrée standard`,
  progress: {
    phrases: (done) => count(done, { one: 'expression', other: 'expressions' }),
    text: (lines, words) =>
      `${count(lines, { one: 'ligne', other: 'lignes' })}, ${count(words, { one: 'mot', other: 'mots' })}`,
  },
  interrupted: (lines) => `interrompu ; voici ce que donnent ${count(lines, { one: 'ligne', other: 'lignes' })}`,
  nearest: {
    title: (p) => `Ce qui s’approche le plus du mot d’éveil « ${p.wakeWord} » (${inputName(p.file)})`,
    heard: (p) =>
      `Entendu : ${count(p.lines, { one: 'ligne', other: 'lignes' })}, ${count(p.words, { one: 'mot', other: 'mots' })}`,
    columns: { rank: 'rang', score: 'score', odds: 'réveille', count: 'fois', line: 'ligne', phrase: 'expression' },
    verdicts: (p) =>
      `Le seuil est ${p.threshold} : ${p.canWake} de ces expressions ${plural(p.canWake, { one: 'peut', other: 'peuvent' })} la réveiller, ${p.nearMisses} de plus ${plural(p.nearMisses, { one: 'passe', other: 'passent' })} tout près. 1/20 : elle se réveillerait à 1 écoute sur 20.`,
    nothing: 'Aucun son du mot d’éveil ne s’y trouve.',
    itself: (p) =>
      `« ${p.wakeWord} » y est dit ${p.count} fois, d’abord à la ligne ${p.line}, et ne prend pas de rang.`,
  },
  source: (p) => `${p.author} : ${p.title}${p.year === null ? '' : ` (${p.year})`}, ${p.host}`,
};
