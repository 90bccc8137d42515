import type { FindingTexts } from '../../vocabulary/finding-texts.ts';
import type { Survivor } from '../../vocabulary/recording.ts';
import { format } from './format.ts';
import { names } from './names.ts';
import { CATEGORIES_FR } from './phrases.ts';

/** `de Malik`, `d’Inès`. */
function de(name: string): string {
  return /^[aeiouâàéèêëîïôöûü]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

/** `des paroles de Rosa`, ou ce que quelqu’un d’autre a dit d’elle. */
const wordsOf = ({ name, isSpokenOf }: { name: string; isSpokenOf: boolean }) =>
  isSpokenOf ? `ce qui a été dit ${de(name)}` : `des paroles ${de(name)}`;
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const OF_A_CHILD = 'Avant 13 ans, la loi COPPA exige d’abord l’accord vérifié d’un parent (16 CFR 312.5).';
const DELETED_CHILD = 'Avant 13 ans, un parent peut le faire effacer (16 CFR 312.6).';
const KEPT_CHILD =
  'Avant 13 ans, la loi COPPA ne permet de le conserver que le temps nécessaire, jamais sans fin (16 CFR 312.10).';
const NO_RULE = 'Le droit fédéral américain n’a pas de règle générale là-dessus.';

const listOf = (remains: readonly Survivor[]) => format.list(remains.map((one) => names.survivors[one]));

export const findings: FindingTexts = {
  kinds: {
    'recorded-without-consent': 'un enregistrement sans consentement',
    'spoken-of': 'des données sur une personne à qui rien n’a été demandé',
    'special-category': 'une catégorie particulière de données',
    'offence-data': 'des données sur une infraction',
    'child-without-guardian': 'la demande d’un enfant sans l’accord d’un titulaire de l’autorité parentale',
    'kept-without-consent': 'un enregistrement conservé sans consentement',
    'kept-after-mistake': 'une erreur qui a été conservée',
    'kept-after-withdrawal': 'un enregistrement conservé après le retrait du consentement',
    'review-without-consent': 'une écoute humaine sans consentement',
    'profiled-without-consent': 'un profilage sans consentement',
    'shared-without-consent': 'un partage sans consentement',
    'survives-deletion': 'des données qui survivent à leur effacement',
    'recipient-must-be-told': 'un destinataire à prévenir',
    'request-ignored': 'une demande d’effacement restée sans suite',
    breached: 'une violation de données à caractère personnel',
    'breach-untold': 'une violation passée sous silence',
    insecure: 'des enregistrements mal protégés',
    'listened-in': 'une écoute à distance de la pièce',
  },
  reasons: {
    accident: () => 'un déclenchement involontaire n’est pas une demande',
    nobody: () => 'il n’y a personne ici à qui demander',
    never: (name) => `rien n’a jamais été demandé à ${name}`,
    refused: (name) => `${name} avait refusé`,
    withdrawn: (name) => `${name} avait retiré son consentement`,
    granted: (name) => `${name} avait consenti à autre chose`,
    explicit: (name) => `${name} avait consenti à autre chose`,
  },
  sentences: {
    'recorded-without-consent': ({ name, accident, isMinor, beside }) => {
      if (accident)
        return `L’enceinte s’est déclenchée involontairement et a envoyé des paroles ${de(name)} ; personne ne lui avait rien demandé : aucun consentement ne couvre cet envoi.`;
      if (beside === 'stream')
        return `L’enceinte envoie le son dès que quelqu’un parle ; des paroles ${de(name)} sont parties sans être une demande, et il faudrait au fournisseur une autre base légale.`;
      if (isMinor && beside !== 'own-request')
        return `${name} est un enfant et se trouvait simplement là ; les paroles d’un enfant appellent une protection particulière, et aucun consentement ne les couvre.`;
      const request = beside === 'own-request' ? 'sa propre demande' : 'la demande d’une autre personne';
      return `Des paroles ${de(name)}, qui ne s’adressaient pas à l’enceinte, sont parties avec ${request} ; il faudrait au fournisseur une autre base légale.`;
    },
    'spoken-of': ({ name, speaker }) =>
      `${speaker === '' ? 'Quelqu’un' : speaker} a parlé ${de(name)}, et le fournisseur détient maintenant ces informations ; rien n’a jamais été demandé à ${name}.`,
    'special-category': ({ name, categories }) =>
      `Ces paroles révèlent une information sensible sur ${name} (${categories.map((one) => CATEGORIES_FR[one]).join(', ')}) ; il faudrait son consentement explicite, et il n’y en a pas.`,
    'offence-data': ({ name }) =>
      `Ces paroles portent sur une infraction attribuée à ${name} ; une entreprise privée n’est pas libre de traiter de telles données.`,
    'child-without-guardian': ({ name, age, law }) => {
      const who = age === null ? `${name} est un enfant et` : `${name}, ${age} ans,`;
      const asked = `${who} a demandé quelque chose à l’enceinte`;
      return law === 'fr'
        ? `${asked} sans qu’un titulaire de l’autorité parentale et ${name} aient consenti ensemble.`
        : `${asked} sans l’accord d’un titulaire de l’autorité parentale.`;
    },
    'kept-without-consent': ({ name, reason, isSpokenOf }) =>
      `L’enregistrement ${isSpokenOf ? `de ce qui a été dit ${de(name)}` : `des paroles ${de(name)}`} est conservé ; ${reason}, et il faudrait au fournisseur une autre base légale.`,
    'kept-after-mistake': ({ remains }) =>
      `${remains.includes('snippet') ? 'Un extrait d’un enregistrement' : 'Un enregistrement'} dû à un déclenchement involontaire est conservé ; il devrait être effacé dès que l’erreur est constatée.`,
    'kept-after-withdrawal': ({ name }) =>
      `${name} a retiré son consentement à la conservation, mais l’enregistrement est toujours là 30 jours plus tard ; il n’y a pas à le redemander.`,
    'review-without-consent': ({ reason, ...of }) =>
      `Une personne travaillant pour le fournisseur a écouté ${wordsOf(of)} ; ${reason}.`,
    'profiled-without-consent': ({ reason, ...of }) =>
      `${capital(wordsOf(of))} ${of.isSpokenOf ? 'a' : 'ont'} alimenté un profil publicitaire ; ${reason}, et la publicité ciblée peut difficilement se passer de consentement.`,
    'shared-without-consent': ({ reason, partner, ...of }) =>
      `${capital(wordsOf(of))} ${of.isSpokenOf ? 'a été transmis' : 'ont été transmises'} à ${partner}, qui ${of.isSpokenOf ? 'l’utilise' : 'les utilise'} pour son propre compte ; ${reason}.`,
    'survives-deletion': ({ name, remains }) =>
      `${name} a demandé l’effacement, mais le fournisseur détient encore ${listOf(remains)}.`,
    'recipient-must-be-told': ({ name, partner }) =>
      `${partner} en a une copie ; le fournisseur doit signaler à ${partner} la demande d’effacement ${de(name)}.`,
    'request-ignored': ({ name }) =>
      `${name} n’a pas de compte, mais a le même droit à l’effacement ; sa demande est restée sans suite.`,
    breached: (of) =>
      `Des inconnus ont obtenu ${wordsOf(of)} ; la faute éventuelle du fournisseur dépend des mesures qu’il avait prises, et il doit prévenir les personnes si le risque est élevé.`,
    'breach-untold': () => 'Le fournisseur avait connaissance de la violation et n’a prévenu personne.',
    insecure: () => 'Le fournisseur n’avait pas protégé les enregistrements à la hauteur du risque.',
    'listened-in': ({ name }) =>
      `Quelqu’un a écouté la pièce par un appel que ${name} n’avait pas accepté ; fait volontairement, cela peut être un délit.`,
  },
  basis: (rules) =>
    rules
      .replaceAll('GDPR Art.', 'RGPD art.')
      .replaceAll('GDPR rec.', 'RGPD cons.')
      .replaceAll('ePrivacy Art.', 'ePrivacy art.')
      .replaceAll('EDPB Guidelines', 'lignes directrices CEPD')
      .replaceAll('Act 78-17 Art.', 'loi 78-17 art.')
      .replaceAll('Criminal Code Art.', 'code pénal art.')
      .replaceAll('CJEU', 'CJUE')
      .replaceAll('US:', 'États-Unis :'),
  otherBasis: 'Un fournisseur peut invoquer une autre base légale que le consentement (RGPD art. 6(1)(b) à (f)).',
  elsewhere: ({ kind, sentence }) => `Au regard du RGPD, ce serait ${kind}. ${sentence}`,
  us: ({ code, isMinor }) => (isMinor ? (US_CHILD[code] ?? US[code]) : US[code]) ?? '',
  weights: {
    duty: { name: 'obligation', means: 'Obligation : d’après ce que voit le modèle, la règle n’est pas respectée.' },
    basis: {
      name: 'base légale',
      means: 'Base légale : licite seulement si le fournisseur peut en montrer une autre que le consentement.',
    },
    incident: { name: 'incident', means: 'Incident : c’est arrivé ; à qui la faute, une simulation ne le voit pas.' },
    penal: { name: 'pénal', means: 'Pénal : ce peut être un délit.' },
  },
  responsible: { provider: 'le fournisseur', caller: 'la personne qui a appelé' },
  alongside: {
    processor: () => 'l’entreprise qui écoute pour lui agit sur ses ordres',
    partner: (partner) => `${partner} pour ce qu’il en fait`,
    organisation: () => 'avec lui, qui a installé l’enceinte sur le lieu de travail',
  },
  answers: ({ who, weight }) => `En répond : ${who.join(' ; ')} (${weight}).`,
  household: {
    home: 'Le titulaire du compte bénéficie normalement de l’exception domestique (RGPD art. 2(2)(c)) ; le fournisseur, jamais (considérant 18).',
    work: 'Là où l’on travaille, pas d’exception domestique : qui a installé l’enceinte en répond avec le fournisseur (RGPD art. 26 ; CJUE C-210/16, C-40/17).',
  },
};

type PerCode = Partial<Record<keyof FindingTexts['kinds'], string>>;

const US: PerCode = {
  'recorded-without-consent':
    'Les lois américaines sur les écoutes (18 USC 2511, Cal. Penal Code 632) supposent une intention ; une erreur n’en a pas.',
  'spoken-of': NO_RULE,
  'special-category': `${NO_RULE} Certains États exigent un accord préalable.`,
  'offence-data': NO_RULE,
  'child-without-guardian': 'À partir de 13 ans, la loi COPPA ne s’applique plus.',
  'kept-without-consent': NO_RULE,
  'kept-after-mistake': `${NO_RULE} L’affaire Garner v. Amazon, sur ce point, est en cours.`,
  'kept-after-withdrawal': NO_RULE,
  'review-without-consent':
    'Aux États-Unis, c’est déloyal (FTC Act §5) si cela contredit les promesses du fournisseur.',
  'profiled-without-consent': 'Aux États-Unis, certains États permettent de s’y opposer.',
  'shared-without-consent': 'Le droit américain interdit de transmettre le contenu sans accord (18 USC 2702).',
  'survives-deletion': NO_RULE,
  'recipient-must-be-told': NO_RULE,
  'request-ignored': 'Aux États-Unis, cela dépend de l’État.',
  breached: 'Aux États-Unis, chaque État dit qui doit être prévenu.',
  'breach-untold': 'Aux États-Unis, chaque État dit qui doit être prévenu.',
  insecure: 'Aux États-Unis, ce peut être une pratique déloyale (FTC Act §5).',
  'listened-in':
    'Aux États-Unis, qui appelle sans prendre part à la conversation a besoin de l’accord de quelqu’un (18 USC 2511), en Californie de tous (Penal Code 632).',
};

const US_CHILD: PerCode = {
  'child-without-guardian': OF_A_CHILD,
  'kept-without-consent': KEPT_CHILD,
  'kept-after-mistake': KEPT_CHILD,
  'kept-after-withdrawal': DELETED_CHILD,
  'profiled-without-consent': OF_A_CHILD,
  'shared-without-consent': OF_A_CHILD,
  'survives-deletion': DELETED_CHILD,
  'request-ignored': DELETED_CHILD,
};
