import type { Expected, Found } from '../../scenario/problem.ts';
import type { Words } from '../en/index.ts';
import { inputName } from './phrases.ts';

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'du texte',
  number: 'un nombre',
  integer: 'un nombre entier',
  boolean: 'true ou false',
  list: 'une liste, comme [a, b]',
  mapping: 'des clés et leurs valeurs, comme {clé: valeur}',
  time: 'une durée : 12s, 1.5s, 250ms, 2min, 1h, 90d (jours), 18mo (mois), 00:01:12.500, ou un nombre de secondes',
  start:
    'un moment : 12s, 1.5s, 250ms, 2min, 1h, 00:01:12.500, un nombre de secondes, ou +1.5s après l’entrée précédente',
  comparison: 'un nombre, ou une comparaison comme ">= 1" (=, >, >=, <, <=)',
  purpose: 'service, storage, improvement, advertising, ou sharing: suivi du nom d’un partenaire',
  recording: 'l’identifiant d’un enregistrement, comme r1',
  deletion: 'all, voice-only, ou l’identifiant d’un enregistrement, comme r1',
  person: 'l’identifiant d’une personne de « people »',
  id: 'une lettre, puis des lettres, des chiffres, - ou _',
  url: 'une adresse qui commence par http:// ou https://',
  'word-times': '[débutMs, finMs, "mot"], en millisecondes entières',
  other: 'autre chose',
};

const FOUND: Readonly<Record<Found, string>> = {
  text: 'du texte',
  number: 'un nombre',
  boolean: 'une valeur vrai-ou-faux',
  null: 'rien',
  list: 'une liste',
  mapping: 'un groupe de clés',
};

const oneOf = (names: readonly string[]) => (names.length > 1 ? `l’un de : ${names.join(', ')}` : names.join(''));

const range = (p: { minimum: number | null; maximum: number | null }) =>
  p.minimum === null
    ? `${p.maximum} au plus`
    : p.maximum === null || p.maximum === Number.MAX_SAFE_INTEGER
      ? `${p.minimum} ou plus`
      : `de ${p.minimum} à ${p.maximum}`;

const YAML_FAULTS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'un alias (*nom) ne peut avoir ni étiquette ni ancre\nretirez-la',
  BAD_ALIAS: 'ce n’est pas un alias\nmettez entre guillemets un texte qui commence par *',
  BAD_COLLECTION_TYPE: 'cette étiquette ne convient pas\nretirez l’étiquette (!…)',
  BAD_DIRECTIVE: 'YAML ne connaît pas cette directive\nretirez la ligne',
  BAD_DQ_ESCAPE:
    'cette séquence d’échappement n’existe pas entre guillemets doubles\nécrivez \\\\ pour une barre oblique inverse, ou prenez des guillemets simples',
  BAD_INDENT:
    'cette ligne n’est pas alignée avec celles de son groupe\ndonnez le même retrait aux clés d’un groupe, avec des espaces',
  BAD_PROP_ORDER:
    'les ancres et les étiquettes précèdent le - ou la valeur\ndéplacez-la, ou mettez le texte entre guillemets',
  BAD_SCALAR_START: 'un texte ne peut pas commencer par ce caractère\nmettez le texte entre guillemets',
  BLOCK_AS_IMPLICIT_KEY:
    'un texte qui contient deux-points et une espace doit être entre guillemets\nmettez le texte entre guillemets ; une autre clé va sur sa propre ligne',
  BLOCK_IN_FLOW:
    'entre crochets ou accolades, il n’y a ni lignes avec - ni retraits\nfermez d’abord, ou écrivez aussi la liste entre crochets',
  IMPOSSIBLE: 'YAML ne comprend pas ce passage\nvérifiez ici retraits, guillemets et crochets',
  KEY_OVER_1024_CHARS:
    'cette clé dépasse 1 024 caractères\nmettez entre guillemets un texte qui contient deux-points et une espace',
  MISSING_CHAR:
    'il manque quelque chose ici\nécrivez clé: valeur, avec le retrait de son groupe ; vérifiez crochets et virgules',
  MULTILINE_IMPLICIT_KEY:
    'ce n’est pas une clé, et cela ne continue pas le texte du dessus\nécrivez clé: valeur, ou ajoutez un retrait pour continuer le texte',
  MULTIPLE_ANCHORS: 'il y a deux ancres ici\ngardez-en une',
  MULTIPLE_DOCS:
    'un second document commence ici\nun fichier contient un seul scénario ; mettez l’autre dans son propre fichier',
  MULTIPLE_TAGS: 'il y a deux étiquettes ici\nretirez les étiquettes (!…)',
  NON_STRING_KEY: 'une clé doit être du texte\nécrivez clé: valeur',
  TAB_AS_INDENT: 'une tabulation ne peut pas servir de retrait\nprenez des espaces',
  TAG_RESOLVE_FAILED:
    'un scénario n’a pas d’étiquettes\nretirez l’étiquette (!…), ou mettez entre guillemets un texte qui commence par !',
  UNCLOSED_QUOTE: 'ce guillemet n’est jamais fermé\nmettez le même guillemet à la fin du texte',
  UNCLOSED_BRACKET: 'ce crochet ou cette accolade n’est jamais fermé\nfermez-le là où finit son contenu',
  UNEXPECTED_TOKEN:
    'le texte ou la liste d’avant est déjà complet\nmettez tout le texte entre guillemets ; un guillemet s’écrit \\" dans "…", et deux fois dans \'…\'',
  YAML_VERSION: 'un scénario est en YAML 1.2\nretirez cette ligne',
};

