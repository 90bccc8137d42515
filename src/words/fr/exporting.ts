import type { Words } from '../sentences.ts';

export const exporting: Words['exporting'] = {
  noFormat: (p) =>
    `sous quelle forme ? earshot export ${p.path} --to ${p.known}, ou -o avec un fichier en .vtt, .TextGrid, .csv ou .cast`,
  badFormat: (p) => `--to vaut ${p.known}, et non « ${p.written} »`,
  overInput: (file) => `${file} est ce qui est lu ; nommez un autre fichier`,
  noFile: (file) => `${file} n’est pas un fichier où écrire ; nommez-en un autre`,
  unwritten: (p) =>
    `${p.file} ne peut pas être écrit (${p.reason}), et rien ne l’a été ; vérifiez son dossier ou nommez un autre fichier`,
  done: (p) => `${p.output} : ${p.format}`,
  formats: {
    vtt: 'les mots et leurs temps, en WebVTT',
    textgrid:
      'une ligne pour chaque personne et ses mots, une pour les sorts et une pour les enregistrements, en TextGrid de Praat',
    csv: 'une ligne par mot, avec ce qu’il est devenu',
    asciicast: 'la scène sur un écran de 100 × 30, en asciicast v3 ; asciinema play la montre',
  },
};
