import type { Words } from '../en/index.ts';
import { noText } from './phrases.ts';

export const captions: Words['captions'] = {
  hasErrors: (file: string) => `${file} contient des erreurs`,
  more: (more: number) => `et ${more} de plus`,
  unreadable: (fault) =>
    `${noText(fault)} ; les sous-titres sont du texte : WebVTT (.vtt), SubRip (.srt) ou un fichier texte de Praat (.TextGrid), en UTF-8`,
  twoTimelines: (p) =>
    `les sous-titres disent qui dit quoi, et l’entrée ${p.entry} de « timeline » le dit aussi ; gardez l’un des deux (ce que les gens font et ce qui arrive peut rester dans « timeline »)`,
  ambiguousVoice: (p) =>
    `la voix « ${p.voice} » des sous-titres peut être ${p.ids.join(', ')} ; nommez-la par l’un de ces identifiants`,
  note: (p) => [`${p.title} : fait par earshot, et dit par une synthèse vocale.`, ...p.sources].join('\n'),
  problems: {
    'no-header': () =>
      'ce n’est pas du WebVTT : la première ligne doit être WEBVTT ; un fichier SubRip porte la terminaison .srt',
    'no-times': () =>
      'ces lignes n’appartiennent à aucun sous-titre : des temps comme 00:01.000 --> 00:02.500 doivent précéder un texte',
    'no-blank-line': () => 'une ligne vide doit précéder chaque sous-titre, et son texte ne peut contenir -->',
    'bad-times': (p) => `ce ne sont pas des temps ; attendu : ${p.form} --> ${p.form}`,
    'ends-before': () => 'cela finit avant de commencer, ou aussitôt ; attendu : une fin plus tardive',
    'too-late': (p) => `c’est après ${p.limitDays} jours, la plus longue scène`,
    'after-sound': (p) =>
      `cela commence après la fin du son, qui dure ${p.audioMs / 1000} s ; sont-ce les sous-titres d’un autre fichier ?`,
    'before-start': () => 'cela commence avant le son ; attendu : un temps à partir de 0',
    overlap: () =>
      'cela commence avant la fin de l’intervalle précédent ; attendu : des intervalles l’un après l’autre',
    'bad-stamp': (p) => `ce n’est pas un temps ; attendu : ${p.form}, ou &lt; pour le signe lui-même`,
    'stamp-outside': () => 'ce temps n’est pas dans le sous-titre',
    'stamp-backwards': () => 'ce temps est avant le précédent ; attendu : des temps dans l’ordre',
    'too-long': (p) => `ce sous-titre dépasse ${p.limit} caractères ; coupez-le en plusieurs`,
    'too-many-words': (p) =>
      `à partir d’ici, il y a plus de ${p.limit} mots ; coupez le son et ses sous-titres en plusieurs`,
    'too-dense': (p) =>
      `ce sous-titre a ${p.words} mots, plus que personne n’en dit dans ce temps ; coupez-le en plusieurs, chacun avec son temps`,
    'too-deep': (p) => `ici, des balises sont dans plus de ${p.limit} autres ; fermez-les`,
    'no-text-grid': () =>
      'ce n’est pas un TextGrid en texte ; dans Praat, enregistrez-le avec « Save as text file » ou « Save as short text file »',
    'cut-off': () => 'le TextGrid finit au milieu, ou un guillemet n’est jamais fermé ; enregistrez-le de nouveau',
    'not-expected': (p) =>
      `attendu : ${p.expected === 'number' ? 'un nombre' : 'un texte entre guillemets droits'}, trouvé : ${p.found.slice(0, 40)}`,
    'no-label': () =>
      'ce n’est pas un marqueur ; attendu : un début et une fin en secondes, puis un texte, séparés par des tabulations',
    'no-chat': () =>
      'ce n’est pas une ligne de CHAT ; attendu : @en-tête:, *LOCUTEUR: ou %ligne:, ou une tabulation devant ce qui continue',
  },
};
