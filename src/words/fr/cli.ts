import type { Words } from '../sentences.ts';
import { inputName, noText } from './phrases.ts';

export const cli: Words['cli'] = {
  description:
    'Un simulateur, mots d’éveil et vie privée : ce qu’une enceinte connectée entend, ce qui la réveille, ce qui quitte la maison, de qui étaient ces paroles, si ces personnes avaient accepté, et ce que devient l’enregistrement.',
  version: 'la version',
  help: 'cette aide',
  helpCommand: 'l’aide d’une commande',
  more: 'Un scénario est un fichier, - pour l’entrée standard, ou l’identifiant d’un scénario fourni (earshot scenarios).\nearshot help COMMANDE donne les options et des exemples d’une commande.\nChaque exécution modélise un genre d’appareil, pas un produit ; docs/model.md dit ce qu’elle contient.',
  titles: {
    usage: 'Usage :',
    options: 'Options :',
    commands: 'Commandes :',
    arguments: 'Arguments :',
    examples: 'Exemples :',
  },
  commands: {
    play: 'jouer un scénario, un WAV ou le journal d’une exécution (log.jsonl) ; à défaut, la bibliothèque ; en lignes de texte avec --plain ou si la sortie n’est pas un terminal',
    teach: 'un scénario avec une classe : prédire, puis voir',
    run: 'simuler des scénarios et dire ce que chaque mot est devenu',
    validate: 'vérifier des fichiers de scénario ; toutes les erreurs à la fois',
    prevent:
      'les plus petits changements qui auraient gardé la parole privée à la maison ou l’auraient rendue licite, et ce que chacun coûte',
    compare: 'un scénario tel quel à côté de lui-même sous d’autres réglages, dans toutes leurs combinaisons',
    test: 'vérifier que ce que des scénarios attendent se produit ; un dossier vaut pour tous ceux qu’il contient',
    explain:
      'à quel point une expression ressemble à un mot d’éveil, et pourquoi, son par son ; avec --like, quelles expressions d’un texte s’en approchent le plus',
    schema: 'afficher le schéma JSON des scénarios, pour un éditeur',
    scenarios: 'lister les scénarios fournis, et ceux d’un dossier',
    devices: 'lister les profils d’appareil, avec la source de chaque réglage',
    listen:
      'un WAV, ou un micro sur l’entrée standard, écouté par le détecteur neuronal : scores et activations au fur et à mesure',
    new: 'commencer un scénario : pose trois questions, ou prend des options, et écrit un fichier commenté qui tourne déjà',
    import: 'votre propre transcription (WebVTT, SubRip, TextGrid, marqueurs d’Audacity, CHAT) devient un scénario',
    export: 'ce qui a été dit et ce que c’est devenu, en WebVTT, TextGrid, CSV ou asciicast',
    render: 'lire un scénario à voix haute dans un WAV, avec ses sous-titres',
    evaluate: 'l’accord d’un détecteur avec ce qui a été mesuré',
    doctor: 'ce que cette machine offre, et comment ajouter ce qui manque',
    completion: 'afficher de quoi compléter, dans un shell, les commandes, options et scénarios du programme',
  },
  examples: {
    prevent: [
      {
        call: 'earshot prevent clinic-letter',
        does: 'Ce qu’on aurait pu régler ou faire autrement, le moins coûteux d’abord.',
      },
      {
        call: 'earshot prevent clinic-letter --take 1 -o safer.yaml',
        does: 'Écrit le scénario avec le premier de ces changements.',
      },
    ],
    compare: [
      {
        call: 'earshot compare clinic-letter --vary sensitivity=0.1,0.5,0.9',
        does: 'Ce que change la sensibilité, avec un dessin.',
      },
      {
        call: 'earshot compare clinic-letter --vary device=alexa-like,google-like --vary verification=true,false',
        does: 'Quatre combinaisons à côté du scénario tel quel.',
      },
      {
        call: 'earshot compare presque --vary sensitivity=0.2,0.5,0.8 --seeds 200 --csv > runs.csv',
        does: 'Les mêmes 200 graines sous chaque réglage, une ligne par simulation, pour R ou pandas.',
      },
    ],
    test: [
      {
        call: 'earshot test scenarios',
        does: 'Tous les scénarios d’un dossier ; code de sortie 1 si quelque chose ne se produit pas.',
      },
      {
        call: 'earshot test clinic-letter --seeds 100',
        does: 'Dans combien d’écoutes sur cent chaque attente est remplie.',
      },
      {
        call: 'earshot test mine.yaml --update',
        does: 'Écrit dans le fichier ce qui s’est produit, après l’avoir montré.',
      },
      {
        call: 'earshot test scenarios --reporter junit > report.xml',
        does: 'Un rapport que lit un serveur d’intégration.',
      },
    ],
    play: [
      { call: 'earshot', does: 'La bibliothèque : choisir un scénario et le jouer.' },
      { call: 'earshot clinic-letter --seed 3', does: 'Une seule écoute d’un scénario, tirée au sort.' },
      {
        call: 'earshot play clinic-letter --plain --wake-word "hey siri"',
        does: 'La même scène avec un autre mot d’éveil, en lignes de texte.',
      },
      {
        call: 'earshot run clinic-letter --jsonl | earshot play - --plain',
        does: 'Une exécution rejouée à partir de son journal.',
      },
    ],
    teach: [
      { call: 'earshot teach clinic-letter', does: 'La classe prédit ce qui quitte la maison, puis le voit.' },
      {
        call: 'earshot teach clinic-letter --plain',
        does: 'Questions et réponses en lignes de texte, à relire avant le cours.',
      },
    ],
    run: [
      { call: 'earshot run clinic-letter', does: 'Ce qui peut arriver, et ce que devient chaque mot.' },
      {
        call: 'earshot run clinic-letter --set verification=false --sensitivity 0.3',
        does: 'La même scène avec un appareil réglé autrement.',
      },
      {
        call: 'earshot run clinic-letter diner --seed 1 --csv > recordings.csv',
        does: 'Une écoute de deux scénarios, une ligne par enregistrement, pour R ou pandas.',
      },
      {
        call: 'earshot run clinic-letter --fail-on finding',
        does: 'Code de sortie 1 si un consentement ne couvre pas ce qui est fait, pour un script.',
      },
    ],
    validate: [
      {
        call: 'earshot validate my-scene.yaml',
        does: 'Toutes les erreurs d’un fichier, avec leur ligne et ce qui était attendu.',
      },
      { call: 'earshot validate scenes/*.yaml', does: 'Plusieurs fichiers à la fois.' },
      {
        call: 'earshot validate scenes/*.yaml --json',
        does: 'La même chose en données : pour chaque remarque un code, sa place et ses valeurs, pour un script.',
      },
    ],
    explain: [
      { call: 'earshot explain "a letter"', does: 'À quel point une expression ressemble à « Alexa », son par son.' },
      {
        call: 'earshot explain "on parle français" --all --language fr',
        does: 'Des paroles en français contre chaque mot d’éveil français.',
      },
      {
        call: 'earshot explain --file phrases.txt --json > scores.jsonl',
        does: 'Une liste d’expressions, une ligne de JSON pour chacune.',
      },
      {
        call: 'earshot explain --like Alexa --words talk.txt --top 5',
        does: 'Les cinq expressions d’un texte qui s’en approchent le plus.',
      },
    ],
    listen: [
      { call: 'earshot listen recording.wav', does: 'Scores et activations dans un enregistrement.' },
      {
        call: 'earshot listen recording.wav --wake-word "hey jarvis" --jsonl',
        does: 'Un autre mot d’éveil ; un événement par ligne.',
      },
      {
        call: 'arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -',
        does: 'Le micro d’une machine Linux, en direct.',
      },
    ],
    new: [
      { call: 'earshot new', does: 'Demande le titre, ce qui doit arriver et quelle enceinte est là.' },
      {
        call: 'earshot new tea.yaml --about request --device google-like',
        does: 'Une demande où se mêlent les paroles d’un autre, sur une autre enceinte ; demande le reste, s’il y a quelqu’un.',
      },
      {
        call: 'earshot new --title "Our interview" --from interview.srt',
        does: 'Part des lignes de vos propres sous-titres, et attend ce qui en sort.',
      },
    ],
    import: [
      {
        call: 'earshot import interview.srt -o interview.yaml',
        does: 'Un scénario avec les répliques des sous-titres, à leurs temps.',
      },
      {
        call: 'earshot import labels.txt --from audacity --language fr',
        does: 'Des marqueurs d’Audacity, en français, en scénario sur la sortie standard.',
      },
      { call: 'earshot import leo.cha -o leo.yaml', does: 'Qui participe, et ce qui a été dit, d’après un CHAT.' },
    ],
    export: [
      {
        call: 'earshot export clinic-letter -o letter.TextGrid',
        does: 'Répliques, mots, sorts et enregistrements, chacun sur sa ligne dans Praat.',
      },
      { call: 'earshot export clinic-letter --to csv', does: 'Une ligne par mot, pour R ou pandas.' },
      {
        call: 'earshot export clinic-letter -o play.cast',
        does: 'La scène, pour asciinema play ; un journal (log.jsonl) convient aussi.',
      },
    ],
    render: [
      {
        call: 'earshot render clinic-letter -o letter.wav',
        does: 'La scène dans un WAV, et ses sous-titres à côté, dans letter.vtt.',
      },
      {
        call: 'earshot render clinic-letter -o letter.wav --captions words.vtt --seed 2',
        does: 'Les sous-titres ailleurs, et un autre tirage du bruit de la pièce.',
      },
    ],
    evaluate: [
      {
        call: 'earshot evaluate',
        does: 'Si les déclencheurs documentés ont un score plus élevé que d’autres paroles.',
      },
      {
        call: 'earshot evaluate --dialogue talk --wake-word Alexa',
        does: 'Combien de fois un appareil se réveille par erreur dans vos propres conversations.',
      },
      {
        call: 'earshot evaluate --recordings wavs --json',
        does: 'Combien de vos enregistrements le détecteur neuronal reconnaît.',
      },
    ],
    scenarios: [
      { call: 'earshot scenarios', does: 'Ce qui est fourni, et de quoi parle chaque scénario.' },
      { call: 'earshot scenarios --scenarios scenes --json', does: 'Les vôtres aussi, sous forme de données.' },
    ],
    devices: [
      { call: 'earshot devices', does: 'Chaque profil, avec la source de chaque réglage.' },
      { call: 'earshot devices alexa-like google-like --json', does: 'Deux d’entre eux, sous forme de données.' },
    ],
    schema: [
      {
        call: 'earshot schema > scenario.schema.json',
        does: 'Pour un éditeur qui complète et vérifie pendant la frappe.',
      },
      { call: 'earshot schema --language fr', does: 'Avec les descriptions en français.' },
    ],
    doctor: [
      { call: 'earshot doctor', does: 'Ce que cette machine peut afficher, jouer et dire.' },
      { call: 'earshot doctor --language fr', does: 'La même chose en français.' },
    ],
    completion: [
      {
        call: 'source <(earshot completion bash)',
        does: 'Dans bash, pour cette session ; dans ~/.bashrc, pour toutes.',
      },
      {
        call: 'earshot completion zsh > ~/.zfunc/_earshot',
        does: 'Dans zsh, si ~/.zfunc est un dossier de $fpath.',
      },
      {
        call: 'earshot completion fish > ~/.config/fish/completions/earshot.fish',
        does: 'Dans fish, pour toutes les sessions.',
      },
    ],
  },
  /** Of an option that means something else in one command, its own there. */
  options: {
    device: 'profil d’appareil (earshot devices en donne la liste)',
    wakeWord: 'n’importe quelle expression',
    sensitivity: 'facilité à se réveiller ; 0.5 par défaut',
    detector: 'ce qui écoute : phonetic (les mots) ou neural (le son) ; pour run et evaluate aussi both (les deux)',
    seed: 'ce qui arrive une fois, par hasard ; à défaut, ce qui peut arriver',
    language: 'la langue de tout ce qui s’affiche ; dans new, explain et evaluate, celle de ce qui est dit aussi',
    set: 'un réglage du profil ; peut être répété',
    scenarios: 'un dossier de scénarios en plus de ceux fournis',
    failOn: 'finding : code de sortie 1 s’il y a un constat',
    file: 'une expression par ligne, - pour l’entrée standard',
    like: 'un mot d’éveil : classer ce qui, dans un texte (--words), s’en approche le plus',
    words: 'ce texte, une phrase par ligne, avec ou sans noms (A: …) ; - pour l’entrée standard',
    top: 'combien d’expressions, de 1 à 10000 ; 20 par défaut',
    json: 'les données, en JSON',
    jsonl: 'ce qui se passe, un événement par ligne, en JSON Lines',
    csv: 'une ligne par enregistrement',
    plain: 'en lignes de texte',
    all: 'contre chaque mot d’éveil du catalogue',
    model: 'votre propre classifieur openWakeWord',
    sound: 'jouer aussi le son, au rythme des lignes',
    'render.output': 'le WAV à écrire',
    captions: 'le WebVTT à écrire ; d’ordinaire à côté du WAV',
    recordings: 'un dossier contenant des dossiers de WAV',
    watch: 'suivre le fichier : le relire chaque fois qu’il est enregistré',
    'evaluate.wakeWord': 'n’importe quelle expression ; peut être répété',
    'evaluate.all': 'chaque mot d’éveil dont les accidents ont été mesurés',
    dialogue:
      'un dossier de conversations (.txt aux lignes comme « A: Bonjour. », ou scénarios) pour le détecteur phonétique',
    durations: 'combien de temps durent les accidents dans ces paroles, et ce que fait la vérification',
    triggers:
      'expressions qui ont réveillé un appareil (colonnes wake_word, phrase, locale), au lieu de celles fournies',
    nonTriggers: 'expressions qui n’en ont pas réveillé, sous la même forme',
    'evaluate.seeds': 'combien de fois tirer au sort ; 100 d’ordinaire, 0 pour jamais',
    'evaluate.csv': 'écrit ce que coûte chaque sensibilité ; - pour la sortie standard',
    at: 'commencer là, en pause dans le lecteur : 14.2s, 0:14.2',
    reporter: 'text, ou pour une machine json ou junit',
    update: 'écrire ce qui s’est produit dans chaque « expect: », après l’avoir montré',
    vary: 'ce qui change : tout réglage du profil, ou device ; peut être répété, pour toutes les combinaisons',
    'compare.csv': 'une ligne par simulation',
    take: 'écrire le scénario avec ce changement, dans -o',
    output: 'le fichier à écrire ; ce qui y est n’est pas écrasé',
    seeds: 'autant d’écoutes, avec les graines 1, 2, 3, …, et ce qui en ressort (prevent en fait 100)',
    from: 'ce qu’est la transcription, quand ni son nom ni son début ne le disent',
    to: 'le format ; sinon d’après la terminaison de -o',
    'export.output': 'le fichier à écrire : .vtt, .TextGrid, .csv ou .cast',
    title: 'le titre du scénario ; son fichier en tire son nom',
    about: 'ce qui doit arriver : un nom comme le mot d’éveil, une demande mêlée d’autres paroles, ou rien de mal',
    'new.from': 'partir des lignes de vos propres sous-titres (ou .srt, .TextGrid, marqueurs d’Audacity, CHAT)',
  },
  unknownOption: ({ option, nearest }) =>
    `il n’y a pas d’option ${option}${nearest === null ? '' : ` ; vouliez-vous dire ${nearest} ?`} (earshot help COMMANDE en donne la liste)`,
  otherOption: (option) =>
    `cette commande ne prend pas ${option} (earshot help COMMANDE donne la liste de ce qu’elle prend)`,
  unknownCommand: ({ command, nearest }) =>
    `il n’y a pas de commande ${command}${nearest === null ? '' : ` ; vouliez-vous dire ${nearest} ?`} (earshot help en donne la liste)`,
  missingArgument: (name) =>
    `il manque ${name} ; nommez un fichier, - pour l’entrée standard, ou un identifiant (earshot scenarios)`,
  optionMissingArgument: (option) => `l’option ${option} demande une valeur`,
  excessArguments:
    'il y a plus de mots que la commande n’en prend ; mettez une expression avec des espaces entre guillemets',
  unknownLanguage: (known) => `--language vaut ${known}`,
  unknownDetector: (name) => `il n’y a pas de détecteur « ${name} » ; il y a : phonetic, neural, et both (les deux)`,
  oneDetector: '--detector both est pour earshot run ; choisissez ici phonetic ou neural',
  modelUnheard: '--model donne un classifieur de sons, et --detector phonetic entend des mots ; retirez l’un des deux',
  cannotWrite: (code) => `la sortie ne peut pas être écrite (${code})`,
  badSeed: (seed) => `--seed est un nombre entier à partir de 0, de 15 chiffres au plus, pas « ${seed} »`,
  oneFormat: 'choisissez un seul de --json, --jsonl et --csv',
  unknownFailOn: (what) => `--fail-on prend : finding, pas « ${what} »`,
  hasErrors: (path) => `${path} contient des erreurs`,
  isValid: (path) => `${path} : aucune erreur`,
  noFolder: (folder) => `${folder} n’est pas un dossier lisible`,
  badAt: (time) => `--at est un moment de la scène, tel que 14.2s ou 0:14.2, et non « ${time} »`,
  atBeyondEnd: (end) => `--at est après la fin ; la scène dure ${end}`,
  atOrSound: '--sound commence au début ; ôtez --at',
  atOfNothing: '--at est un moment d’une scène ; nommez aussi le scénario',
  badRuns: (p) => `--seeds est le nombre de simulations, de 1 à ${p.most}, et non « ${p.written} »`,
  seedOrSeeds: '--seed en fait une et --seeds plusieurs ; ôtez l’un des deux',
  cannotWatchInput: 'l’entrée standard ne peut être suivie ; donnez un fichier à --watch',
  watching: 'Fichiers suivis ; Ctrl+C termine.',
  leftOut: (path) => `${path} contient des erreurs et est laissé de côté ; earshot validate dit lesquelles`,
  noPhrase: 'il n’y a pas d’expression ; earshot explain "a letter", ou --file phrases.txt',
  noPhrases: (fault) =>
    `${noText(fault)} ; --file prend du texte, une expression par ligne, ou - pour l’entrée standard`,
  phraseTooLong: ({ place, limit }) =>
    `${place === null ? '' : `${inputName(place.path)}:${place.line} : `}cette expression dépasse ${limit} caractères ; donnez-la en morceaux plus courts`,
};
