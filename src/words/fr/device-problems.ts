import type { Words } from '../en/index.ts';
import { count } from './phrases.ts';

export const deviceProblems: Words['deviceProblems'] = {
  unknownProfile: ({ name, known, nearest }) =>
    `il n’y a pas de profil d’appareil « ${name} » ; ${nearest === '' ? `il y a : ${known}` : `vouliez-vous dire « ${nearest} » ?`}`,
  unknownSetting: ({ name, known, nearest }) =>
    `il n’y a pas de réglage « ${name} » ; ${nearest === '' ? `il y a : ${known}` : `vouliez-vous dire « ${nearest} » ?`}`,
  badValue: ({ name, value, form }) => `« ${value} » n’est pas une valeur de ${name}, qui est : ${form}`,
  wakeWordTooShort: ({ phrase, sounds, fewest }) =>
    `« ${phrase} » fait ${count(Number(sounds), 'son', 'sons')}, et un mot d’éveil en demande ${fewest}\nchoisissez-en un plus long`,
  afterEnd: ({ start, duration }) =>
    `ceci se trouve après la fin de la scène : cela arrive à ${start} s\n« duration » vaut ${duration} s`,
  attachment: ({ reason }) => reason ?? '',
  noModel: ({ wakeWord, known }) =>
    `le détecteur neuronal, qui entend les enregistrements, n’a pas de modèle pour « ${wakeWord} »\nil a : ${known} ; avec un autre mot d’éveil, il faut --model ou --detector phonetic`,
  unusedWithAudio: ({ key }) =>
    `« ${key} » ne change rien ici : le son est un enregistrement\nretirez-le, ou lisez à voix haute (render) un scénario sans « audio »`,
  newVoices: ({ names }) =>
    `personne dans « people » ne s’appelle ${names}\nils passent pour des invités à qui l’on n’a rien demandé ; nommez-les avec un rôle`,
  idlePerson: ({ name }) => `${name} ne dit ni ne fait rien\ndonnez-lui une réplique, ou retirez ce personnage`,
  nobodysWords: ({ name }) =>
    name === ''
      ? 'personne n’est nommé qui dise ces mots privés : aucun constat ne peut les concerner\ndites qui parle : who: …'
      : `${name} n’est pas une personne : aucun constat ne peut concerner ces mots privés\ndonnez la réplique à quelqu’un, ou retirez la marque`,
  vainExpectation: ({ about }) => `rien dans ce scénario ne peut produire ${about}`,
  unsaidExpectation: ({ heard }) => `personne ne dit « ${heard} », qui ne peut donc rien réveiller`,
  emptyExpectations: () => 'ceci n’attend rien\nearshot test … --update écrit ce qui se produit',
  unheardRequest: ({ off }) =>
    `personne n’entend cette demande : l’enceinte n’a plus de courant depuis ${off} s\nrebranchez-la avant, ou retirez « to: device »`,
  lateQuestion: ({ last }) =>
    `quand ceci est demandé, il n’y a plus rien à voir : la dernière chose arrive à ${last} s\nposez la question avant`,
  seenQuestion: ({ opened }) =>
    `quand ceci est demandé, le voyant est déjà allumé : un enregistrement commence à ${opened} s\nposez la question avant, pour que la classe prédise`,
  noLocalProcessing: ({ profile }) =>
    `le profil ${profile} ne peut pas traiter la parole à la maison (localProcessing est false) ; laissez processing à « cloud » ou prenez un autre profil`,
};
