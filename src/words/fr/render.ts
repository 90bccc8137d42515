import type { Words } from '../sentences.ts';
import { count } from './phrases.ts';

export const render: Words['render'] = {
  noOutput: (path) => `vers quel fichier ? earshot render ${path} -o out.wav`,
  twoFiles: 'un WAV et ses sous-titres sont écrits, deux fichiers ; nommez-les : -o out.wav --captions out.vtt',
  notWav: (file) => `${file} : un WAV est écrit ; donnez-lui un nom qui finit par .wav`,
  notVtt: (file) => `${file} : les sous-titres sont écrits en WebVTT ; donnez-leur un nom qui finit par .vtt`,
  overInput: (file) => `${file} est le scénario qui est lu ; nommez un autre fichier`,
  noFile: (file) => `${file} n’est pas un fichier où écrire des sous-titres ; nommez-en un autre`,
  isSound: (path) => `${path} est déjà du son ; earshot play ${path} le joue`,
  unwritten: (p) =>
    `${p.file} ne peut être écrit (${p.reason}), et rien ne l’a été ; vérifiez son dossier, ou nommez un autre fichier`,
  onlySound: (p) =>
    `${p.output} est écrit, mais ${p.captions} ne peut l’être (${p.reason}) ; nommez d’autres sous-titres avec --captions`,
  done: (p) =>
    `${p.output} : ${p.length} ; ${p.captions} : ${count(p.lines, { one: 'sous-titre', other: 'sous-titres' })}`,
};
