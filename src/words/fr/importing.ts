import type { Words } from '../sentences.ts';
import { count, inputName, noText } from './phrases.ts';

export const importing: Words['importing'] = {
  unreadable: (fault) => `${noText(fault)} ; une transcription est un fichier de texte`,
  unknownFormat: (p) =>
    `ni le nom ni le début de ${inputName(p.file)} ne disent de quelle transcription il s’agit ; dites-le avec --from ${p.known}`,
  badFormat: (p) => `--from vaut ${p.known}, et non « ${p.written} »`,
  nothingSaid: (file) => `personne ne dit un mot dans ${inputName(file)} : il n’y a pas de scénario à en tirer`,
  tooLong: (p) =>
    `${inputName(p.file)} donne un scénario de plus de ${p.limitMiB} Mio, que rien ne lit ; coupez-le en plusieurs`,
  untitled: 'Transcription',
  formats: {
    vtt: 'WebVTT',
    srt: 'SubRip',
    textgrid: 'un TextGrid de Praat',
    audacity: 'marqueurs d’Audacity',
    chat: 'CHAT',
  },
  top: (p) => [
    `Importé de : ${inputName(p.file)} (${p.format}).`,
    'C’est à vous de marquer les mots privés : « [les résultats]{health} ». Ce qui est dit à l’enceinte porte « to: device ».',
  ],
  people: [
    'Personne n’a encore été consulté, tant que vous ne dites pas le contraire : le titulaire du compte est « role: owner »,',
    'et ce que quelqu’un a accepté est « consents: { service: granted, storage: refused } ».',
  ],
  done: (p) =>
    `${p.output} : ${count(p.lines, { one: 'réplique', other: 'répliques' })} de ${count(p.people, { one: 'personne', other: 'personnes' })} ; earshot validate ${p.output} dit ce qui peut manquer`,
  encoding: 'Ce n’est ni de l’UTF-8 ni de l’UTF-16 ; le texte a été lu comme du Windows-1252.',
  language: (p) =>
    `La transcription est en « ${p.written} », qu’earshot ne parle pas ; le scénario dit ${p.language}. --language en|fr en décide.`,
  unnamed: (lines) =>
    lines === 1
      ? 'Une réplique est d’une voix que rien ne nomme ; elle n’a pas de « who: ».'
      : `${lines} répliques sont de voix que rien ne nomme ; elles n’ont pas de « who: ».`,
  untimed: (lines) =>
    lines === 1
      ? 'Une réplique est sans temps ; elle suit la précédente après une pause naturelle.'
      : `${lines} répliques sont sans temps ; chacune suit la précédente après une pause naturelle.`,
  losses: {
    tiers: (p) => `Laissé de côté, car ce ne sont pas des répliques : ${p.names}.`,
    wordless: (p) =>
      `Laissé de côté : ${count(p.count, { one: 'ligne', other: 'lignes' })} sans un mot prononcé, comme des bruits entre crochets.`,
    repeats: (p) =>
      p.count === 1
        ? 'Laissé de côté : un sous-titre qui ne fait que remontrer la ligne précédente.'
        : `Laissé de côté : ${p.count} sous-titres qui ne font que remontrer la ligne précédente.`,
    untranscribed: (p) =>
      `Laissé de côté : ${count(p.count, { one: 'passage', other: 'passages' })} que personne n’a pu transcrire (xxx, yyy, www).`,
    interposed: (p) =>
      `Laissé de côté : ${count(p.count, { one: 'mot', other: 'mots' })} de quelqu’un d’autre au milieu d’une réplique (&*).`,
  },
};
