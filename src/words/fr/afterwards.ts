import type { Words } from '../sentences.ts';
import { count, plural } from './phrases.ts';

export const afterwards: Words['afterwards'] = {
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
    `${plural(n, { one: `${n} enregistrement traité`, other: `${n} enregistrements traités` })} à la maison, sans jamais en sortir.`,
  untouched: (names) => `${names} : pas un mot n’a quitté la maison.`,
  nobody: 'Des voix que personne n’a nommées',
  wordless: 'Enregistrements sans paroles',
  during: (clock) => `à ${clock}`,
  collected: {
    words: (p) => `${count(p.words, { one: 'mot', other: 'mots' })}, ${p.length} de parole (${p.recordings})`,
    sound: (p) => `${p.length} de son (${p.recordings})`,
    spokenOf: (recordings) => `d’autres en ont parlé (${recordings})`,
    notPrivate: 'rien de privé à son sujet',
    private: (p) => `${count(p.words, { one: 'mot privé', other: 'mots privés' })} à son sujet : ${p.categories}`,
    category: (p) => `${p.category} (${p.words})`,
    quote: (p) => `${p.quote} (${p.categories})`,
    accidental: (p) =>
      p.words === 0
        ? `par accident : ${p.recordings}`
        : p.all
          ? `le tout par accident (${p.recordings})`
          : `dont ${count(p.words, { one: 'mot', other: 'mots' })} par accident (${p.recordings})`,
  },
  until: {
    discarded: 'jeté : pas de mot d’éveil dedans ; il était parti quand même',
    snippet: 'jeté, sauf un extrait de ce qui l’a déclenchée : pas de mot d’éveil dedans ; tout était parti',
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
    snippetOf: (recordings) => `un extrait de ${recordings}`,
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
        explicit: 'accord explicite',
        refused: 'refusé',
        withdrawn: 'accord retiré',
        never: 'jamais demandé',
      };
      if (!p.used) return `${p.purpose} : non ; ${said[p.choice]}`;
      if (p.choice !== 'granted' && p.choice !== 'explicit') return `${p.purpose} : oui, pourtant ${said[p.choice]}`;
      return `${p.purpose} : oui, ${said[p.choice]}${p.accident ? ' ; mais un déclenchement involontaire n’est pas une demande' : ''}`;
    },
    media: 'pas une personne : n’a pas de droits propres',
    nobody: 'personne à qui demander',
    finding: (p) => `${p.sentence} ${p.legal} (${p.recordings})`,
  },
  later: {
    title: (days) => (days === null ? 'Plus tard : la scène vient de finir' : `Plus tard : ${days} après la scène`),
    scene: 'scène',
    day: (days) => `${days} j`,
    nothing: 'Rien n’est écrit sur la suite.',
    findings: (n) => count(n, { one: 'constat', other: 'constats' }),
    inCloud: 'Sur le serveur, à ce jour',
    wordsOf: (names) => `paroles de : ${names}`,
    noRecording: 'Rien : aucun enregistrement n’a quitté la maison.',
    more: (n) => `et encore ${count(n, { one: 'ligne', other: 'lignes' })}`,
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
};
