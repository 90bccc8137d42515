import type { Words } from '../en/index.ts';
import { count, inputName } from './phrases.ts';

export const wav: Words['wav'] = {
  refused: {
    missing: ({ file }) => `${file} : ce fichier n’existe pas ; vérifiez le chemin.`,
    folder: ({ file }) => `${file} : c’est un dossier ; nommez un fichier WAV qui s’y trouve.`,
    'not-a-file': ({ file }) =>
      `${file} : c’est un tube ou un périphérique, pas un fichier ; dirigez ce son vers earshot listen -`,
    forbidden: ({ file }) => `${file} : vous n’avez pas le droit de lire ce fichier ; changez ses permissions.`,
    failed: ({ file, reason }) => `${inputName(file)} : lecture impossible (${reason}) ; essayez avec une copie.`,
    empty: ({ file }) =>
      `${inputName(file)} : il n’y a rien dedans, pas un octet ; voyez si ce qui enregistre ou envoie le son fonctionne.`,
    text: ({ file }) => `${inputName(file)} : c’est du texte, pas du son ; nommez l’enregistrement lui-même.`,
    html: ({ file }) => `${inputName(file)} : c’est une page web, pas du son ; téléchargez l’enregistrement lui-même.`,
    'other-sound': ({ file, found, command }) =>
      `${inputName(file)} : ce son est au format ${found}, pas WAV ; ceci le convertit :\n${command}`,
    'other-riff': ({ file, offset, found, command }) =>
      `${inputName(file)} : à l’octet ${offset}, ce fichier RIFF est du type « ${found} », pas du WAV ; s’il contient du son, ceci le convertit :\n${command}`,
    'big-endian': ({ file, command }) =>
      `${inputName(file)} : à l’octet 0, c’est un WAV dont les octets sont dans l’autre sens (RIFX) ; ceci le convertit :\n${command}`,
    'not-wav': ({ file, found }) =>
      `${inputName(file)} : à l’octet 0 se trouve ${found} (hexadécimal) au lieu de RIFF, donc ce n’est pas du WAV ; nommez un autre fichier, ou dirigez des échantillons bruts de 16 bits, 16 kHz mono, vers earshot listen -`,
    'cut-header': ({ file, offset }) =>
      `${inputName(file)} : le fichier finit à l’octet ${offset}, avant que le son commence ; refaites l’enregistrement ou la copie.`,
    'no-data': ({ file, offset }) =>
      `${inputName(file)} : le fichier finit à l’octet ${offset} sans bloc « data », donc il ne contient pas de son ; refaites l’enregistrement ou la copie.`,
    'data-first': ({ file, offset }) =>
      `${inputName(file)} : à l’octet ${offset}, le son commence avant que le bloc « fmt » dise comment il est écrit ; refaites l’enregistrement.`,
    'late-data': ({ file, offset, found, value, command }) =>
      `${inputName(file)} : à l’octet ${offset}, le bloc « ${found} » est censé faire ${value} octets, mais le son doit commencer dans les 16 premiers Mio ; si le fichier n’est pas abîmé, ceci enlève le bloc :\n${command}`,
    'short-format': ({ file, offset, value, expected }) =>
      `${inputName(file)} : à l’octet ${offset}, le bloc « fmt » fait ${value} octets, et ce genre en a au moins ${expected} ; l’en-tête est abîmé, refaites l’enregistrement.`,
    encoding: ({ file, offset, found, command }) =>
      `${inputName(file)} : à l’octet ${offset}, le son est au format ${found}, qu’earshot ne lit pas ; ceci le convertit :\n${command}`,
    channels: ({ file, offset, value, command }) =>
      `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce ${count(value, 'canal', 'canaux')}, et earshot en lit de 1 à 8 ; ${command === '' ? 'l’en-tête est abîmé, refaites l’enregistrement.' : `ceci le convertit :\n${command}`}`,
    'sample-rate': ({ file, offset, value, command }) =>
      `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce une fréquence de ${value} Hz, et earshot en lit de 8000 à 192000 ; ${command === '' ? 'l’en-tête est abîmé, refaites l’enregistrement.' : `ceci le convertit :\n${command}`}`,
    bits: ({ file, offset, value, command }) =>
      `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce ${count(value, 'bit', 'bits')} par échantillon, et earshot lit des entiers de 8, 16, 24 ou 32 et des nombres à virgule flottante de 32 ou 64 bits ; ${command === '' ? 'l’en-tête est abîmé, refaites l’enregistrement.' : `ceci le convertit :\n${command}`}`,
    'block-align': ({ file, offset, value, expected }) =>
      `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce ${count(value, 'octet', 'octets')} par échantillon de tous les canaux, et ses autres nombres en font ${expected} ; l’en-tête est abîmé, refaites l’enregistrement.`,
  },
  remarks: {
    'cut-short': ({ file, there, promised }) =>
      `${inputName(file)} : ce son est coupé : sur ${promised} que l’en-tête annonce, il y a ${there} ; c’est ce qui est écouté.`,
    'length-unknown': ({ file, there }) =>
      `${inputName(file)} : l’en-tête ne dit pas la durée, comme quand un enregistrement est interrompu ou passe par un tube ; il y a ${there}, c’est ce qui est écouté.`,
    'not-finite': ({ file, count: samples, first }) =>
      `${inputName(file)} : ${count(samples, 'échantillon n’est pas un nombre fini', 'échantillons ne sont pas des nombres finis')}, le premier à ${first} ; c’est pris pour du silence.`,
    clipped: ({ file, count: samples, first }) =>
      `${inputName(file)} : ${count(samples, 'échantillon dépasse', 'échantillons dépassent')} le maximum (de −1 à 1), le premier à ${first} ; c’est écrêté.`,
  },
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
