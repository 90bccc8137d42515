import { type Cast, listening, type NewScenarios } from '../../vocabulary/new-scenario.ts';

/** The texts of new scenarios in French: the same scenes as in English. */
export const newScenarios: NewScenarios = {
  accident: (
    cast,
  ) => `${head(cast, 'Nadia parle à quelqu’un dont le nom ressemble au mot d’éveil.', 'accidental, health, guest, français')}
people:
  nadia:
    name: Nadia
    role: owner # le compte est à son nom ; sinon resident, guest (invité), child ou media (un téléviseur)
    consents: { service: granted, storage: granted, improvement: refused }
  ${cast.namesake.id}:
    name: ${cast.namesake.name}
    role: guest # personne ne lui a rien demandé

${TIMELINE}
timeline:
  - { at: 2s, who: nadia, says: "Installe-toi, l’eau est en train de chauffer." }
  # Personne ne l’a mesuré ; c’est le modèle qui entend la ressemblance :
  # earshot explain "${cast.namesake.calling.replace(',', '')}" --wake-word "${cast.call}" --language fr
  - { at: 6s, who: nadia, says: "${cast.namesake.calling}, [tes résultats de la clinique sont arrivés]{health}." }
  - { who: ${cast.namesake.id}, says: "[J’ai peur de les lire]{health}." }
  # « to: device » s’adresse à l’enceinte. Ce qu’une telle phrase déclenche est voulu ; tout le reste est un accident.
  - { at: 25s, who: nadia, to: device, says: "${cast.call}, mets un minuteur de quatre minutes." }

${LATER}
later:
  - { after: 3d, event: human-review }

${EXPECT}
expect:
  activations: 2
  accidental: 1
  requestsMissed: 0
  privateUploadedMs: ${cast.privateUploaded}
  heard: ["${cast.namesake.calling.replace(',', '')}", "${cast.call}"]${
    cast.kind === 'local'
      ? '\n  findings: 0 # rien n’est sorti de la maison'
      : '\n  findings: [recorded-without-consent, special-category]'
  }

${LESSON}
lesson:
  - at: 5.9s
    ask: "Nadia va dire « ${cast.namesake.calling} », et le mot d’éveil est « ${cast.call} ». Qu’est-ce qui sort de la maison ?"
    choices: ["Rien", "Ce qui ressemble au mot d’éveil, ce qu’on dit après, et l’instant d’avant", "Tout ce qui se dit, mot d’éveil ou non"]
    ${
      {
        cloud:
          'answer: 2\n    because: "L’enceinte prend le nom pour son mot d’éveil : elle envoie l’instant d’avant, le nom et la suite. Quand le serveur vérifie, il le fait une fois que c’est parti."',
        local:
          'answer: 1\n    because: "L’assistant s’éveille par erreur, et il enregistre. Mais il comprend la parole lui-même, sur place : il n’y a personne à qui l’envoyer."',
        streaming:
          'answer: 3\n    because: "Cet appareil transmet dès que quelqu’un parle. Le mot d’éveil est cherché ailleurs, une fois le son parti."',
      }[listening(cast)]
    }
  - at: 24s
    ask: "${cast.namesake.name} est chez Nadia pour la soirée. Que peut faire une personne invitée contre l’écoute ?"
    choices: ["Refuser, dans les réglages", "Couper le micro", "Rien"]
    answer: 2
    because: "Sans compte ici, on ne change aucun réglage. Le bouton, lui, est à la portée de tous."
`,

  request: (
    cast,
  ) => `${head(cast, 'Anne demande quelque chose ; les paroles de Benoît partent avec sa demande.', 'intended, health, bystander, français')}
people:
  anne:
    name: Anne
    role: owner # le compte est à son nom ; sinon resident, guest (invité), child ou media (un téléviseur)
    consents: { service: granted, storage: granted, improvement: refused }
  benoit:
    name: Benoît
    role: resident # il habite ici, et personne ne lui a rien demandé

${TIMELINE}
timeline:
  # « to: device » s’adresse à l’enceinte. Ce qu’une telle phrase déclenche est voulu ; tout le reste est un accident.
  ${cast.request({ at: '2s', who: 'anne', says: 'ajoute du thé à la liste de courses.', presses: PRESSES })}
  # Pour cet appareil, ${cast.endPointMs} ms de silence terminent une demande ; Benoît parle avant.
  - { at: +300ms, who: benoit, says: "[Je suis encore allé chez le médecin]{health}." }
  - { at: 20s, who: benoit, says: "[On doit m’opérer en mars]{health}." }

${LATER}
later:
  - { after: 3d, event: human-review }

${EXPECT}
expect:
  activations: ${cast.kind === 'button' ? '0 # le bouton ouvre un enregistrement sans mot d’éveil' : '1'}
  accidental: 0
  requestsMissed: 0
  privateUploadedMs: ${cast.privateUploaded}${
    cast.kind === 'local'
      ? '\n  findings: 0 # rien n’est sorti de la maison'
      : '\n  findings: [recorded-without-consent, special-category]'
  }

${LESSON}
lesson:
  - at: ${cast.questionAt}
    ask: "Anne va demander du thé, et Benoît enchaîne. Les paroles de qui sortent de la maison ?"
    choices: ["Celles d’Anne seule", "Celles d’Anne et de Benoît", "De personne"]
    ${
      cast.kind === 'local'
        ? 'answer: 3\n    because: "L’appareil les enregistre tous les deux, mais il comprend la parole lui-même, sur place : il n’y a personne à qui l’envoyer."'
        : 'answer: 2\n    because: "Tant qu’elle ne croit pas la demande finie, l’enceinte envoie tout ce qui s’entend dans la pièce. Elle ne sait pas quelle voix l’a appelée."'
    }
  - at: 19.9s
    ask: "La demande d’Anne est terminée, et Benoît va parler du mois de mars. Cela sort-il aussi de la maison ?"
    choices: ["Non", "Oui : l’enceinte est encore éveillée", "Oui : elle transmet tout ce qui se dit"]
    ${
      {
        cloud:
          'answer: 1\n    because: "L’enregistrement est clos. Jusqu’au prochain mot d’éveil, le son ne fait que passer dans une mémoire de quelques secondes, où il est écrasé."',
        local:
          'answer: 1\n    because: "De cet appareil, rien ne sort jamais. Et sans mot d’éveil, il n’enregistre même pas."',
        streaming:
          'answer: 3\n    because: "Cet appareil transmet dès que quelqu’un parle. Le mot d’éveil est cherché ailleurs, une fois le son parti."',
        button:
          'answer: 1\n    because: "Tant qu’on n’appuie pas sur son bouton, cet appareil n’entend rien et ne garde rien en mémoire."',
      }[cast.kind]
    }
`,

  quiet: (
    cast,
  ) => `${head(cast, 'Une demande, puis une conversation qui ne regarde qu’eux deux. Tout se passe bien.', 'safe, finance, français')}
people:
  anne:
    name: Anne
    role: owner # le compte est à son nom ; sinon resident, guest (invité), child ou media (un téléviseur)
    consents: { service: granted, storage: granted, improvement: granted }
  benoit:
    name: Benoît
    role: resident # il habite ici, et personne ne lui a rien demandé

${TIMELINE}
timeline:
  # « to: device » s’adresse à l’enceinte. Ce qu’une telle phrase déclenche est voulu ; tout le reste est un accident.
  ${cast.request({ at: '2s', who: 'anne', says: 'mets un peu de musique.', presses: PRESSES })}
  # Il y a aussi unmute (rouvrir le micro), press-action (le bouton d’action), unplug et plug-in (la prise).
  - { at: 20s, who: benoit, does: mute }
  - { at: 22s, who: anne, says: "[La banque a écrit]{finance}. [On peut garder l’appartement]{finance}." }
  - { who: benoit, says: "${cast.call === '' ? 'On peut bien lui parler' : `On peut bien dire ${cast.call}`}, là, elle ne nous entend pas." }
  - { at: 34s, who: benoit, does: unmute }

${LATER}
later:
  - { after: 3d, event: human-review }

${EXPECT}
expect:
  activations: ${cast.kind === 'button' ? '0 # le bouton ouvre un enregistrement sans mot d’éveil' : '1'}
  accidental: 0
  requestsMissed: 0
  mutedMs: 14000
  privateUploadedMs: 0
  findings: 0

${LESSON}
lesson:
  - at: ${cast.questionAt}
    ask: "Anne va demander de la musique, et personne d’autre ne parle. Les paroles de qui sortent de la maison ?"
    choices: ["De personne", "Celles d’Anne", "Celles d’Anne et de Benoît"]
    ${
      cast.kind === 'local'
        ? 'answer: 1\n    because: "Cet appareil comprend la parole lui-même, sur place : il n’y a personne à qui l’envoyer."'
        : 'answer: 2\n    because: "Sa demande doit arriver là où l’on sait la comprendre. Elle l’a accepté, et il n’y a là que ses propres paroles."'
    }
  - at: 21.9s
    ask: "Le micro est coupé, et ils vont parler de la banque. Qu’en restera-t-il quand Benoît le rouvrira ?"
    choices: ["Ce qui était en mémoire", "Rien", "Tout : ce sera envoyé plus tard"]
    answer: 2
    because: "Un micro coupé n’entend rien : il n’en reste rien dans aucune mémoire quand on le rouvre."
`,

  transcript: (expect) => `${LATER}
# later:
#   - { after: 3d, event: human-review }

# Ce qui doit en sortir ; pour l’instant, c’est ce qui en est sorti quand ce fichier a été fait. « earshot test » compare ;
# « earshot test --update » écrit ce qui en sort alors.
expect:
${expect}

${LESSON}
# lesson:
#   - at: 1.9s
#     ask: "Qu’est-ce qui va sortir de la maison ?"
#     choices: ["Rien", "Tout"]
#     answer: 1
#     because: "Pourquoi."
`,
};

