import type { Words } from '../sentences.ts';
export const wav: Words['wav'] = {
  unwritten: {
    folder: ({ file }) => `${file} : c’est un dossier ; nommez un fichier qui s’y trouve.`,
    'not-a-file': ({ file }) => `${file} : c’est un tube ou un périphérique, pas un fichier ; nommez un fichier.`,
    'no-folder': ({ file }) => `${file} : son dossier n’existe pas ; créez-le d’abord, ou vérifiez le chemin.`,
    forbidden: ({ file, reason }) =>
      `${file} : vous n’avez pas le droit d’écrire ici (${reason}) ; changez les permissions, ou nommez un autre dossier.`,
    'disk-full': ({ file }) =>
      `${file} : le disque est plein, et rien n’a été écrit ; faites de la place, ou nommez un autre disque.`,
    'too-long': ({ file }) =>
      `${file === '-' ? 'sortie standard' : file} : plus de 37 heures, et un WAV contient 4 Gio ; écrivez-le en plusieurs parties.`,
    failed: ({ file, reason }) =>
      `${file} : écriture impossible (${reason}), et rien n’a été écrit ; nommez un autre fichier.`,
  },
};
