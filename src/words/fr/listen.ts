import type { Words } from '../sentences.ts';
import { count, inputName } from './phrases.ts';

export const listen: Words['listen'] = {
  noMicrophone:
    'l’entrée standard est un terminal ; reliez-y un micro\nLinux :     arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -\nailleurs :  sox -q -d -t raw -r 16000 -c 1 -b 16 -e signed - | earshot listen -',
  beginning: (p) =>
    `À l’écoute de « ${p.wakeWord} » : ${inputName(p.file)} (${p.kind === 'raw' ? 'échantillons bruts' : 'WAV'}, ${p.sampleRate} Hz, ${count(p.channels, { one: 'canal', other: 'canaux' })}, ${p.bits} bits). Le seuil est ${p.threshold}.`,
  speech: 'parole',
  highest: (score) => `maximum ${score}`,
  activation: 'activation',
  heard: (p) => `Entendu : ${p.duration}, ${p.speech === null ? 'sans parole' : `dont ${p.speech} de parole`}.`,
  counted: (p) =>
    `${p.activations === 0 ? 'Aucune activation' : count(p.activations, { one: 'activation', other: 'activations' })} ; le score le plus haut est ${p.highest}, le seuil ${p.threshold}.`,
  model: (own) =>
    `${own ? 'Votre propre classifieur sur les modèles publics d’openWakeWord' : 'Modèle public d’openWakeWord'} (poids : CC BY-NC-SA 4.0, usage commercial exclu), et non celui d’un produit.`,
};
