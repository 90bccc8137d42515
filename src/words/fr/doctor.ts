import type { Words } from '../sentences.ts';
import { count } from './phrases.ts';

export const doctor: Words['doctor'] = {
  title: (version) => `Ce que cette machine offre à earshot ${version}`,
  states: { ok: 'ok', missing: 'manque', note: 'à noter' },
  topics: {
    node: 'Node.js',
    terminal: 'terminal',
    letters: 'lettres',
    player: 'lecteur audio',
    devices: 'sortie audio',
    microphone: 'microphone',
    speech: 'parole',
    listening: 'détecteur neuronal',
  },
  node: ({ version, least, isEnough }) =>
    isEnough
      ? `${version} ; il faut au moins ${least}`
      : `${version} est trop ancien, il faut au moins ${least} : voir https://nodejs.org`,
  terminal: ({ columns, rows, isColoured }) =>
    `${count(columns, { one: 'colonne', other: 'colonnes' })}, ${count(rows, { one: 'ligne', other: 'lignes' })}, ${isColoured ? 'avec' : 'sans'} couleurs`,
  noTerminal: 'la sortie va à un fichier ou à un autre programme : lignes de 100 colonnes au plus, sans couleurs',
  letters: (locale) => (locale === '' ? 'UTF-8' : `UTF-8 (${locale})`),
  otherLetters: (locale) =>
    `la locale ${locale} n’annonce pas UTF-8 ; si les accents, les guillemets ou les signes des sons s’affichent mal :`,
  player: ({ name, path, others }) =>
    `${name} (${path}) pour play --sound${others === null ? '' : ` ; s’il échoue : ${others}`}`,
  noPlayer: 'il n’y en a pas : play --sound montre ses lignes tout de suite, sans son.',
  noDevices: 'ni carte son ni serveur de son : un lecteur n’a rien sur quoi jouer',
  recorder: ({ name, path }) => `${name} (${path}) peut enregistrer ; pour que l’enceinte entende un microphone :`,
  noRecorder: 'il n’y a aucun programme d’enregistrement pour earshot listen.',
  add: 'Pour en ajouter un :',
  addYourself: 'Pour en ajouter un, installez le paquet alsa-utils.',
  speech: ({ name, sounds }) => `${name} dit « Alexa » en ${count(sounds, { one: 'son', other: 'sons' })}`,
  noSpeech: (name) =>
    `${name} ne se charge pas, et sans lui aucun scénario ne peut être simulé ; pour l’installer, dans le dossier d’earshot :`,
  listening: ({ name, wakeWords }) => `${name} entendent ${wakeWords}`,
  notes: [
    'Les poids du détecteur neuronal sont ceux d’openWakeWord, sous CC BY-NC-SA 4.0 : pas d’usage commercial. C’est le modèle public, non celui d’un produit.',
    'Les scores neuronaux sont arrondis à trois décimales ; la dernière peut différer d’un processeur à l’autre. Tout le reste est le même sur toute machine, à l’octet près.',
  ],
};
