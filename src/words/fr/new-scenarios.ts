import type { NewScenarios } from '../../vocabulary/new-scenario.ts';

/** The texts of new scenarios in French: the same scenes as in English. */
export const newScenarios: NewScenarios = {
  comments: {
    top: (
      file,
    ) => `# Un scénario pour earshot, commencé avec « earshot new ». C’est une fiction, et tout y est à vous : changez ce que vous voulez.
# docs/writing-scenarios.md explique chaque clé (en anglais). Pendant que vous écrivez, « earshot validate --watch ${file} »
# dit à chaque sauvegarde ce qui ne va pas.`,
    summary: 'une phrase, pour la liste des scénarios',
    device: (
      profile,
    ) => `# L’enceinte : un profil, puis ceux de ses réglages que l’on change (« earshot devices ${profile} » les donne tous,
# avec leurs sources).`,
    sensitivity: 'sans le premier #, elle s’éveille moins facilement que d’habitude (0.5)',
    people: `# Tous ceux qui sont à portée de micro. Un accord est granted (donné), explicit (donné
# expressément), refused (refusé) ou withdrawn (retiré), pour service, storage (conservation), improvement (écoute
# humaine) ou advertising (publicité) ; ce qui manque n’a jamais été demandé.`,
    owner:
      'le compte est à son nom ; sinon resident, guest (invité), child, media (un téléviseur) ou absent (on en parle, sans sa présence)',
    guest: 'personne ne lui a rien demandé',
    resident: 'il habite ici, et personne ne lui a rien demandé',
    timeline: `# Ce qui se dit et se fait. Sans « at », une entrée suit celle du dessus ; +300ms se compte à partir de sa fin.
# [mots]{catégorie} sont privés : health (santé), finance, family, work, beliefs… (« earshot schema » les a toutes).
# Ils concernent qui les dit, ou la personne qu’ils nomment : [mots]{health about benoit}.`,
    likeness: ({ name, call }) => `# Personne ne l’a mesuré ; c’est le modèle qui entend la ressemblance :
# earshot explain "${name}" --wake-word "${call}" --language fr`,
    toDevice:
      '# « to: device » s’adresse à l’enceinte. Ce qu’une telle phrase déclenche est voulu ; tout le reste est un accident.',
    endPoint: (ms) => `# Pour cet appareil, ${ms} ms de silence terminent une demande ; Benoît parle avant.`,
    acts: '# Il y a aussi unmute (rouvrir le micro), press-action (le bouton d’action), unplug et plug-in (la prise).',
    presses: 'Anne appuie sur le bouton : cette enceinte n’a pas de mot d’éveil.',
    later: '# Ce qui arrive aux enregistrements après la scène, s’il en reste et si aucun réglage ne s’y oppose.',
    expect:
      '# Ce qui doit en sortir. « earshot test » compare ; « earshot test --update » écrit à la place ce qui est sorti.',
    stays: 'rien n’est sorti de la maison',
    noWakeWord: 'le bouton ouvre un enregistrement sans mot d’éveil',
    lesson: `# Les questions d’« earshot teach » : chacune arrête la scène avant que la réponse ne se voie. Les réponses se comptent
# à partir de 1.`,
    cameOut: `# Ce qui doit en sortir ; pour l’instant, c’est ce qui en est sorti quand ce fichier a été fait. « earshot test » compare ;
# « earshot test --update » écrit ce qui en sort alors.`,
  },
  tags: (topics) => `${topics}, français`,
  couple: [
    { id: 'anne', name: 'Anne' },
    { id: 'benoit', name: 'Benoît' },
  ],
  accident: {
    summary: 'Nadia parle à quelqu’un dont le nom ressemble au mot d’éveil.',
    welcome: 'Installe-toi, l’eau est en train de chauffer.',
    news: 'tes résultats de la clinique sont arrivés',
    fear: 'J’ai peur de les lire',
    asks: 'mets un minuteur de quatre minutes.',
    leaves: {
      ask: ({ calling, call }) =>
        `Nadia va dire « ${calling} », et le mot d’éveil est « ${call} ». Qu’est-ce qui sort de la maison ?`,
      choices: [
        'Rien',
        'Ce qui ressemble au mot d’éveil, ce qu’on dit après, et l’instant d’avant',
        'Tout ce qui se dit, mot d’éveil ou non',
      ],
      because: {
        cloud:
          'L’enceinte prend le nom pour son mot d’éveil : elle envoie l’instant d’avant, le nom et la suite. Quand le serveur vérifie, il le fait une fois que c’est parti.',
        local:
          'L’assistant s’éveille par erreur, et il enregistre. Mais la reconnaissance vocale se fait sur place : rien n’est envoyé.',
        streaming:
          'Cet appareil transmet dès que quelqu’un parle. Le mot d’éveil est cherché ailleurs, une fois le son parti.',
      },
    },
    guest: {
      ask: (name) => `${name} est chez Nadia pour la soirée. Que peut-on faire contre l’écoute quand on est invité ?`,
      choices: ['Refuser, dans les réglages', 'Couper le micro', 'Rien'],
      because: 'Sans compte ici, on ne change aucun réglage. Le bouton, lui, est à la portée de tous.',
    },
  },
  request: {
    summary: 'Anne demande quelque chose ; les paroles de Benoît partent avec sa demande.',
    asks: 'ajoute du thé à la liste de courses.',
    goesOn: 'Je suis encore allé chez le médecin',
    afterwards: 'On doit m’opérer en mars',
    whose: {
      ask: 'Anne va demander du thé, et Benoît enchaîne. Les paroles de qui sortent de la maison ?',
      choices: ['Celles d’Anne seule', 'Celles d’Anne et de Benoît', 'De personne'],
      because: {
        home: 'L’appareil les enregistre tous les deux, mais la reconnaissance vocale se fait sur place : rien n’est envoyé.',
        away: 'Tant qu’elle ne croit pas la demande finie, l’enceinte envoie tout ce qui s’entend dans la pièce. Elle ne sait pas quelle voix l’a appelée.',
      },
    },
    next: {
      ask: 'La demande d’Anne est terminée, et Benoît va parler du mois de mars. Cela sort-il aussi de la maison ?',
      choices: ['Non', 'Oui : l’enceinte est encore éveillée', 'Oui : elle transmet tout ce qui se dit'],
      because: {
        cloud:
          'L’enregistrement est clos. Jusqu’au prochain mot d’éveil, le son ne fait que passer dans une mémoire de quelques secondes, où il est écrasé.',
        local: 'De cet appareil, rien ne sort jamais. Et sans mot d’éveil, il n’enregistre même pas.',
        streaming:
          'Cet appareil transmet dès que quelqu’un parle. Le mot d’éveil est cherché ailleurs, une fois le son parti.',
        button: 'Tant qu’on n’appuie pas sur son bouton, cet appareil n’entend rien et ne garde rien en mémoire.',
      },
    },
  },
  quiet: {
    summary: 'Une demande, puis une conversation qui ne regarde qu’eux deux. Tout se passe bien.',
    asks: 'mets un peu de musique.',
    private: ['La banque a écrit', 'On peut garder l’appartement'],
    safe: (call) =>
      `${call === '' ? 'On peut bien lui parler' : `On peut bien dire ${call}`}, là, elle ne nous entend pas.`,
    whose: {
      ask: 'Anne va demander de la musique, et personne d’autre ne parle. Les paroles de qui sortent de la maison ?',
      choices: ['De personne', 'Celles d’Anne', 'Celles d’Anne et de Benoît'],
      because: {
        home: 'Sur cet appareil, la reconnaissance vocale se fait sur place : rien n’est envoyé.',
        away: 'Pour être comprise, sa demande doit partir vers un serveur. Elle l’a accepté, et on n’y entend qu’elle.',
      },
    },
    kept: {
      ask: 'Le micro est coupé, et ils vont parler de la banque. Qu’en restera-t-il quand Benoît le rouvrira ?',
      choices: ['Ce qui était en mémoire', 'Rien', 'Tout : ce sera envoyé plus tard'],
      because: 'Un micro coupé n’entend rien : il n’en reste rien dans aucune mémoire quand on le rouvre.',
    },
  },
  imported: { ask: 'Qu’est-ce qui va sortir de la maison ?', choices: ['Rien', 'Tout'], because: 'Pourquoi.' },
};