export const scenario: Words['scenario'] = {
  keys: {
    schema: {
      title: 'scénario earshot',
      description:
        'Qui se trouve à portée d’une enceinte connectée, ce qui est dit et quand, ce que font les gens, et ce que deviennent les enregistrements.',
      editor: 'L’adresse du schéma JSON, pour les éditeurs. Elle n’a pas d’autre sens.',
    },
    scenario: {
      format: 'Le format et sa version.',
      id: 'Un nom court pour les scripts. Par défaut : le nom du fichier.',
      title: 'Le titre que lisent les gens. Par défaut : l’identifiant.',
      language: 'La langue parlée : en (par défaut) ou fr.',
      summary: 'Une phrase : ce qui se passe.',
      sources: 'Où le cas est documenté. Vide pour une fiction.',
      tags: 'Des mots pour retrouver le scénario.',
      law: 'eu (par défaut), ou elsewhere : les constats disent alors « au regard du RGPD, ce serait… ».',
      device: 'Un profil d’appareil, puis les réglages qui changent.',
      people: 'Tous ceux qui sont à portée, par identifiant.',
      timeline: 'Ce qui est dit, fait et se passe, une entrée chacun. Une entrée sans moment suit la précédente.',
      later: 'Ce que deviennent les enregistrements après la fin de la scène.',
      expect: 'Ce qui devrait en sortir : des champs du résumé, et trois listes.',
      lesson: 'Des questions qui arrêtent la scène : prédire, puis dévoiler.',
      room: 'Le bruit de la pièce, quand on écoute la scène.',
      duration: 'La durée de la scène. Par défaut : la fin de la dernière entrée plus 20 s.',
      pronounce: 'La prononciation de mots : un mot et ses sons, en ARPAbet (AH0 L EH1 K S AH0) ou en API.',
      audio: 'Un fichier son que l’appareil entend, relatif au dossier du scénario.',
      captions: 'Les sous-titres du fichier son, relatifs au dossier du scénario.',
    },
    source: {
      title: 'Le titre de la publication.',
      author: 'Qui l’a écrite.',
      year: 'L’année de parution.',
      url: 'Où la lire.',
    },
    person: {
      name: 'Le nom que lisent les gens. Par défaut : l’identifiant.',
      role: 'owner (titulaire du compte), resident (habitant), guest (invité), child (enfant), ou media (télévision, radio : pas une personne).',
      age: 'En années.',
      guardian: 'La personne dont le consentement vaut pour celui de cet enfant.',
      consents: 'Ce que cette personne a répondu pour chaque finalité. Une finalité absente n’a jamais été demandée.',
      wpm: 'Le débit de parole, en mots par minute.',
      voice: 'La voix, quand la scène est dite. Par défaut : choisie d’après le rôle et l’âge.',
      distanceM: 'La distance à l’appareil, en mètres.',
    },
    purpose: {
      service: 'Répondre à la demande.',
      storage: 'Conserver les enregistrements.',
      improvement: 'Écoute humaine et entraînement.',
      advertising: 'Profilage publicitaire.',
    },
    voice: {
      variant: 'Une voix du moteur de parole, comme f3 ou m1.',
      pitch: 'La hauteur, de 0 à 99.',
    },
    room: {
      noise: 'Ce qu’on entend d’autre : quiet, white, pink, babble (brouhaha) ou tv.',
      snrDb: 'De combien la parole dépasse le bruit, en décibels.',
    },
    entry: {
      at: 'Quand cela commence : un moment depuis le début de la scène, ou +1.5s après la fin de l’entrée précédente. Par défaut : juste après elle.',
      who: 'L’identifiant de la personne.',
      says: 'Ce qui est dit. [texte]{catégorie} marque des mots privés.',
      to: 'device : la phrase s’adresse à l’enceinte.',
      private: 'Des catégories de sujets privés ; elles marquent toute la phrase.',
      wakes: 'La partie de la phrase qui est réputée réveiller l’appareil, quel que soit son score.',
      accepted: 'Ce que la vérification répond à ce qui réveille l’appareil ici. Par défaut : le score décide.',
      reply: 'Ce que fait l’appareil si l’enregistrement de cette phrase est accepté.',
      words: 'Les temps exacts des mots, en millisecondes depuis le début de la scène : [débutMs, finMs, "mot"].',
      pronounce: 'La prononciation de mots de cette phrase, en ARPAbet ou en API.',
      wpm: 'Le débit de cette phrase, en mots par minute.',
      does: 'Ce que fait la personne.',
      purpose: 'La finalité que concerne le choix.',
      choice: 'granted (accordé), refused (refusé) ou withdrawn (retiré).',
      what: 'Ce qui est effacé : all, voice-only, ou l’identifiant d’un enregistrement, comme r1.',
      event: 'Ce qui se passe.',
      with: 'Des réglages de l’appareil qui valent après la mise à jour.',
    },
    reply: {
      says: 'Ce que dit l’appareil.',
      lasts: 'Combien de temps il parle. Par défaut : une durée d’après ses mots.',
      expects: 'true : le micro s’ouvre ensuite sans mot d’éveil.',
      does: 'send (envoie l’enregistrement à un partenaire), delete (efface), ou none (par défaut).',
      partner: 'Pour send : qui le reçoit.',
      what: 'Pour delete : all, voice-only, ou l’identifiant d’un enregistrement, comme r1.',
      wakes: 'Une partie de la réponse qui est réputée réveiller l’appareil lui-même.',
    },
    later: {
      after: 'Combien de temps après la fin de la scène : 3d (jours), 18mo (mois).',
      event: 'Ce qui arrive à chaque enregistrement encore conservé.',
      recording: 'L’identifiant d’un enregistrement, comme r1, si cela n’arrive qu’à lui.',
      by: 'Qui demande les enregistrements.',
      partner: 'Qui reçoit les enregistrements.',
      purpose: 'La finalité du partage.',
      who: 'L’identifiant de la personne.',
      does: 'Ce que fait la personne.',
      choice: 'granted (accordé), refused (refusé) ou withdrawn (retiré).',
      what: 'Ce qui est effacé : all, voice-only, ou l’identifiant d’un enregistrement, comme r1.',
    },
    expect: {
      summary: 'Un champ du résumé : un nombre, ou une comparaison comme ">= 1".',
      heard: 'Ces passages réveillent l’appareil.',
      findings: 'Ces constats sont faits.',
      noFindings: 'Ces constats ne sont pas faits.',
    },
    lesson: {
      at: 'Quand la scène s’arrête.',
      ask: 'La question.',
      choices: 'Les réponses possibles, deux ou plus.',
      answer: 'Le numéro de la bonne, en comptant à partir de 1.',
      because: 'Pourquoi ; montré quand on dévoile.',
    },
  },
  severity: { error: 'erreur', warning: 'attention' },
  more: ({ count }) => (count === 1 ? '… et une autre erreur' : `… et ${count} autres erreurs`),
  unreadable: {
    missing: ({ file }) => `${file} : ce fichier n’existe pas ; vérifiez le chemin.`,
    folder: ({ file }) => `${file} : c’est un dossier ; nommez un fichier de scénario qui s’y trouve.`,
    forbidden: ({ file }) => `${file} : vous n’avez pas le droit de lire ce fichier ; changez ses permissions.`,
    binary: ({ file }) => `${inputName(file)} : ce n’est pas du texte ; un scénario est en YAML ou en JSON.`,
    'not-utf8': ({ file }) => `${inputName(file)} : ce texte n’est pas en UTF-8 ; enregistrez-le en UTF-8.`,
    'too-big': ({ file, limit }) =>
      `${inputName(file)} : plus de ${limit / 1024 ** 2} Mio, c’est trop pour un scénario ; partagez-le en plusieurs.`,
    'too-deep': ({ file, limit, line, column }) =>
      `${inputName(file)}:${line}:${column} : plus de ${limit} niveaux s’emboîtent ici ; retirez des crochets ou des retraits.`,
    failed: ({ file, reason }) => `${inputName(file)} : lecture impossible (${reason}) ; essayez avec une copie.`,
  },
  problems: {
    yaml: ({ code }) =>
      YAML_FAULTS[code] ?? 'YAML ne comprend pas ce passage\nvérifiez ici retraits, guillemets et crochets',
    'duplicate-key': ({ key, firstLine }) =>
      `« ${key} » est écrit deux fois\nla première fois est à la ligne ${firstLine} ; gardez-en une`,
    'too-many-aliases': () =>
      'les alias de ce fichier (*nom) représentent trop de contenu\nécrivez le contenu là où il sert',
    'unknown-anchor': ({ name, suggestion }) =>
      `rien au-dessus ne s’appelle &${name}\n${suggestion ? `vouliez-vous dire *${suggestion} ?` : 'mettez entre guillemets un texte qui commence par *'}`,
    'empty-file': () => 'il n’y a pas de scénario ici\ncommencez par : format: earshot/scenario@1',
    'not-a-scenario': () =>
      'ce n’est pas un scénario\nattendu : des clés et leurs valeurs ; commencez par : format: earshot/scenario@1',
    'unknown-key': ({ key, suggestion, known }) =>
      `il n’y a pas de clé « ${key} » ici\n${suggestion ? `vouliez-vous dire « ${suggestion} » ?` : `possible ici : ${known.join(', ')}`}`,
    'stray-text': ({ text }) =>
      `il n’y a pas de clé « ${text} » ici\n${text.includes(':') ? 'mettez une espace après les deux-points' : 'si cela suit le texte avant la virgule, mettez tout le texte entre guillemets'}`,
    'missing-key': ({ key, expected, known }) =>
      `il manque « ${key} » ici\nattendu : ${expected ? EXPECTED[expected] : oneOf(known)}`,
    'wrong-type': ({ expected, found, written }) =>
      found === 'null'
        ? `il n’y a pas de valeur ici\nattendu : ${EXPECTED[expected]}`
        : found === 'number' || found === 'boolean'
          ? `YAML lit ${written} comme ${FOUND[found]}\nattendu : ${EXPECTED[expected]}`
          : `c’est ${FOUND[found]}\nattendu : ${expected === 'list' && found === 'text' ? `une liste : [${written}]` : EXPECTED[expected]}`,
    unquoted: ({ found, written }) =>
      `YAML lit ${written} comme ${FOUND[found]}, mais il faut du texte\nmettez-le entre guillemets : "${written}"`,
    'not-one-of': ({ written, suggestion, known }) =>
      `« ${written} » n’est pas possible ici\n${suggestion && known.length > 1 ? `vouliez-vous dire « ${suggestion} » ?\n` : ''}attendu : ${oneOf(known)}`,
    'wrong-form': ({ expected, written }) => `« ${written} » n’est pas possible ici\nattendu : ${EXPECTED[expected]}`,
    'empty-text': () => 'ce texte est vide\nécrivez quelque chose, ou retirez la clé',
    time: ({ written, fault, limitDays, expected }) =>
      ({
        form: `« ${written} » n’est pas un temps\nattendu : ${EXPECTED[expected]}`,
        negative: `« ${written} » est avant le début\nun temps n’est jamais négatif`,
        plus: `« ${written} » a un + qui n’a pas de sens ici\nseul « at » d’une entrée de timeline peut compter depuis l’entrée précédente`,
        'too-long': `« ${written} » est trop long\nle plus long possible ici : ${limitDays > 366 ? `${Math.round(limitDays / 365.25)} ans` : `${limitDays} jours`}`,
      })[fault],
    'out-of-range': ({ minimum, maximum, written }) =>
      `${written} est trop ${minimum !== null && Number(written) < minimum ? 'petit' : 'grand'}\nattendu : ${range({ minimum, maximum })}`,
    'list-length': (p) => `cette liste n’a pas la bonne longueur\nattendu : ${range(p)}`,
    'no-kind': ({ kinds }) => `cette entrée ne dit pas ce qui se passe\nattendu : ${oneOf(kinds)}`,
    'two-kinds': ({ first, second }) =>
      `une entrée ne peut pas avoir « ${first} » et « ${second} »\nfaites-en deux entrées`,
    'no-timeline': () => 'il manque « timeline » ici\nattendu : une timeline, ou un fichier son dans « audio »',
    'unknown-person': ({ id, suggestion, known }) =>
      `personne ici ne s’appelle « ${id} »\n${
        suggestion
          ? `vouliez-vous dire « ${suggestion} » ?`
          : known.length > 0
            ? `dans « people » il y a : ${known.join(', ')}`
            : 'décrivez cette personne dans « people »'
      }`,
    'guardian-of-adult': ({ role }) =>
      `seul un enfant a un responsable, et cette personne est : ${role}\nécrivez role: child, ou retirez « guardian »`,
    'guardian-role': ({ id, role }) =>
      `« ${id} » ne peut pas être responsable d’un enfant, étant : ${role}\nun responsable est owner, resident ou guest`,
    'media-consents': () =>
      'une télévision ou une radio ne peut consentir à rien\nretirez les consentements, ou donnez un autre rôle que media',
    'mark-unopened': () =>
      'ce ] ne ferme aucune marque privée\nécrivez [texte]{catégorie}, ou \\] pour le caractère lui-même (entre guillemets doubles \\\\])',
    'mark-unclosed': () =>
      'ce [ ouvre une marque privée qui ne finit pas\nécrivez [texte]{catégorie}, ou \\[ pour le caractère lui-même (entre guillemets doubles \\\\[)',
    'mark-no-category': () =>
      'cette marque privée n’a pas de catégorie\nécrivez [texte]{catégorie}, par exemple [la lettre]{health}',
    'mark-empty': () =>
      'il n’y a pas de texte dans cette marque privée\nécrivez [texte]{catégorie}, par exemple [la lettre]{health}',
    'no-words': () => 'il n’y a aucun mot dans cette phrase\nécrivez ce qui est dit',
    'wakes-elsewhere': ({ wakes, suggestion }) =>
      `« ${wakes} » ne se trouve pas dans cette phrase\n${suggestion ? `vouliez-vous dire « ${suggestion} » ?` : 'copiez à la lettre la partie qui réveille l’appareil'}`,
    'words-count': ({ says, words }) =>
      `« says » compte ${says} ${says > 1 ? 'mots' : 'mot'}, « words » en compte ${words}\nattendu : les mêmes mots des deux côtés`,
    'words-differ': ({ says, words }) =>
      `« ${words} » est là où « says » a « ${says} »\nattendu : les mêmes mots des deux côtés`,
    'words-not-one': ({ written }) => `« ${written} » n’est pas un seul mot\nattendu : un mot et ses temps`,
    'words-backwards': () => 'ce mot finit avant de commencer\nattendu : [débutMs, finMs, "mot"]',
    'words-out-of-order': () =>
      'ce mot commence avant la fin du précédent\nmettez les mots dans l’ordre de leurs temps',
    'words-before-at': () => 'le premier mot commence avant l’entrée\nretirez « at » : « words » a les temps',
    'words-after-plus': () =>
      '« words » a ses propres temps, et ce moment compte depuis l’entrée précédente\nretirez « at »',
    'reply-needs': ({ does, key }) =>
      `« does: ${does} » a besoin de « ${key} »\n${
        key === 'partner'
          ? 'nommez qui reçoit l’enregistrement'
          : 'nommez ce qui est effacé : all, voice-only ou un enregistrement, comme r1'
      }`,
    'reply-unused': ({ key, does }) =>
      `« ${key} » n’a pas de sens sans « does: ${does} »\najoutez-le, ou retirez « ${key} »`,
    'reply-says-nothing': () =>
      '« wakes » est une partie de ce que dit l’appareil, et ici il ne dit rien\najoutez « says »',
    'after-end': ({ duration }) => `c’est après la fin de la scène\n« duration » est ${duration}`,
    'answer-range': ({ choices }) =>
      `cette réponse n’existe pas\nattendu : un nombre de 1 à ${choices}, en comptant les réponses à partir de 1`,
    'sharing-partner': () =>
      'cette finalité ne nomme aucun partenaire\nécrivez sharing: suivi d’un nom, comme "sharing:grocer"',
    'partner-differs': ({ partner, purpose }) =>
      `le partenaire est « ${partner} », mais la finalité est « ${purpose} »\nattendu : le même partenaire des deux côtés`,
    'path-absolute': () => 'ce chemin est absolu\nécrivez un chemin relatif au dossier du scénario',
    'path-outside': () =>
      'ce chemin sort du dossier du scénario\nmettez le fichier à côté du scénario ou dans un sous-dossier',
    'path-ending': ({ endings }) => `ce fichier est d’un autre type\nattendu : ${oneOf(endings)}`,
    'captions-without-audio': () =>
      '« captions » va avec un fichier son, et il n’y en a pas\najoutez « audio », ou écrivez une timeline',
    ipa: ({ symbol }) =>
      `« ${symbol} » n’est pas un son de l’anglais ou du français en API\nattendu : des sons comme əlˈɛksə, ou de l’ARPAbet en capitales`,
    arpabet: ({ token, suggestion }) =>
      `« ${token} » n’est pas un son d’ARPAbet\n${suggestion ? `vouliez-vous dire « ${suggestion} » ?` : 'attendu : des sons comme AH0 L EH1 K S AH0, ou de l’API'}`,
    'pronounce-unused': ({ word }) =>
      `personne ne dit « ${word} »\nvérifiez l’orthographe : le mot doit être écrit comme dans la phrase`,
    refused: ({ message }) => message,
  },
};