function head({ title, file, profile, settings }: Cast, summary: string, tags: string): string {
  return `# Un scénario pour earshot, commencé avec « earshot new ». C’est une fiction, et tout y est à vous : changez ce que vous voulez.
# docs/writing-scenarios.md explique chaque clé (en anglais). Pendant que vous écrivez, « earshot validate --watch ${file} »
# dit à chaque sauvegarde ce qui ne va pas.
format: earshot/scenario@1
title: ${JSON.stringify(title)}
language: fr
summary: "${summary}" # une phrase, pour la liste des scénarios
tags: [${tags}]

# L’enceinte : un profil, puis ceux de ses réglages que l’on change (« earshot devices ${profile} » les donne tous,
# avec leurs sources).
device:
  profile: ${profile}
${settings.map((setting) => `  ${setting}\n`).join('')}  # sensitivity: 0.3    # sans le premier #, elle s’éveille moins facilement que d’habitude (0.5)

# Tous ceux qui sont à portée de micro. Un accord est granted (donné), refused (refusé) ou withdrawn (retiré), pour
# service, storage (conservation), improvement (écoute humaine) ou advertising (publicité) ; ce qui manque n’a jamais été
# demandé.`;
}

const PRESSES = 'Anne appuie sur le bouton : cette enceinte n’a pas de mot d’éveil.';

const TIMELINE = `# Ce qui se dit et se fait. Sans « at », une entrée suit celle du dessus ; +300ms se compte à partir de sa fin.
# [mots]{catégorie} sont privés : health (santé), finance, family, work, beliefs… (« earshot schema » les a toutes).`;

const LATER = `# Ce qui arrive aux enregistrements après la scène, s’il en reste et si aucun réglage ne s’y oppose.`;

const EXPECT = `# Ce qui doit en sortir. « earshot test » compare ; « earshot test --update » écrit à la place ce qui est sorti.`;

const LESSON = `# Les questions d’« earshot teach » : chacune arrête la scène avant que la réponse ne se voie. Les réponses se comptent
# à partir de 1.`;
