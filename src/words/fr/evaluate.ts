import type { Words } from '../sentences.ts';
import { count, inputName, noText, plural } from './phrases.ts';

export const evaluate: Words['evaluate'] = {
  neuralNeedsSound:
    'le détecteur neuronal entend du son, et il n’y en a pas ; ajoutez --recordings DOSSIER, un dossier avec des dossiers de WAV (un dossier par mot)',
  neuralReadsNoText:
    '--dialogue, --triggers et --non-triggers sont du texte, que seul le détecteur phonétique lit ; retirez --detector neural, ou retirez-les',
  phoneticHearsNoSound:
    '--recordings est du son, que seul le détecteur neuronal entend ; retirez --detector phonetic, ou retirez-le',
  oneWakeWord: '--recordings est écouté pour un seul mot d’éveil ; donnez --wake-word une seule fois',
  badSeeds: ({ written, most }) => `--seeds est un nombre entier de 0 à ${most}, et non « ${written} »`,
  oneOutput: '--json et --csv - veulent tous deux la sortie standard ; donnez un fichier à --csv',
  noFolder: ({ folder, code }) =>
    `${folder} : ${code === 'ENOENT' ? 'ce dossier n’existe pas' : code === 'ENOTDIR' ? 'ce n’est pas un dossier' : `ce dossier est illisible (${code})`} ; --recordings prend un dossier avec des dossiers de WAV`,
  empty: (folder) =>
    `${folder} : on n’y entend aucun WAV, ni dans un dossier qu’il contient ; --recordings prend un dossier avec des dossiers de WAV`,
  passedOver: ({ file, why }) => `laissé de côté : ${why.includes(file) ? why : `${file} : ${why}`}`,
  columns: {
    folder: 'DOSSIER',
    files: 'FICHIERS',
    detected: 'DÉTECTÉS',
    share: 'PART',
    median: 'MÉDIANE DU SCORE MAXIMAL',
    unreadable: 'ILLISIBLES',
  },
  how: (p) =>
    `Détecté : « ${p.wakeWord} » atteint ${p.threshold} ou plus quelque part dans le fichier. Chacun a été entendu avec 2 s de bruit faible avant et 1 s après.`,
  noDialogue: ({ folder, code }) =>
    `${folder} : ${code === 'ENOENT' ? 'ce dossier n’existe pas' : code === 'ENOTDIR' ? 'ce n’est pas un dossier' : `ce dossier est illisible (${code})`} ; --dialogue prend un dossier de fichiers .txt ou de scénarios`,
  emptyDialogue: (folder) =>
    `${folder} : rien n’est dit dans aucun de ses fichiers ; --dialogue prend un dossier de fichiers .txt ou de scénarios`,
  nothingSaid: 'personne n’y dit rien qui puisse être lu',
  unreadable: (fault) => noText(fault),
  noPhrases: (fault) =>
    `${noText(fault)} ; une liste d’expressions est un CSV avec les colonnes wake_word, phrase et locale`,
  rowsPassedOver: (p) =>
    `${inputName(p.file)} : ${count(p.passedOver, { one: 'ligne laissée', other: 'lignes laissées' })} de côté sur ${p.rows} (mot d’éveil inconnu, pas de mots, ou autre langue)`,
  progress: (p) =>
    `${p.done} sur ${count(p.files, { one: 'fichier', other: 'fichiers' })}, ${count(p.words, { one: 'mot', other: 'mots' })}${p.secondsLeft === null ? '' : `, encore ${p.secondsLeft} s`}`,
  heard: (p) =>
    `Entendu : ${count(p.conversations, { one: 'conversation', other: 'conversations' })}, ${count(p.words, { one: 'mot', other: 'mots' })}, ${p.length}.`,
  stopped: (p) =>
    `Arrêté après ${p.conversations} sur ${count(p.files, { one: 'conversation', other: 'conversations' })} : la suite ne porte que sur celles-là.`,
  notHeard:
    'Aucun dialogue n’a été entendu : il n’y a donc ni fréquences ni centiles ; --dialogue DOSSIER en donne un.',
  wakeWord: (p) => `« ${p.wakeWord} » à la sensibilité ${p.sensitivity} : le seuil est ${p.threshold}`,
  candidates: (p) =>
    `${p.candidates === 0 ? 'Rien n’atteint' : count(p.candidates, { one: 'passage atteint', other: 'passages atteignent' })} le seuil ; ${count(p.nearMisses, { one: 'passage le frôle', other: 'passages le frôlent' })}.`,
  expected: (p) => `Accidents attendus : ${p.per10k} pour 10 000 mots, ${p.perHour} par heure.`,
  drawn: (p) =>
    `${p.seeds} ${plural(p.seeds, { one: 'tirage', other: 'tirages' })} au sort : ${p.mean} pour 10 000 mots, de ${p.low} à ${p.high} dans 95 tirages sur 100.`,
  measured: (p) =>
    `Mesuré devant la télévision en anglais (${p.device}) : ${p.per10k} pour 10 000 mots, de ${p.low} à ${p.high} ; ${p.lies === 'inside' ? 'ce qui est attendu s’y trouve' : p.lies === 'under' ? 'ce qui est attendu est en dessous' : 'ce qui est attendu est au-dessus'}.`,
  unmeasured: 'Personne n’a mesuré ce mot d’éveil.',
  itself: (candidates) =>
    `Le mot d’éveil lui-même est dit dans ${count(candidates, { one: 'autre passage', other: 'autres passages' })}, qui ne ${plural(candidates, { one: 'compte', other: 'comptent' })} pas ici.`,
  replays: (p) =>
    `Redit, ce qui l’a réveillé le réveille de nouveau dans ${p.anew} % des écoutes ; le même enregistrement dans ${p.again} %, et ${p.never} % des enregistrements jamais en dix fois${p.measured === null || p.measured.tries === 0 ? '' : ` ; mesuré : ${p.measured.hits} fois sur ${p.measured.tries}`}.`,
  durations: {
    needDialogue: '--durations porte sur les accidents d’un dialogue, et il n’y en a pas ; ajoutez --dialogue DOSSIER',
    nothing: 'Rien ne peut l’éveiller ici : il n’y a pas d’accident dont dire la durée.',
    title: (profile) =>
      `Combien de temps dure un accident avec ${profile} ; chacun compte selon sa chance et celle du verdict du serveur.`,
    columns: {
      seconds: 'SECONDES',
      p25: '25 %',
      p50: 'MÉDIANE',
      p75: '75 %',
      p90: '90 %',
      max: 'MAXIMUM',
      mean: 'MOYENNE',
    },
    light: 'lumière allumée',
    recording: 'enregistrement, après le mot d’éveil',
    filmed: (device) => `mesuré, ${device}`,
    films: 'L’étude a filmé des lumières, en secondes entières.',
    answered: (p) =>
      `Un enregistrement accepté que le silence termine reçoit ici une réponse (${p.thinking} s de réflexion et ${p.response} s de réponse, deux durées supposées), ce qui garde la lumière allumée ; un enregistrement rejeté ou coupé n’en reçoit pas.`,
    unverified: 'Cet appareil ne fait rien vérifier : tout accident compte comme accepté.',
    accepted: (share) => `La vérification sur le serveur accepte ${share} % des accidents.`,
    inCloudList: (share) => `Des lumières filmées, le serveur du fabricant liste ${share} %.`,
    sentBeforeVerdict: (seconds) =>
      `Quand elle en rejette un, une médiane de ${seconds} s est déjà partie, son d’avant compris.`,
    pauses: (silence) =>
      `Pour l’enceinte, les paroles sont finies après ${silence} s de silence ; là où elles n’ont pas d’horaire, leurs pauses sont supposées.`,
    end: (p) => `${p.reason} ${p.share} %`,
    ends: (shares) => `Ce qui termine les enregistrements : ${shares}.`,
    endReasons: {
      'end-point': 'la fin des paroles',
      rejected: 'le rejet',
      'no-speech': 'le silence après le mot d’éveil',
      cap: 'la durée maximale d’un accident',
    },
  },
  phraseColumns: {
    triggers: 'DÉCLENCHEUR',
    nonTriggers: 'SANS EFFET',
    score: 'SCORE',
    probability: 'CHANCE',
    percentile: 'CENTILE',
    isOver: 'L’ATTEINT',
  },
  yes: 'oui',
  no: 'non',
  agreement: (p) =>
    `Le centile médian des déclencheurs est ${p.median} ; ${p.over98} % dépassent le 98e, ${p.over995} % le 99,5e. Un déclencheur a un score plus haut qu’un passage du dialogue dans ${p.area} % des paires.`,
  curve: {
    title: 'Demandes manquées, selon les accidents par heure, sensibilité de 0 à 1',
    here: (sensitivity) => `× sensibilité ${sensitivity}`,
    missed: '% manquées',
    perHour: 'par heure',
    nothing: 'Il n’y a pas d’accidents à mettre en face des demandes manquées.',
  },
};
