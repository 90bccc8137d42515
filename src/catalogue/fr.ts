import type { Category } from '../scenario/scenario.ts';
import type { Catalogue } from './en.ts';

const OTHER_BASIS_FR = 'Une autre base légale (RGPD art. 6(1)(b) à (f)) peut être invoquée.';

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

/** Every sentence that a person reads, in French. */
export const fr: Catalogue = {
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
      never: (name) => `rien n’a jamais été demandé à ${name}`,
      refused: (name) => `${name} avait refusé`,
      withdrawn: (name) => `${name} avait retiré son consentement`,
      granted: (name) => `${name} avait consenti à autre chose`,
    },
    sentences: {
      'recorded-without-consent': ({ name }) =>
        `Des paroles de ${name}, qui n’étaient pas une demande de sa part, ont été enregistrées et envoyées. ${OTHER_BASIS_FR}`,
      'kept-without-consent': ({ name, reason }) =>
        `L’enregistrement des paroles de ${name} est conservé ; ${reason}. ${OTHER_BASIS_FR}`,
      'kept-after-mistake': ({ name }) =>
        `Un enregistrement de paroles de ${name}, fait par erreur, est conservé ; ce qui est capté par erreur doit être effacé.`,
      'review-without-consent': ({ name, reason }) =>
        `Quelqu’un chez le fournisseur a écouté des paroles de ${name} ; ${reason}. ${OTHER_BASIS_FR}`,
      'profiled-without-consent': ({ name, reason }) =>
        `Des paroles de ${name} sont entrées dans un profil publicitaire ; ${reason}. ${OTHER_BASIS_FR}`,
      'shared-without-consent': ({ name, reason, purpose }) =>
        `Des paroles de ${name} ont été transmises (${purpose}) ; ${reason}. ${OTHER_BASIS_FR}`,
      'special-category': ({ name, categories }) =>
        `Ce qu’a dit ${name} révèle une catégorie particulière de données (${categories.map((c) => CATEGORIES_FR[c]).join(', ')}), et aucun consentement explicite ne le couvre.`,
      'child-without-guardian': ({ name, reason }) =>
        `${name} est un enfant, et aucun titulaire de l’autorité parentale n’a donné son accord : ${reason}.`,
      'survives-deletion': ({ name }) =>
        `L’effacement a été demandé, mais des copies ou des notes de ce qu’a dit ${name} subsistent.`,
      breached: ({ name }) => `L’enregistrement des paroles de ${name} est tombé aux mains d’inconnus.`,
    },
    elsewhere: ({ kind, sentence }) => `Au regard du RGPD, ce serait ${kind}. ${sentence}`,
  },
  categories: CATEGORIES_FR,
  deviceProblems: {
    unknownProfile: ({ name, known }) => `il n’y a pas de profil d’appareil « ${name} » ; il y a : ${known}`,
    unknownSetting: ({ name, known }) => `il n’y a pas de réglage « ${name} » ; il y a : ${known}`,
    badValue: ({ name, value }) =>
      `« ${value} » n’est pas une valeur pour ${name} ; earshot devices montre ce qu’est chaque réglage`,
    noLocalProcessing: ({ profile }) =>
      `le profil ${profile} ne peut pas traiter la parole à la maison (localProcessing est false) ; laissez processing à « cloud » ou prenez un autre profil`,
  },
};
